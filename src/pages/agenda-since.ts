/** What happened since the meeting before, as a list. */
import type { SinceLast } from "../model/agenda.ts";
import type { Decided } from "../model/decision.ts";
import { type IssueLinks, linkedNames } from "./issue-links.ts";
import { codeSpan, issueLink, prose } from "./safe-text.ts";

/** Most told one by one. */
const TOLD = 10;

/** One list item each. */
export function sinceLines(since: SinceLast, links: IssueLinks): readonly string[] {
  const { done, added, moved, decided, undecided } = since;
  const lines = [
    ...some(
      "Done",
      done.map(({ number, title, url }) => `${issueLink(number, url)} ${codeSpan(title, 80)}`),
    ),
    ...some(
      "Moved",
      moved.map(({ issue, from, to }) => `${links(issue)} ${prose(from)} → **${prose(to)}**`),
    ),
    ...(added.length > 0 ? [`- **New (${added.length}):** ${linkedNames(added, links)}`] : []),
    ...some(
      "Decided",
      decided.map((one) => `${links(one.decision.issue)} ${decidedText(one)}`),
    ),
    ...(undecided > 0
      ? [
          `- **Left undecided (${undecided}):** ${undecided === 1 ? "it is" : "they are"} carried over where still open.`,
        ]
      : []),
  ];
  return lines.length > 0 ? lines : ["- Nothing was closed, opened or decided."];
}

/** What came of a decision, and who took it. */
export function decidedText({ decision: { by }, result, sentence }: Decided): string {
  const who = by === null ? "" : `${codeSpan(by)}: `;
  const done = result === "done" || result === "already";
  return `${who}${done ? "" : "**not done:** "}${prose(sentence)}`;
}

function some(title: string, all: readonly string[]): readonly string[] {
  if (all.length === 0) {
    return [];
  }
  const shown = all.slice(0, TOLD).map((line) => `  - ${line}`);
  const rest = all.length - shown.length;
  return [`- **${title} (${all.length}):**`, ...shown, ...(rest > 0 ? [`  - and ${rest} more`] : [])];
}
