/** Issues and policies for a score: what a test says of them, and nothing else. */
import { readText } from "../../src/issue/read-text.ts";
import type { FormField } from "../../src/model/form.ts";
import type { Score } from "../../src/model/score.ts";
import type { FieldValues } from "../../src/scores/find-factor.ts";
import { models } from "../../src/scores/index.ts";
import { scoreIssue } from "../../src/scores/score-issue.ts";
import { scoreOptions } from "../../src/scores/score-options.ts";
import type { z } from "zod";

export type ScorePolicy = z.input<typeof scoreOptions>;

export interface Evidence {
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly fields?: FieldValues;
  readonly form?: readonly FormField[];
  readonly override?: number | null;
}

export function evidence({ body = "", labels = [], form }: Evidence) {
  const forms =
    form === undefined
      ? []
      : [{ file: "form.yml", name: "Form", title: null, labels: [], type: null, fields: form }];
  return { labels, text: readText("A title", body, forms) };
}

export function score(policy: ScorePolicy, written: Evidence): Score {
  return scoreIssue(
    evidence(written),
    scoreOptions.parse(policy),
    written.fields ?? {},
    written.override ?? null,
  );
}

/** A policy in which each factor of the model is a project field of its name. */
export function byFields(model: string): ScorePolicy {
  const names = models.find(({ id }) => id === model)?.factors.map(({ name }) => name) ?? [];
  return { model, factors: Object.fromEntries(names.map((name) => [name, { field: name }])) };
}
