/** The one comment on an issue: what is missing, the smallest edit for each, the goal, the score. */
import type { Assessment } from "../model/assessment.ts";
import type { Finding } from "../model/finding.ts";
import type { Policy } from "../policy/policy.ts";
import { goalLine } from "./goal-text.ts";
import { commentMarker } from "./markers.ts";
import { codeSpan, prose } from "./safe-text.ts";
import { toldOnce } from "./told-once.ts";
import { scoreLedger, scoreLine } from "./score-text.ts";
import { waivedRemark, waiverLines } from "./waiver-text.ts";
import { whichPolicy } from "./which-policy.ts";

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

/** What is missing now and later, what could be better, what is waived, the goal and the score. */
export function whatIsSaid(assessment: Assessment): string {
  const { goal, score, waived } = assessment;
  const { now, later } = byBar(assessment);
  const required = now.filter(isRequired);
  const advised = now.filter((finding) => !isRequired(finding));
  return [
    ...(required.length > 0 ? [list(required)] : []),
    ...(advised.length > 0 ? [advice(advised, required.length === 0)] : []),
    ...(later.length > 0 ? [beforeWork(later)] : []),
    ...waiverLines(waived),
    `**Goal:** ${goalLine(goal)}  \n**Score:** ${scoreLine(score)}`,
  ].join("\n\n");
}

export function headline(assessment: Pick<Assessment, "verdict" | "stage" | "findings" | "waived">): string {
  const { now, later } = byBar(assessment);
  const missing = now.filter(isRequired).length;
  const remark = waivedRemark(assessment.waived);
  switch (assessment.verdict) {
    case "ready":
      return `✅ Ready${remark}`;
    case "almost":
      return `✅ Ready${remark}, ${things(now.length + later.length)} could be better`;
    case "not ready":
      return missing > 0
        ? `🟠 Not ready yet: ${areMissing(missing)}${remark}`
        : `🟡 Clear so far. Before work starts, ${areMissing(later.filter(isRequired).length)}${remark}`;
  }
}

/** Before an issue is next in line, only the small bar is asked of it; the rest is folded away. */
function byBar({ stage, findings }: Pick<Assessment, "stage" | "findings">) {
  const told = toldOnce(findings);
  const isNow = (finding: Finding) => stage === "ready" || finding.stage === "intake";
  return { now: told.filter(isNow), later: told.filter((finding) => !isNow(finding)) };
}

function isRequired({ level }: Finding): boolean {
  return level === "required";
}

function things(count: number): string {
  return count === 1 ? "one thing" : `${count} things`;
}

function areMissing(count: number): string {
  return `${things(count)} ${count === 1 ? "is" : "are"} missing`;
}

function list(findings: readonly Finding[]): string {
  const items = findings.slice(0, TOLD).map(item);
  const rest = findings.length - items.length;
  return [...items, ...(rest > 0 ? [`- and ${rest} more; they are told once these are done.`] : [])].join(
    "\n",
  );
}

function item({ message, quote, place, edit }: Finding): string {
  const line = place === null ? "" : `line ${place.line}`;
  const said = [quote === null ? "" : codeSpan(quote, 80), line].filter((part) => part !== "").join(", ");
  return `- **${prose(message)}**${said === "" ? "" : ` (${said})`}  \n  ${prose(edit.sentence)}`;
}

function advice(findings: readonly Finding[], open: boolean): string {
  const told = list(findings);
  return open ? told : `<details><summary>${advisedMore(findings.length)}</summary>\n\n${told}\n\n</details>`;
}

function advisedMore(count: number): string {
  return count === 1 ? "One thing more, advised" : `${count} things more, advised`;
}

function beforeWork(findings: readonly Finding[]): string {
  const required = findings.filter(isRequired);
  const advised = findings.filter((finding) => !isRequired(finding));
  const told = [
    ...(required.length > 0 ? [list(required)] : []),
    ...(advised.length > 0 ? [`Advised:\n\n${list(advised)}`] : []),
  ].join("\n\n");
  return `<details><summary>Before work starts: ${missingAndAdvised(required.length, advised.length)}</summary>\n\n${told}\n\n</details>`;
}

function missingAndAdvised(missing: number, advised: number): string {
  return [
    ...(missing > 0 ? [areMissing(missing)] : []),
    ...(advised > 0 ? [`${things(advised)} advised`] : []),
  ].join(", ");
}

function readAs({ profile, profileReason, issue }: Assessment): string {
  const because = profileReason === null ? "" : ` because ${prose(profileReason)}`;
  const kind = profile === "default" ? "as any issue" : `as ${codeSpan(profile)}${because}`;
  const file = issue.text.form?.file;
  // The reason may have named it.
  const form = file === undefined || because.includes(file) ? "" : ` from the form ${codeSpan(file)}`;
  return `${kind}${form}`;
}
