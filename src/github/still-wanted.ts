/** Which changes are still to be made at the moment of making them: two runs may be at work at once. */
import { isOwnComment } from "../memory/markers.ts";
import type { Change, Outcome } from "../model/change.ts";
import { type Applying, tell } from "./applying.ts";
import { findCreated } from "./find-created.ts";

/** Without those that are there already, and those whose agenda is not; they have their outcome. One request where something new is made. */
export async function stillWanted(
  applying: Applying,
  changes: readonly Change[],
): Promise<readonly Change[]> {
  const wanted = withoutEarly(applying, changes);
  const [first] = wanted;
  // What makes something new goes alone.
  if (first === undefined || !mayBeThere(first)) {
    return wanted;
  }
  const found = await findCreated(applying.transports.token, first, applying.snapshot);
  switch (found?.kind) {
    case "found":
      applying.outcomes.set(first, { change: first, result: "already", url: found.url, reason: null });
      return [];
    case "unknown":
      tell(
        applying,
        [first],
        "unknown",
        "GitHub did not say whether it is there already: the next run looks.",
      );
      return [];
    case "absent":
    case undefined:
      return wanted;
  }
}

/** The agenda before keeps its place until the next one is there. */
function withoutEarly(applying: Applying, changes: readonly Change[]): readonly Change[] {
  const openings = [...applying.outcomes.values()].filter(({ change }) => change.kind === "agenda-open");
  if (openings.some(isThere)) {
    return changes;
  }
  const isRefused = openings.some(({ result }) => result === "refused");
  const early = changes.filter((change) => "afterAgenda" in change);
  tell(applying, early, isRefused ? "refused" : "unknown", "Not tried: the next agenda is not open yet.");
  return changes.filter((change) => !early.includes(change));
}

function isThere({ result }: Outcome): boolean {
  return result === "applied" || result === "already";
}

/** What another run may just have made of the same decision or agenda. Of the one comment on an issue the next run takes a second away. */
function mayBeThere(change: Change): boolean {
  return (
    change.kind === "sub-issue-open" ||
    (change.kind === "comment-create" && !isOwnComment(change.to, change.issue.id))
  );
}
