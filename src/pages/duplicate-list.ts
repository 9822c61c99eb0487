/** Issues that seem to say the same, as a list for a meeting or a summary. */
import type { Assessment } from "../model/assessment.ts";
import { unique } from "../rules/unique.ts";
import { codeSpan, issueLink, prose } from "./safe-text.ts";

/** Pairs told one by one. */
const TOLD = 5;

/** Markdown; empty where no two issues are alike. */
export function duplicateList(assessments: readonly Assessment[]): string {
  const found = assessments.flatMap(({ issue, findings }) =>
    findings.filter(({ rule }) => rule === unique.id).map((finding) => ({ issue, finding })),
  );
  const lines = found
    .slice(0, TOLD)
    .map(
      ({ issue, finding }) =>
        `- ${issueLink(issue.number, issue.url)} ${codeSpan(issue.title, 80)}: ${prose(finding.message)}`,
    );
  const rest = found.length - lines.length;
  return [...lines, ...(rest > 0 ? [`- and ${rest} more`] : [])].join("\n");
}
