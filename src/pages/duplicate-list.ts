/** Issues that seem to say the same, as a list for a meeting or a summary. */
import type { Assessment } from "../model/assessment.ts";
import { boxMarker } from "../memory/box-marker.ts";
import { unique } from "../rules/unique.ts";
import { codeSpan, issueLink, prose } from "./safe-text.ts";

/** Pairs told one by one. */
const TOLD = 5;

/** Markdown; empty where no two issues are alike. */
export function duplicateList(assessments: readonly Assessment[]): string {
  return some(assessments, (issue, message) => `- ${line(issue, message)}`);
}

/** As a list of boxes: ticked, the issue is closed as a duplicate of the one it is like. */
export function duplicateBoxes(assessments: readonly Assessment[]): string {
  return some(assessments, (issue, message) => {
    const of = twinOf(message);
    return of === null
      ? `- ${line(issue, message)}`
      : `- [ ] ${line(issue, message)} Close it as a duplicate of ${codeSpan(`#${of}`)}. ${boxMarker(issue.number, { kind: "duplicate", of })}`;
  });
}

type Line = (issue: Assessment["issue"], message: string) => string;

function some(assessments: readonly Assessment[], told: Line): string {
  const found = assessments.flatMap(({ issue, findings }) =>
    findings.filter(({ rule }) => rule === unique.id).map(({ message }) => ({ issue, message })),
  );
  const lines = found.slice(0, TOLD).map(({ issue, message }) => told(issue, message));
  const rest = found.length - lines.length;
  return [...lines, ...(rest > 0 ? [`- and ${rest} more`] : [])].join("\n");
}

function line(issue: Assessment["issue"], message: string): string {
  return `${issueLink(issue.number, issue.url)} ${codeSpan(issue.title, 80)}: ${prose(message)}`;
}

/** The rule's message begins with the number of the first issue it is like. */
function twinOf(message: string): number | null {
  const number = /^`#(\d+)`/.exec(message)?.[1];
  return number === undefined ? null : Number(number);
}
