/** What may say what an issue's factors are: what a test tells of it, and nothing else. */
import { readText } from "../../../src/issue/read-text.ts";
import type { EvidenceRow } from "../../../src/model/evidence.ts";
import type { FormField } from "../../../src/model/form.ts";
import type { Duplicate } from "../../../src/model/issue.ts";
import type { Factor } from "../../../src/model/score.ts";
import type { FieldValues, Stamps } from "../../../src/model/snapshot.ts";
import type { FactorEvidence } from "../../../src/scores/factor-evidence.ts";
import { findFactor } from "../../../src/scores/ladder/find-factor.ts";
import type { FactorSpec } from "../../../src/scores/score-model.ts";
import { scoreOptions } from "../../../src/scores/score-options.ts";
import type { ScorePolicy } from "../build.ts";

export interface Told {
  readonly body?: string;
  readonly form?: readonly FormField[];
  readonly labels?: readonly string[];
  readonly fields?: FieldValues;
  readonly stamps?: Stamps;
  readonly issueFields?: FieldValues;
  readonly rows?: readonly EvidenceRow[];
  readonly author?: string | null;
  readonly createdAt?: string;
  readonly editedAt?: string | null;
  readonly votes?: number;
  readonly duplicates?: readonly Duplicate[];
}

export function told(by: Told): FactorEvidence {
  const forms =
    by.form === undefined
      ? []
      : [{ file: "form.yml", name: "Form", title: null, labels: [], type: null, fields: by.form }];
  return {
    issue: {
      number: 7,
      author: by.author === undefined ? "ann" : by.author,
      createdAt: by.createdAt ?? "2026-01-15T10:00:00Z",
      ...(by.editedAt === undefined ? {} : { editedAt: by.editedAt }),
      votes: by.votes ?? 0,
      labels: by.labels ?? [],
      duplicates: by.duplicates ?? [],
      text: readText("A title", by.body ?? "", forms),
    },
    values: by.fields ?? {},
    stamps: by.stamps ?? {},
    issueValues: by.issueFields ?? {},
    rows: by.rows ?? [],
  };
}

export type FactorPolicy = NonNullable<ScorePolicy["factors"]>[string];

/** One factor of an issue, by a policy that says this of it. */
export function find(
  spec: FactorSpec,
  policy: FactorPolicy,
  by: Told,
  rest: Omit<ScorePolicy, "factors"> = {},
  today = "2026-11-22",
): Factor {
  const options = scoreOptions.parse({ ...rest, factors: { [spec.name]: policy } });
  return findFactor(spec, options, told(by), today);
}

/** What a reader needs of it in a line. */
export function inShort({ value, source, remark }: Factor): string {
  const from = source === null ? "" : ` from ${source.kind}${source.name === "" ? "" : ` ${source.name}`}`;
  return `${value}${from}${remark === null ? "" : `: ${remark}`}`;
}

export function row(given: Partial<EvidenceRow> = {}): EvidenceRow {
  return {
    file: "evidence.csv",
    line: 2,
    issue: 7,
    factor: "value",
    value: 8,
    kind: null,
    date: null,
    by: null,
    ...given,
  };
}

export const effort: FactorSpec = {
  name: "effort",
  sentence: "work",
  low: 1,
  high: 13,
  kind: "cost",
  points: true,
};
export const value: FactorSpec = { name: "value", sentence: "worth", low: 1, high: 10, kind: "gain" };
export const confidence: FactorSpec = {
  name: "confidence",
  sentence: "sure",
  low: 0.5,
  high: 1,
  kind: "gain",
  percent: true,
  scale: [0, 1],
};
/** As in RICE. */
export const weeks: FactorSpec = {
  name: "effort",
  sentence: "work in person-weeks",
  low: 0.5,
  high: 12,
  kind: "cost",
  unit: "weeks",
};
/** As in ICE. */
export const ease: FactorSpec = {
  name: "ease",
  sentence: "easy",
  low: 1,
  high: 10,
  kind: "gain",
  scale: [1, 10],
};
