/** The readiness label follows the verdict. */
import type { Assessment } from "../model/assessment.ts";
import type { Change } from "../model/change.ts";
import type { Label, Repository } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";

/** Colours of labels Plumbline makes: green, amber, blue. */
const COLORS = { ready: "0e8a16", notReady: "fbca04", agenda: "1d76db" } as const;

type Names = Policy["labels"];

/** Puts the one label on and takes the other off; labels of people are not touched. */
export function planLabels({ issue, verdict }: Assessment, names: Names): readonly Change[] {
  const [wanted, unwanted] =
    verdict === "not ready" ? [names.notReady, names.ready] : [names.ready, names.notReady];
  const target = { id: issue.id, number: issue.number };
  const because = verdict === "not ready" ? "something required is missing" : "nothing required is missing";
  const held = issue.labels.find((label) => same(label, unwanted));
  return [
    ...(issue.labels.some((label) => same(label, wanted))
      ? []
      : [{ kind: "label-add", issue: target, from: null, to: wanted, because } as const]),
    ...(held === undefined
      ? []
      : [{ kind: "label-remove", issue: target, from: held, to: null, because } as const]),
  ];
}

/** The labels that `changes` put on and the repository does not have yet, each once. */
export function planNewLabels(
  changes: readonly Change[],
  repository: Pick<Repository, "id" | "labels">,
  names: Names,
): readonly Change[] {
  const used = changes.flatMap((change) =>
    change.kind === "label-add" ? [change.to] : change.kind === "agenda-open" ? change.to.labels : [],
  );
  return used
    .filter(
      (name, index) =>
        used.findIndex((other) => same(other, name)) === index && !has(repository.labels, name),
    )
    .map((name) => newLabel(name, repository.id, names));
}

function newLabel(name: string, repository: string, names: Names): Change {
  const described = same(name, names.ready)
    ? { color: COLORS.ready, description: "Nothing required is missing: work can start" }
    : same(name, names.notReady)
      ? { color: COLORS.notReady, description: "Something required is missing: see the comment" }
      : { color: COLORS.agenda, description: "The team's refinement agenda" };
  return {
    kind: "label-create",
    repository,
    from: null,
    to: { name, ...described },
    because: "the repository does not have it yet",
  };
}

function has(labels: readonly Label[], name: string): boolean {
  return labels.some((label) => same(label.name, name));
}

/** GitHub's label names are unique whatever their case. */
function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
