/** The one comment on an issue: written once, then kept true, quiet where nobody is needed. */
import { readIssueMemory, writeIssueMemory } from "../memory/issue-memory.ts";
import { memoryOf, ownComment, ownComments } from "../memory/memory-of.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Change } from "../model/change.ts";
import type { IssueMemory } from "../model/memory.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { CommentRecord, Thread } from "../model/thread.ts";
import { asksNow, isSettled } from "../pages/comment-headline.ts";
import { commentPage } from "../pages/comment-page.ts";
import type { Links } from "../pages/links.ts";
import { normalText } from "./normal-text.ts";
import type { Policy } from "../policy/policy.ts";
import type { Memories } from "../refine/hold-memory.ts";
import { isNext } from "../refine/is-next.ts";
import { NOTHING, type Plan } from "./plan.ts";
import { heldLabel } from "./place-label.ts";
import { handLabels } from "./plan-labels.ts";

export interface CommentWorld {
  readonly scope: Snapshot["scope"];
  readonly threads: readonly Thread[];
  /** What is to be remembered, by issue id; of an issue that is not among them what its comment says now. */
  readonly memories: Memories;
  readonly policy: Policy;
  readonly links: Links;
  /** ISO 8601 in UTC, and its day where the team is, `YYYY-MM-DD`. */
  readonly now: string;
  readonly today: string;
}

export interface CommentPlans {
  /** By issue id. */
  readonly byIssue: ReadonlyMap<string, Plan>;
  readonly notes: readonly string[];
}

/** How long after its creation an issue without a comment is still new to a sweep. */
export const NEW_DAYS = 7;
const DAY = 86_400_000;

/**
 * In the order of `assessments`, which should be that of their rank: a sweep writes at most so many comments of those
 * that newly need a person. An issue whose thread is not known is left alone: it may have a comment.
 */
export function planComments(assessments: readonly Assessment[], world: CommentWorld): CommentPlans {
  const threads = new Map(world.threads.map((thread) => [thread.issueId, thread]));
  const byIssue = new Map<string, Plan>();
  let written = 0;
  let over = 0;
  for (const assessment of assessments) {
    const { id } = assessment.issue;
    const thread = threads.get(id);
    const call = thread === undefined ? null : callFor(assessment, thread, world);
    const plan = thread === undefined || call === null ? NOTHING : planComment(assessment, thread, world);
    const isCounted = call === "needs a person" && plan.changes.some(isComment);
    if (isCounted && written >= world.policy.comment.sweep) {
      over += 1;
    } else {
      byIssue.set(id, plan);
      written += isCounted ? 1 : 0;
    }
  }
  return { byIssue, notes: over === 0 ? [] : [overNote(over)] };
}

/** Why the comment may be written in this run; `null` where it may not. */
type Call = "its own event" | "something was decided or ended" | "needs a person";

function callFor(assessment: Assessment, thread: Thread, world: CommentWorld): Call | null {
  if (world.scope === "issue") {
    return "its own event";
  }
  const own = ownComment(thread);
  const before = memoryOf(thread, world.now);
  const now = memoryToKeep(assessment, thread, world);
  const isTwice = ownComments(thread).length > 1;
  if (isTwice || lineOf(before, world) !== lineOf(now, world) || isAnyOver(now, world.today)) {
    return "something was decided or ended";
  }
  return newlyNeedsPerson(assessment, own, before, world) ? "needs a person" : null;
}

/** As it would be read back, so that what was cut, or stands in another order, is no difference. */
function lineOf(memory: IssueMemory, { now }: CommentWorld): string {
  // Whether it asks for something is nothing that anybody decided.
  const written = writeIssueMemory({ ...memory, asks: false, next: false });
  return writeIssueMemory(readIssueMemory(written, now));
}

function newlyNeedsPerson(
  assessment: Assessment,
  own: CommentRecord | null,
  before: IssueMemory,
  { policy, now }: CommentWorld,
): boolean {
  if (!policy.comment.written || !asksNow(assessment)) {
    return false;
  }
  const isNew = Date.parse(now) - Date.parse(assessment.issue.createdAt) <= NEW_DAYS * DAY;
  return own === null ? isNew || assessment.stage === "ready" : assessment.stage === "ready" && !before.asks;
}

/** Nothing to change, nothing planned. */
export function planComment(assessment: Assessment, thread: Thread, world: CommentWorld): Plan {
  const { policy, links } = world;
  const { issue } = assessment;
  const own = ownComment(thread);
  const memory = memoryToKeep(assessment, thread, world);
  if (!isWanted(assessment, own, memory, world)) {
    return NOTHING;
  }
  const held = withoutEnded(assessment, world.today);
  const sentences = handLabels(assessment, thread, memory, policy.labels);
  const page = folds(policy, held, own)
    ? `${commentPage(held, policy, memory, links, sentences)}${FOLDED}\n`
    : commentPage(held, policy, memory, links, sentences);
  const removed = removeOthers(issue, thread);
  const isSame = own !== null && normalText(own.body) === normalText(page);
  if (isSame && removed.length === 0) {
    return NOTHING;
  }
  if (issue.locked) {
    return {
      changes: [],
      notes: [
        `Issue #${issue.number} is locked: its comment is not written; label and fields follow. Unlock it to have the comment.`,
      ],
    };
  }
  const written = own === null ? [create(held, page)] : isSame ? [] : update(held, own, page);
  // Last: until then what it remembers stands nowhere else.
  return { changes: [...written, ...removed], notes: [] };
}

/** Whether there is to be a comment that says what is true now. */
function isWanted(
  { issue }: Assessment,
  own: CommentRecord | null,
  memory: IssueMemory,
  { policy, now }: CommentWorld,
): boolean {
  if (remembers(memory)) {
    return true;
  }
  if (!policy.comment.written) {
    return false;
  }
  const age = Date.parse(now) - Date.parse(issue.createdAt);
  return own !== null || age >= policy.comment.grace * 60_000;
}

/** Nothing of this is kept anywhere else. */
function remembers({ handled, waivers, snooze, declared, log, answers, help }: IssueMemory): boolean {
  const lists = waivers.length + log.length + answers.length;
  return handled !== null || snooze !== null || declared !== null || lists > 0 || help;
}

function create({ issue, verdict }: Assessment, page: string): Change {
  const target = { id: issue.id, number: issue.number };
  const because = `the verdict is “${verdict}”`;
  return { kind: "comment-create", issue: target, from: null, to: page, because };
}

/** First what is seen of it changes: a run that ends in between finds by the old words that it is not done. */
function update(
  { issue }: Assessment,
  { id, body, minimised }: CommentRecord,
  page: string,
): readonly Change[] {
  const target = { issue: { id: issue.id, number: issue.number }, comment: id } as const;
  const folding: readonly Change[] =
    isFolded(page) && !isFolded(body) && !minimised
      ? [
          {
            kind: "comment-minimise",
            ...target,
            from: "shown",
            to: "minimised",
            because: "nothing is missing",
          },
        ]
      : !isFolded(page) && isFolded(body) && minimised
        ? [
            {
              kind: "comment-restore",
              ...target,
              from: "minimised",
              to: "shown",
              because: "it asks for something",
            },
          ]
        : [];
  const because = "what it says has changed";
  return [...folding, { kind: "comment-update", ...target, from: body, to: page, because }];
}

/** The oldest is kept. */
function removeOthers({ id, number }: Assessment["issue"], thread: Thread): readonly Change[] {
  const [, ...others] = ownComments(thread);
  return others.map(({ id: comment, body }) => ({
    kind: "comment-delete",
    issue: { id, number },
    comment,
    from: body,
    to: null,
    because: "two runs at once wrote one each",
  }));
}

/**
 * The last line of a comment that was folded away as the policy says. While it stands there nothing is folded or
 * unfolded again: whoever unfolds it wants to read it.
 */
const FOLDED = "<!-- plumbline:folded -->";

function isFolded(body: string): boolean {
  return normalText(body).endsWith(`\n${FOLDED}`);
}

/** A comment has to be there before it can be folded away. */
function folds({ comment }: Policy, assessment: Assessment, own: CommentRecord | null): boolean {
  return comment.written && comment.whenReady === "minimised" && own !== null && isSettled(assessment);
}

/**
 * What a label holds is forgotten once the comment has said it and the label is off: whoever takes it off ends it for good,
 * also where it is put on again for another reason. While the label is on all is kept: a later run that takes it off needs
 * to know that it was ours.
 */
function memoryToKeep(assessment: Assessment, thread: Thread, world: CommentWorld): IssueMemory {
  const { issue } = assessment;
  const { waived, snoozed, ready } = world.policy.labels;
  const said = memoryOf(thread, world.now);
  const memory = world.memories.get(issue.id) ?? said;
  const { waivers, snooze, declared } = memory;
  const isOff = (label: string) => heldLabel(issue.labels, label) === null;
  return {
    ...memory,
    // Only a run that ranked them all can tell.
    next: world.scope === "backlog" ? isNext(assessment, world) : memory.next,
    waivers: isOff(waived)
      ? waivers.filter(
          (one) => one.until >= world.today && !said.waivers.some((other) => isEqual(one, other)),
        )
      : waivers,
    snooze:
      snooze !== null && isOff(snoozed) && (snooze.until <= world.today || isEqual(snooze, said.snooze))
        ? null
        : snooze,
    declared: isOff(ready) && isEqual(declared, said.declared) ? null : declared,
  };
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Of what is remembered. */
function isAnyOver({ waivers, snooze }: IssueMemory, today: string): boolean {
  return waivers.some(({ until }) => until < today) || (snooze !== null && snooze.until <= today);
}

/** On the day it comes back its label is still on. */
function withoutEnded(assessment: Assessment, today: string): Assessment {
  const { snooze } = assessment;
  const isBack = snooze !== null && snooze.until !== null && snooze.until <= today;
  return isBack ? { ...assessment, snooze: null } : assessment;
}

function isComment({ kind }: Change): boolean {
  return kind === "comment-create" || kind === "comment-update";
}

function overNote(over: number): string {
  const issues = over === 1 ? "One issue more needs" : `${over} issues more need`;
  return `${issues} a person: their comments are left to the next runs (\`comment.sweep\` in the policy).`;
}
