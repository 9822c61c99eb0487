/** Parts of a policy that would work against one another: what a run writes may not be what it reads. */
import type { FileProblem } from "../model/place.ts";
import type { YamlFile } from "../yaml/read-yaml.ts";
import type { PolicyFile } from "./policy-schema.ts";

/** Each would have every run undo the one before. */
export function findClashes(yaml: YamlFile, policy: PolicyFile): readonly FileProblem[] {
  return [...labelClashes(yaml, policy), ...fieldClashes(yaml, policy)];
}

type Path = readonly (string | number)[];

function labelClashes(
  yaml: YamlFile,
  { labels, exempt, readiness, score, agenda }: PolicyFile,
): FileProblem[] {
  const own = [labels.ready, labels["not-ready"]].map(fold);
  const agendaLabels = agenda === false ? [] : agenda.labels;
  const read: readonly (readonly [Path, readonly string[]])[] = [
    [["exempt", "labels"], exempt.labels],
    [["agenda", "labels"], agendaLabels],
    ...(readiness.profiles ?? []).map(
      ({ match }, index) => [["readiness", "profiles", index, "match", "labels"], match.labels] as const,
    ),
    ...Object.entries(score.factors).map(
      ([name, factor]) => [["score", "factors", name, "labels"], Object.keys(factor.labels)] as const,
    ),
  ];
  const clashes = read.flatMap(([path, names]) =>
    names
      .filter((name) => own.includes(fold(name)))
      .map((name) =>
        problem(yaml, path, `The label \`${name}\` follows the verdict and cannot decide it: name another.`),
      ),
  );
  return own[0] === own[1]
    ? [problem(yaml, ["labels"], "The labels `ready` and `not-ready` have the same name."), ...clashes]
    : clashes;
}

function fieldClashes(yaml: YamlFile, { project, score }: PolicyFile): FileProblem[] {
  if (project === undefined) {
    return [];
  }
  const fields = Object.entries(project.fields);
  const repeated = fields
    .filter(([, name], index) => fields.findIndex(([, other]) => fold(other) === fold(name)) !== index)
    .map(([key, name]) =>
      problem(
        yaml,
        ["project", "fields", key],
        `The field \`${name}\` is named twice: each needs a field of its own.`,
      ),
    );
  const written = new Set([project.fields.score, project.fields.readiness, project.fields.goal].map(fold));
  const factors = Object.entries(score.factors)
    .filter(([, { field }]) => field !== undefined && written.has(fold(field)))
    .map(([name, { field = "" }]) =>
      problem(
        yaml,
        ["score", "factors", name, "field"],
        `The field \`${field}\` is written by Plumbline and cannot be a factor: name another.`,
      ),
    );
  return [...repeated, ...factors];
}

/** GitHub's names of labels and fields are unique whatever their case. */
function fold(name: string): string {
  return name.trim().toLowerCase();
}

function problem(yaml: YamlFile, path: Path, message: string): FileProblem {
  return { file: yaml.file, ...yaml.locate(path), message: `\`${path.join(".")}\`: ${message}` };
}
