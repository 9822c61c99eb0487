/** Parts of a policy that would work against one another: what a run writes may not be what it reads. */
import type { FileProblem } from "../model/place.ts";
import type { YamlFile } from "../yaml/read-yaml.ts";
import { cadenceClashes } from "./cadence-clashes.ts";
import type { PolicyFile } from "./policy-schema.ts";

/** Most would have every run undo the one before. */
export function findClashes(yaml: YamlFile, policy: PolicyFile): readonly FileProblem[] {
  return [
    ...labelClashes(yaml, policy),
    ...fieldClashes(yaml, policy),
    ...cadenceClashes(policy.agenda).map(({ path, message }) => problem(yaml, path, message)),
  ];
}

type Path = readonly (string | number)[];

function labelClashes(
  yaml: YamlFile,
  { labels, exempt, readiness, score, agenda, goals }: PolicyFile,
): FileProblem[] {
  const named = Object.entries(labels);
  const own = named.map(([, name]) => fold(name));
  // A spike is only put on, by a person's decision: it may well choose a profile.
  const followed = new Set(named.flatMap(([key, name]) => (key === "spike" ? [] : [fold(name)])));
  const agendaLabels = agenda === false ? [] : agenda.labels;
  const read: readonly (readonly [Path, readonly string[]])[] = [
    [["exempt", "labels"], exempt.labels],
    [["agenda", "labels"], agendaLabels],
    [["goals", "issues", "labels"], goals.issues?.labels ?? []],
    ...(readiness.profiles ?? []).map(
      ({ match }, index) => [["readiness", "profiles", index, "match", "labels"], match.labels] as const,
    ),
    ...Object.entries(score.factors).map(
      ([name, factor]) => [["score", "factors", name, "labels"], Object.keys(factor.labels)] as const,
    ),
  ];
  const clashes = read.flatMap(([path, names]) =>
    names
      .filter((name) => followed.has(fold(name)))
      .map((name) =>
        problem(
          yaml,
          path,
          `The label \`${name}\` is put on and taken off by Plumbline and cannot decide anything: name another.`,
        ),
      ),
  );
  const twice = named.flatMap(([key, name], index) => {
    const first = own.indexOf(fold(name));
    const [other = ""] = named[first] ?? [];
    return first === index
      ? []
      : [problem(yaml, ["labels"], `The labels \`${other}\` and \`${key}\` have the same name.`)];
  });
  return [...twice, ...clashes];
}

/** Fields that people write: all others that a policy names for itself are written by the program. */
const PEOPLES = new Set(["override", "override-reason"]);

interface Named {
  readonly list: "project.fields" | "issue-fields";
  readonly path: Path;
  readonly key: string;
  readonly name: string;
}

function fieldClashes(
  yaml: YamlFile,
  { project, "issue-fields": issueFields, score, goals }: PolicyFile,
): FileProblem[] {
  const named = [
    ...namedIn("project.fields", ["project", "fields"], project?.fields ?? {}),
    ...namedIn("issue-fields", ["issue-fields"], issueFields ?? {}),
  ];
  const repeated = named
    .filter((one, index) => named.slice(0, index).some((other) => isSecondUse(one, other)))
    .map(({ path, name }) =>
      problem(yaml, path, `The field \`${name}\` is named twice: each needs a field of its own.`),
    );
  const written = new Set(named.filter(({ key }) => !PEOPLES.has(key)).map(({ name }) => fold(name)));
  const read: readonly (readonly [Path, string | undefined, string])[] = [
    ...Object.entries(score.factors).flatMap(([name, { field, override }]) => [
      [["score", "factors", name, "field"], field, "be a factor"] as const,
      [["score", "factors", name, "override"], override, "be a factor"] as const,
    ]),
    [["goals", "field"], goals.field, "tell a goal"],
  ];
  const circles = read.flatMap(([path, name, what]) =>
    name !== undefined && written.has(fold(name))
      ? [
          problem(
            yaml,
            path,
            `The field \`${name}\` is written by Plumbline and cannot ${what}: name another.`,
          ),
        ]
      : [],
  );
  return [...repeated, ...circles];
}

function namedIn(
  list: Named["list"],
  path: Path,
  fields: Readonly<Record<string, string | undefined>>,
): readonly Named[] {
  return Object.entries(fields).flatMap(([key, name]) =>
    name === undefined ? [] : [{ list, path: [...path, key], key, name }],
  );
}

/** An issue field that the project shows may stand in both lists, for the same thing. */
function isSecondUse(one: Named, other: Named): boolean {
  return fold(one.name) === fold(other.name) && (one.list === other.list || one.key !== other.key);
}

/** GitHub's names of labels and fields are unique whatever their case. */
function fold(name: string): string {
  return name.trim().toLowerCase();
}

function problem(yaml: YamlFile, path: Path, message: string): FileProblem {
  return { file: yaml.file, ...yaml.locate(path), message: `\`${path.join(".")}\`: ${message}` };
}
