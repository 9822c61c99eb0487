/** The one comment on an issue: what is missing, the smallest edit for each, the goal, the score. */
import type { Assessment } from "../model/assessment.ts";
import type { Finding } from "../model/finding.ts";
import type { Policy } from "../policy/policy.ts";
import { goalLine } from "./goal-text.ts";
import { commentMarker } from "./markers.ts";
import { codeSpan, prose } from "./safe-text.ts";
import { toldOnce } from "./told-once.ts";
import { scoreLedger, scoreLine } from "./score-text.ts";

/** Most findings told one by one; the rest is counted, so that nobody is told twenty things. */
const TOLD = 8;

/** Markdown; depends on the assessment alone, so that nothing changes while nothing changed. */
export function commentPage(assessment: Assessment, policy: Policy): string {
  const blocks = [
    `${commentMarker(assessment.issue.id)}\n### ${headline(assessment)}`,
    whatIsSaid(assessment),
    `<details><summary>How the score comes about</summary>\n\n${scoreLedger(assessment.score)}\n\n</details>`,
    `<sub>Read ${readAs(assessment)}, against ${whichPolicy(policy)}. Edit the issue and this comment follows.</sub>`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** What is missing, what could be better, the goal and the score. */
export function whatIsSaid({ findings: all, goal, score }: Assessment): string {
  const findings = toldOnce(all);
  const required = findings.filter(({ level }) => level === "required");
  const advised = findings.filter(({ level }) => level === "advised");
  return [
    ...(required.length > 0 ? [list(required)] : []),
    ...(advised.length > 0 ? [advice(advised, required.length === 0)] : []),
    `**Goal:** ${goalLine(goal)}  \n**Score:** ${scoreLine(score)}`,
  ].join("\n\n");
}

export function headline({ verdict, findings: all }: Pick<Assessment, "verdict" | "findings">): string {
  const findings = toldOnce(all);
  const required = findings.filter(({ level }) => level === "required").length;
  switch (verdict) {
    case "ready":
      return "✅ Ready";
    case "almost":
      return `✅ Ready, ${findings.length === 1 ? "one thing" : `${findings.length} things`} could be better`;
    case "not ready":
      return `🟠 Not ready yet: ${required === 1 ? "one thing is" : `${required} things are`} missing`;
  }
}

function list(findings: readonly Finding[]): string {
  const items = findings.slice(0, TOLD).map(item);
  const rest = findings.length - items.length;
  return [
    ...items,
    ...(rest > 0 ? [`- and ${rest} more of the same kind; they are told once these are done.`] : []),
  ].join("\n");
}

function item({ message, quote, place, edit }: Finding): string {
  const line = place === null ? "" : `line ${place.line}`;
  const said = [quote === null ? "" : codeSpan(quote, 80), line].filter((part) => part !== "").join(", ");
  return `- **${prose(message)}**${said === "" ? "" : ` (${said})`}  \n  ${prose(edit.sentence)}`;
}

function advice(findings: readonly Finding[], open: boolean): string {
  const told = list(findings);
  return open
    ? told
    : `<details><summary>${findings.length} more, advised</summary>\n\n${told}\n\n</details>`;
}

function readAs({ profile, issue }: Assessment): string {
  const kind = profile === "default" ? "as any issue" : `as ${codeSpan(profile)}`;
  const form = issue.text.form === null ? "" : ` from the form ${codeSpan(issue.text.form.file)}`;
  return `${kind}${form}`;
}

function whichPolicy({ file, hash }: Policy): string {
  return file === null ? "Plumbline's defaults" : `the policy ${codeSpan(hash)}`;
}
