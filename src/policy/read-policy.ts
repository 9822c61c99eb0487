/** `.github/plumbline.yml` → Policy, or every problem with line and column. */
import { createHash } from "node:crypto";
import type { FileProblem } from "../model/place.ts";
import { rules } from "../rules/index.ts";
import type { RuleSetting } from "../rules/judge.ts";
import { problemsOfModel } from "../scores/choose-model.ts";
import { checkShape } from "../yaml/check-shape.ts";
import { readYaml, type YamlFile } from "../yaml/read-yaml.ts";
import { commentOptions } from "./comment-options.ts";
import { toAgendaSettings } from "./to-agenda-settings.ts";
import { findClashes } from "./find-clashes.ts";
import { defaultProfiles } from "./default-profiles.ts";
import type { FieldNames, GoalSettings, Policy, Profile } from "./policy.ts";
import { LEVEL, type PolicyFile, policySchema, profileSchema } from "./policy-schema.ts";

export type PolicyRead =
  | { readonly policy: Policy; readonly problems: readonly [] }
  | { readonly policy: null; readonly problems: readonly FileProblem[] };

/** The policy of a repository that has none. */
export function defaultPolicy(): Policy {
  return toPolicy({ file: null, text: "" }, policySchema.parse({}));
}

/** Never throws. */
export function readPolicy(file: string, text: string): PolicyRead {
  const yaml = readYaml(file, text);
  const shaped = checkShape(yaml, policySchema);
  const read = shaped.value ?? shaped.rest;
  const problems = [...shaped.problems, ...(read === null ? [] : findContradictions(yaml, read))].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  );
  return problems.length > 0 || shaped.value === null
    ? { policy: null, problems }
    : { policy: toPolicy({ file, text }, shaped.value), problems: [] };
}

/** What no part of the file shows alone. */
function findContradictions(yaml: YamlFile, read: PolicyFile): readonly FileProblem[] {
  return [...scoreProblems(yaml, read), ...repeatedProfiles(yaml, read), ...findClashes(yaml, read)];
}

/** Factors the model does not have, ranges that hold nothing, a formula that cannot be computed. */
function scoreProblems(yaml: YamlFile, { score }: PolicyFile): FileProblem[] {
  return problemsOfModel(score).map(({ path, message }) => {
    const whole = ["score", ...path];
    const key = path.at(-1);
    const place =
      path[0] === "factors" && typeof key === "string"
        ? yaml.locate(whole.slice(0, -1), key)
        : yaml.locate(whole);
    return { file: yaml.file, ...place, message: `\`${whole.join(".")}\`: ${message}` };
  });
}

function repeatedProfiles(yaml: YamlFile, { readiness }: PolicyFile): FileProblem[] {
  const names = (readiness.profiles ?? []).map(({ name }) => name);
  return names.flatMap((name, index) =>
    names.indexOf(name) === index && name !== "default"
      ? []
      : [
          {
            file: yaml.file,
            ...yaml.locate(["readiness", "profiles", index, "name"]),
            message:
              name === "default"
                ? "The profile `default` is what `readiness.rules` says: write its rules there."
                : `Two profiles are called \`${name}\`.`,
          },
        ],
  );
}

function toPolicy(written: Pick<Policy, "file" | "text">, read: PolicyFile): Policy {
  const named = read.readiness.profiles ?? defaultProfiles.map((profile) => profileSchema.parse(profile));
  const base = settingsOf({}, read.readiness.rules);
  const profiles = named.map((profile): Profile => ({
    name: profile.name,
    match: {
      types: profile.match.types.map(lower),
      labels: profile.match.labels.map(lower),
      forms: profile.match.forms.map(lower),
      titles: profile.match.titles.map(lower),
    },
    rules: settingsOf(base, profile.rules),
  }));
  const none = { types: [], labels: [], forms: [], titles: [] };
  const policy: Omit<Policy, "hash" | "file" | "text"> = {
    project:
      read.project === undefined ? null : { ...read.project, fields: toFieldNames(read.project.fields) },
    issueFields: read["issue-fields"] === undefined ? null : toFieldNames(read["issue-fields"]),
    goals: toGoalSettings(read.goals),
    labels: toLabelNames(read.labels),
    comment: toCommentSettings(read.comment),
    commands:
      read.commands === false
        ? null
        : { author: read.commands.author, ignore: read.commands.ignore.map(lower) },
    exempt: { authors: read.exempt.authors.map(lower), labels: read.exempt.labels.map(lower) },
    profiles: [...profiles, { name: "default", match: none, rules: base }],
    ahead: read.readiness.ahead.iterations * read.readiness.ahead.velocity,
    iteration: { weeks: read.readiness.ahead.weeks, velocity: read.readiness.ahead.velocity },
    waivers: read.readiness.waivers,
    words: read.words,
    score: read.score,
    agenda: read.agenda === false ? null : toAgendaSettings(read.agenda),
  };
  const { profiles: judged, words, score, exempt } = policy;
  return { hash: hashOf({ judged, words, score, exempt }), ...written, ...policy };
}

function toLabelNames({ "not-ready": notReady, ...rest }: PolicyFile["labels"]): Policy["labels"] {
  return { notReady, ...rest };
}

function toCommentSettings(written: PolicyFile["comment"]): Policy["comment"] {
  const options = typeof written === "boolean" ? commentOptions.parse({}) : written;
  return {
    written: written !== false,
    whenReady: options["when-ready"],
    grace: options.grace,
    sweep: options.sweep,
  };
}

type NamedFields = NonNullable<PolicyFile["issue-fields"]>;

function toFieldNames(named: NamedFields): FieldNames {
  const { score, readiness, goal, effective, band, deadline, explanation, override } = named;
  return {
    score: score ?? null,
    readiness: readiness ?? null,
    goal: goal ?? null,
    effective: effective ?? null,
    band: band ?? null,
    deadline: deadline ?? null,
    explanation: explanation ?? null,
    override: override ?? null,
    overrideReason: named["override-reason"] ?? null,
  };
}

function toGoalSettings({ file, issues, milestones, field, weeks }: PolicyFile["goals"]): GoalSettings {
  return {
    file: file ?? null,
    issues: issues ?? null,
    milestones,
    field: field ?? null,
    weeks,
  };
}

/** Every rule's setting: what is written here, over what stood there, over the rule's own default. */
function settingsOf(
  below: Readonly<Record<string, RuleSetting>>,
  written: PolicyFile["readiness"]["rules"],
): Record<string, RuleSetting> {
  const entries = rules.map((rule): [string, RuleSetting] => {
    const before = below[rule.id];
    const setting = written[rule.id];
    const { level, ...options } = typeof setting === "object" ? setting : { level: setting };
    return [
      rule.id,
      {
        // Options without a level change how the rule checks, not how much it counts.
        level: LEVEL.optional().parse(level) ?? before?.level ?? rule.level,
        options: rule.options.parse({ ...before?.options, ...options }),
      },
    ];
  });
  return Object.fromEntries(entries);
}

function hashOf(policy: unknown): string {
  return createHash("sha256").update(JSON.stringify(policy)).digest("hex").slice(0, 7);
}

function lower(text: string): string {
  return text.toLowerCase();
}
