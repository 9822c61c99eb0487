/** The one comment on an issue: the verdict, what is missing with the smallest edit for each, the goal, the score, what people decided. */
import { commentMarker } from "../memory/markers.ts";
import { readIssueMemory, writeIssueMemory } from "../memory/issue-memory.ts";
import type { Assessment } from "../model/assessment.ts";
import type { IssueMemory } from "../model/memory.ts";
import type { Policy } from "../policy/policy.ts";
import { commandSections, helpSections } from "./comment-commands.ts";
import { findingSections } from "./comment-findings.ts";
import { asksNow, headline, isSettled } from "./comment-headline.ts";
import { holdSections } from "./comment-holds.ts";
import { answerSections, logSections } from "./comment-log.ts";
import { foldTogether, type Section, sectionBlock } from "./comment-section.ts";
import { fitBlocks } from "./fit-blocks.ts";
import { goalLine } from "./goal-text.ts";
import { type Links, NO_LINKS, policyLink } from "./links.ts";
import { codeSpan, prose } from "./safe-text.ts";
import { scoreLedger, scoreLine } from "./score-text.ts";
import { whichPolicy } from "./which-policy.ts";

/** What of the policy the comment depends on. */
export type CommentPolicy = Pick<Policy, "file" | "hash" | "labels" | "comment" | "commands" | "score">;

/**
 * Markdown, at most 65,536 characters, its first line the marker and its second the memory. Depends on what it is given
 * alone, so that nothing changes while nothing changed. `byHand`: sentences about labels people put on or took off.
 */
export function commentPage(
  judged: Assessment,
  policy: CommentPolicy,
  memory: IssueMemory,
  links: Links = NO_LINKS,
  byHand: readonly string[] = [],
): string {
  const assessment = byItself(judged);
  const kept = asRemembered({ ...memory, asks: policy.comment.written && asksNow(assessment) });
  const title = policy.comment.written ? headline(assessment) : "What was decided here";
  const head = `${commentMarker(assessment.issue.id)}\n${writeIssueMemory(kept)}\n### ${title}`;
  const told = [...answerSections(kept), ...helpSections(kept, policy)];
  const people = [...holdSections(assessment, policy.labels, byHand)];
  if (!policy.comment.written) {
    const blocks = [...told, ...people, ...logSections(kept)].map(sectionBlock);
    return fitBlocks(head, blocks, `<sub>${whyNoMore(assessment)}</sub>`);
  }
  const rest = [
    ...people,
    ...findingSections(assessment, links),
    ...priority(assessment),
    ...logSections(kept),
    ...(kept.help ? [] : commandSections(assessment, policy)),
  ];
  const foot = `<sub>Read ${readAs(assessment)}, against ${policyLink(whichPolicy(policy), policy.file, links)}. Edit the issue and this comment follows.</sub>`;
  const isShort = policy.comment.whenReady === "short" && isSettled(assessment);
  return isShort
    ? fitBlocks(
        head,
        [...told.map(sectionBlock), foldTogether(shortened(rest), [...rest, plainly(foot)])],
        "",
      )
    : fitBlocks(head, [...told, ...rest].map(sectionBlock), foot);
}

function whyNoMore({ issue }: Assessment): string {
  return issue.state === "closed"
    ? "It is closed. Opened again, it is read again."
    : "The policy asks for no comment but in answer to commands.";
}

/** What shows only over the whole backlog is no matter of the comment: the issue's next event would take it out again. */
function byItself(assessment: Assessment): Assessment {
  return { ...assessment, findings: assessment.findings.filter(({ ofBacklog }) => ofBacklog !== true) };
}

/** What is missing now and later, what could be better, what people decided, the goal and the score. */
export function whatIsSaid(
  assessment: Assessment,
  { labels }: Pick<Policy, "labels">,
  links: Links = NO_LINKS,
): string {
  const [line] = priority(assessment);
  return [
    ...holdSections(assessment, labels, []),
    ...findingSections(assessment, links),
    ...(line === undefined ? [] : [line]),
  ]
    .map((section) => sectionBlock(section).text)
    .join("\n\n");
}

/** What a later run will read of it: a memory too long for its line is cut, and the page must not say more then. */
function asRemembered(memory: IssueMemory): IssueMemory {
  return readIssueMemory(writeIssueMemory(memory), FAR_OFF);
}

/** Later than any day that is remembered. */
const FAR_OFF = "9990-01-01T00:00:00Z";

function priority({ goal, score }: Pick<Assessment, "goal" | "score">): readonly Section[] {
  return [
    {
      name: "goal and score",
      fold: null,
      text: `**Goal:** ${goalLine(goal)}  \n**Score:** ${scoreLine(score)}`,
    },
    { name: "how the score comes about", fold: "How the score comes about", text: scoreLedger(score) },
  ];
}

function shortened(sections: readonly Section[]): string {
  const has = (name: string) => sections.some((section) => section.name === name);
  const parts = [
    ...(has("what is missing") || has("what is asked before work starts") ? ["what is missing"] : []),
    ...(has("what is advised") ? ["what could be better"] : []),
    "goal",
    "score",
    ...(has("the decisions") ? ["decisions"] : []),
    ...(has("the commands") ? ["commands"] : []),
  ];
  const list = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(parts);
  return `${list.charAt(0).toUpperCase()}${list.slice(1)}`;
}

function plainly(text: string): Section {
  return { name: "what it was read as", fold: null, text };
}

function readAs({ profile, profileReason, issue }: Assessment): string {
  const because = profileReason === null ? "" : ` because ${prose(profileReason)}`;
  const kind = profile === "default" ? "as any issue" : `as ${codeSpan(profile)}${because}`;
  const file = issue.text.form?.file;
  // The reason may have named it.
  const form = file === undefined || because.includes(file) ? "" : ` (form ${codeSpan(file)})`;
  return `${kind}${form}`;
}
