/** `/duplicate #12` and an agenda's decline → the issue is closed. */
import {
  type ActOf,
  already,
  type Answer,
  becauseOf,
  change,
  type DecisionCase,
  overtaken,
  refused,
  targetOf,
} from "./decide-case.ts";

/**
 * Of one issue alone the other is not known: the change then names it by its number and an empty id, and whoever applies
 * it looks it up, and refuses what is not open.
 */
export function decideDuplicate({ of }: ActOf<"duplicate">, asked: DecisionCase): Answer {
  const { assessment, snapshot, closing } = asked;
  const other = snapshot.issues.find(({ number }) => number === of);
  if (isReopenedSince(asked)) {
    return overtaken(REOPENED);
  }
  if (of === assessment.issue.number) {
    return refused("An issue is no duplicate of itself: name the other one.");
  }
  if (other === undefined && snapshot.scope === "backlog") {
    return refused(
      snapshot.closed.some(({ number }) => number === of)
        ? closedSentence(of)
        : `There is no open issue \`#${of}\` in this repository.`,
    );
  }
  if (other?.state === "closed") {
    return refused(closedSentence(of));
  }
  if (closing.has(of)) {
    return refused(
      `\`#${of}\` is being closed as well, by what was decided before: name one that stays open.`,
    );
  }
  return change(
    [
      {
        kind: "issue-close",
        issue: targetOf(asked),
        from: "open",
        to: "duplicate",
        duplicateOf: { id: other?.id ?? "", number: of },
        because: becauseOf(asked.decision),
      },
    ],
    `Closed as a duplicate of \`#${of}\`.`,
  );
}

const REOPENED = "It was opened again since: it stays open.";

function isReopenedSince({ thread, decision }: DecisionCase): boolean {
  const reopenedAt = thread?.reopenedAt ?? null;
  return reopenedAt !== null && Date.parse(reopenedAt) > Date.parse(decision.at);
}

function closedSentence(number: number): string {
  return `\`#${number}\` is closed: name an open issue, or reopen that one first.`;
}

export function decideDecline(asked: DecisionCase): Answer {
  if (isReopenedSince(asked)) {
    return overtaken(REOPENED);
  }
  return change(
    [
      {
        kind: "issue-close",
        issue: targetOf(asked),
        from: "open",
        to: "not planned",
        duplicateOf: null,
        because: becauseOf(asked.decision),
      },
    ],
    "Closed as not planned.",
  );
}

/** A closed issue is told so, whatever was decided. */
export function decideOfClosed(
  { act }: DecisionCase["decision"],
  closedAs: "completed" | "not planned" | "duplicate" | null,
): Answer {
  switch (act.kind) {
    case "duplicate":
    case "decline":
      return already(
        `It is closed already${closedAs === null ? "" : `, as ${closedAs === "duplicate" ? "a duplicate" : closedAs}`}.`,
      );
    default:
      return refused("It is closed: reopen it, then say it again.");
  }
}
