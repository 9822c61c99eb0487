/** `.github/plumbline.yml` → Policy, or every problem with line and column. */
import { createHash } from "node:crypto";
import type { FileProblem } from "../model/place.ts";
import { rules } from "../rules/index.ts";
import type { RuleSetting } from "../rules/judge.ts";
import { models } from "../scores/index.ts";
import { checkShape } from "../yaml/check-shape.ts";
import { didYouMean } from "../yaml/did-you-mean.ts";
import { readYaml, type YamlFile } from "../yaml/read-yaml.ts";
import { readCadence } from "./cadence.ts";
import { findClashes } from "./find-clashes.ts";
import { defaultProfiles } from "./default-profiles.ts";
import type { Policy, Profile } from "./policy.ts";
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
  return [
    ...unknownFactors(yaml, read),
    ...emptyRanges(yaml, read),
    ...repeatedProfiles(yaml, read),
    ...findClashes(yaml, read),
  ];
}

function unknownFactors(yaml: YamlFile, { score }: PolicyFile): FileProblem[] {
  const model = models.find(({ id }) => id === score.model);
  const names = model?.factors.map(({ name }) => name) ?? [];
  return Object.keys(score.factors)
    .filter((name) => !names.includes(name))
    .map((name) => {
      const near = didYouMean(name, names);
      const hint =
        near === null
          ? `It has ${names.map((known) => `\`${known}\``).join(", ")}.`
          : `Did you mean \`${near}\`?`;
      return {
        file: yaml.file,
        ...yaml.locate(["score", "factors"], name),
        message: `\`score.factors\`: The model \`${score.model}\` has no factor \`${name}\`. ${hint}`,
      };
    });
}

/** A range that holds nothing, or a cost of 0, would give a range of scores that nobody can read. */
function emptyRanges(yaml: YamlFile, { score }: PolicyFile): FileProblem[] {
  const specs = models.find(({ id }) => id === score.model)?.factors ?? [];
  return specs.flatMap((spec) => {
    const low = score.factors[spec.name]?.low ?? spec.low;
    const high = score.factors[spec.name]?.high ?? spec.high;
    const least = spec.kind === "cost" ? "above 0" : "at least 0";
    const possible = spec.kind === "cost" ? low > 0 : low >= 0;
    if (possible && low <= high) {
      return [];
    }
    const path = ["score", "factors", spec.name];
    const wrong = possible
      ? `its lowest value ${low} is above its highest ${high}`
      : `its lowest value ${low} has to be ${least}`;
    return [
      {
        file: yaml.file,
        ...yaml.locate(path),
        message: `\`${path.join(".")}\`: The range is empty: ${wrong}.`,
      },
    ];
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
    project: read.project ?? null,
    goals: read.goals ?? null,
    labels: { ready: read.labels.ready, notReady: read.labels["not-ready"] },
    comment: read.comment,
    exempt: { authors: read.exempt.authors.map(lower), labels: read.exempt.labels.map(lower) },
    profiles: [...profiles, { name: "default", match: none, rules: base }],
    ahead: read.readiness.ahead.iterations * read.readiness.ahead.velocity,
    waivers: read.readiness.waivers,
    words: read.words,
    score: read.score,
    agenda: read.agenda === false ? null : toAgenda(read.agenda),
  };
  const { profiles: judged, words, score, exempt } = policy;
  return { hash: hashOf({ judged, words, score, exempt }), ...written, ...policy };
}

function toAgenda({ every, minutes, labels }: Exclude<PolicyFile["agenda"], false>): Policy["agenda"] {
  const cadence = readCadence(every);
  return cadence === null ? null : { cadence, minutes, labels };
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
