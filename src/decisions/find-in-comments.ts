/** The commands in the comments on one issue → decisions. */
import type { Decision, DecidedIn, Misread } from "../model/decision.ts";
import type { Command, IssueRecord } from "../model/issue.ts";
import type { IssueMemory } from "../model/memory.ts";
import type { CommentRecord, Thread } from "../model/thread.ts";
import { decidersOf, speakerOf, writtenAt } from "./comments-of-people.ts";
import { quoted } from "./command.ts";
import { type Court, type May, mayDecide } from "./may-decide.ts";
import { type PendingComment, pendingComments } from "./pending-comments.ts";
import { type CommandRead, type CommandWorld, readCommand, wordsOf } from "./read-command.ts";
import { GIVEN_UP, refusal, waits } from "./say-refusal.ts";

/** The comment up to which all is handled, and when it was written, ISO 8601 in UTC. */
export interface HandledUpTo {
  readonly comment: string;
  readonly at: string;
  /** All comments in which something was found, in the order they were written, itself the last. */
  readonly steps: readonly { readonly comment: string; readonly at: string }[];
}

export interface InComments {
  readonly decisions: readonly Decision[];
  readonly misread: readonly Misread[];
  /** Up to where all is handled; `null` where that has not changed. */
  readonly handled: HandledUpTo | null;
  /** Why nothing is done for now; `null` where nothing waits. */
  readonly waiting: string | null;
}

export interface InCommentsWorld extends CommandWorld {
  /** Its author is the issue's. */
  readonly court: Court;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** Of one comment; what follows is not looked at. */
const MOST_COMMANDS = 20;

type Found =
  | { readonly kind: "decision"; readonly decision: Decision }
  | { readonly kind: "misread"; readonly misread: Misread }
  | { readonly kind: "waiting"; readonly sentence: string };

/** In the order of the comments: what stands after a comment that has to wait waits too. */
export function findInComments(
  issue: Pick<IssueRecord, "number">,
  thread: Thread,
  memory: IssueMemory,
  setting: InCommentsWorld,
): InComments {
  const decisions: Decision[] = [];
  const misread: Misread[] = [];
  const steps: HandledUpTo["steps"][number][] = [];
  const ignored = setting.policy.commands?.ignore ?? [];
  for (const pending of pendingComments(thread, memory, ignored, setting.now)) {
    const found = readComment(issue.number, pending, setting);
    const waiting = found.find((each) => each.kind === "waiting");
    if (waiting !== undefined) {
      // Without a place to go on from, what waits for a week would fall out of the week that is looked back.
      const start = { comment: `before ${pending.comment.id}`, at: pending.comment.createdAt, steps: [] };
      const handled = upTo(steps) ?? (memory.handled === null ? start : null);
      return { decisions, misread, handled, waiting: waiting.sentence };
    }
    decisions.push(...found.flatMap((each) => (each.kind === "decision" ? [each.decision] : [])));
    misread.push(...found.flatMap((each) => (each.kind === "misread" ? [each.misread] : [])));
    if (found.length > 0) {
      steps.push({ comment: pending.comment.id, at: pending.comment.createdAt });
    }
  }
  return { decisions, misread, handled: upTo(steps), waiting: null };
}

function upTo(steps: HandledUpTo["steps"]): HandledUpTo | null {
  const last = steps.at(-1);
  return last === undefined ? null : { ...last, steps };
}

function readComment(
  issue: number,
  { comment, commands }: PendingComment,
  setting: InCommentsWorld,
): readonly Found[] {
  const place: DecidedIn = { kind: "comment", id: comment.id, url: comment.url };
  const found = commands
    .slice(0, MOST_COMMANDS)
    .flatMap((command) => readOne(issue, comment, place, command, setting));
  const next = commands[MOST_COMMANDS];
  return next === undefined || found.length === 0
    ? found
    : [
        ...found,
        told(
          issue,
          comment,
          place,
          next,
          `Of a comment only the first ${MOST_COMMANDS} commands are read; the next is ${quoted(wordsOf(next))}.`,
        ),
      ];
}

function readOne(
  issue: number,
  comment: CommentRecord,
  place: DecidedIn,
  command: Command,
  setting: InCommentsWorld,
): readonly Found[] {
  const read = readCommand(command, "", writtenAt(comment), setting);
  const by = speakerOf(comment);
  const may = mayOf(comment, read, setting);
  const words = wordsOf(command);
  // To strangers nothing is said of words that are no command: a path at the start of a line is no question.
  if (read.kind === "none" || (may !== "yes" && read.of === null)) {
    return [];
  }
  if (may === "unknown") {
    return [{ kind: "waiting", sentence: waits(words, by) }];
  }
  if (may !== "yes") {
    const why = refusal(decidersOf(comment), may, read.of, setting);
    const sentence = `${quoted(words)} was not done: ${why}`;
    return [{ kind: "misread", misread: { ...at(issue, comment, place, command), sentence, refused: true } }];
  }
  if (read.kind === "wrong") {
    return [told(issue, comment, place, command, read.sentence)];
  }
  return [
    {
      kind: "decision",
      decision: { act: read.act, issue, by, at: writtenAt(comment), in: place, words },
    },
  ];
}

function mayOf(comment: CommentRecord, read: CommandRead, { court, now }: InCommentsWorld): May | "given up" {
  const may = mayDecide(decidersOf(comment), read.of, court);
  const old = Date.parse(now) - Date.parse(comment.createdAt) >= GIVEN_UP.comment * 86_400_000;
  return may === "unknown" && old && read.of !== null ? "given up" : may;
}

function told(
  issue: number,
  comment: CommentRecord,
  place: DecidedIn,
  command: Command,
  sentence: string,
): Found {
  return { kind: "misread", misread: { ...at(issue, comment, place, command), sentence, refused: false } };
}

function at(issue: number, comment: CommentRecord, place: DecidedIn, command: Command) {
  return {
    issue,
    by: speakerOf(comment),
    at: writtenAt(comment),
    in: place,
    words: wordsOf(command),
    place: command.place,
  };
}
