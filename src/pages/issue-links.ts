/** Links to issues of which only the number is known. */
import type { Assessment } from "../model/assessment.ts";
import { codeSpan, issueLink } from "./safe-text.ts";

/** A number → Markdown; without a link for an issue that was not read. */
export type IssueLinks = (number: number) => string;

export function issueLinks(assessments: readonly Assessment[]): IssueLinks {
  const known = new Map(assessments.map(({ issue }) => [issue.number, issueLink(issue.number, issue.url)]));
  return (number) => known.get(number) ?? codeSpan(`#${number}`);
}

/** At most 20 of them, the rest counted. */
export function linkedNames(numbers: readonly number[], links: IssueLinks): string {
  const shown = numbers.slice(0, SHOWN).map(links);
  const rest = numbers.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}

const SHOWN = 20;
