/** What happened since the agenda before was opened. */
import type { SinceLast } from "../model/agenda.ts";
import type { Verdict } from "../model/finding.ts";
import { closedWork } from "./list-finished.ts";
import { isSince, type Scene } from "./set-scene.ts";

/** `null` where there was no agenda before. */
export function tellSince(scene: Scene, undecided: number | null): SinceLast | null {
  const { before, since, refinement, byNumber } = scene;
  if (before === null) {
    return null;
  }
  const closed = closedWork(scene);
  const done = closed
    .filter(
      ({ closedAt, closedAs }) => isSince(closedAt, since) && (closedAs === "completed" || closedAs === null),
    )
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, title, url }) => ({ number, title, url }));
  const added = [...refinement.assessments.map(({ issue }) => issue), ...closed]
    .filter(({ createdAt }) => isSince(createdAt, since))
    .map(({ number }) => number)
    .sort((a, b) => a - b);
  const { top = [], entries = [] } = before.memory ?? {};
  const known = new Map(
    [...top, ...entries].map(({ issue, verdict }): [number, Verdict] => [issue, verdict]),
  );
  const moved = [...known].flatMap(([issue, from]) => {
    const to = byNumber.get(issue)?.verdict ?? from;
    return to === from ? [] : [{ issue, from, to }];
  });
  return { period: before.period, done, added, moved, decided: before.decided, undecided: undecided ?? 0 };
}
