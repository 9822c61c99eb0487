/** REMEMBER: an issue's memory with what was decided of it, and what the people who wrote commands are told. */
import type { Decided, Decision, Misread } from "../model/decision.ts";
import type { IssueMemory, LoggedDecision } from "../model/memory.ts";
import { MOST_LOGGED } from "../memory/issue-memory.ts";
import type { HandledUpTo } from "./find-in-comments.ts";
import { sayReplaced } from "./say-replaced.ts";

/** What a run found and did, of this issue alone. */
export interface Handled {
  readonly decided: readonly Decided[];
  readonly misread: readonly Misread[];
  /** Up to where comments were handled; `undefined` where that has not changed. */
  readonly handled: HandledUpTo | undefined;
  /** Why something has to wait; empty where nothing does. */
  readonly waiting: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

const MOST_ANSWERS = 10;
/** In code points. */
const LONGEST_LINE = 300;
/** Of an account that is gone, as GitHub calls it. */
const GONE = "ghost";
/** A comment that was handled is not read again, whatever becomes of it. */
const MEND = " Write it in a new comment.";

/**
 * What holds is set, what was done is logged, what was said is answered. What GitHub did not answer is no more handled
 * than what stands after it: the next run does it again, and tells of it then.
 */
export function remember(
  memory: IssueMemory,
  { decided, misread, handled, waiting, today }: Handled,
): IssueMemory {
  const steps = handled?.steps ?? [];
  const unanswered = firstUnanswered(decided, steps);
  const done = decided.filter((each) => each.result === "done" || each.result === "already");
  const told =
    unanswered === null
      ? done
      : done.filter(({ decision }) => isBefore(stepOf(decision, steps), stepOf(unanswered, steps)));
  const held = done.reduce((kept, each) => hold(kept, each, today), memory);
  const answers = answersTo(decided, misread, waiting);
  const asksHelp = done.some(({ decision }) => decision.act.kind === "help");
  return {
    ...held,
    handled:
      unanswered !== null
        ? before(unanswered, steps, memory)
        : handled === undefined
          ? memory.handled
          : { comment: handled.comment, at: handled.at },
    log: told.reduce((log, each) => logged(log, each, today), memory.log),
    answers: answers.length > 0 || handled !== undefined ? answers : memory.answers,
    help: asksHelp || (answers.length === 0 && handled === undefined && memory.help),
  };
}

/** In the order of the comments, which is not that of the words where an older comment was edited later. */
function firstUnanswered(decided: readonly Decided[], steps: HandledUpTo["steps"]): Decision | null {
  return (
    decided
      .filter(({ result, decision }) => result === "unknown" && decision.in.kind === "comment")
      .map(({ decision }) => decision)
      .toSorted((a, b) => (stepOf(a, steps) ?? 0) - (stepOf(b, steps) ?? 0))[0] ?? null
  );
}

/** Which of the comments it stands in; `null` for an agenda. */
function stepOf({ in: place }: Decision, steps: HandledUpTo["steps"]): number | null {
  return place.kind === "comment" ? steps.findIndex(({ comment }) => comment === place.id) : null;
}

/** What an agenda decided waits for no comment. */
function isBefore(step: number | null, other: number | null): boolean {
  return step === null || other === null || step < other;
}

/** A waiver replaces the one of its rule; what is over by now sets nothing. */
function hold(memory: IssueMemory, { decision: { act, by } }: Decided, today: string): IssueMemory {
  const who = by ?? GONE;
  switch (act.kind) {
    case "waive": {
      if (act.until < today) {
        return memory;
      }
      const others = memory.waivers.filter(({ rule }) => rule !== act.rule);
      return {
        ...memory,
        waivers: [...others, { rule: act.rule, by: who, because: act.because, until: act.until }],
      };
    }
    case "snooze":
      return act.until !== null && act.until <= today
        ? memory
        : { ...memory, snooze: act.until === null ? null : { until: act.until, by: who } };
    case "ready":
      return { ...memory, declared: { by: who, on: today } };
    default:
      return memory;
  }
}

/** The last comment that all was done of, where a later one has to be read again. */
function before(
  unanswered: Decision,
  steps: HandledUpTo["steps"],
  memory: IssueMemory,
): IssueMemory["handled"] {
  const index = stepOf(unanswered, steps) ?? 0;
  const last = steps[index - 1];
  const own = steps[index];
  return (
    last ?? memory.handled ?? (own === undefined ? null : { comment: `before ${own.comment}`, at: own.at })
  );
}

/**
 * A run that was cut short does again what it did: the same line stands once. So does one that looks again at an agenda in
 * which somebody's words still wait: what it finds done is told by the agenda's log alone.
 */
function logged(
  log: readonly LoggedDecision[],
  { decision, result, sentence }: Decided,
  on: string,
): readonly LoggedDecision[] {
  const { kind } = decision.act;
  const { by, at, in: place } = decision;
  const line = {
    on,
    by,
    what: cutLine(sentence),
    at,
    ...(place.kind === "agenda" ? { agenda: place.number } : {}),
    ...holdsOf(decision),
  };
  const isKnown = log.some((each) => each.on === on && each.by === line.by && each.what === line.what);
  const isAgain = result === "already" && decision.in.kind === "agenda";
  return kind === "help" || kind === "recheck" || kind === "talk" || isKnown || isAgain
    ? log
    : [...log, line].slice(-MOST_LOGGED);
}

function holdsOf({ act }: Decision): Pick<LoggedDecision, "holds"> {
  switch (act.kind) {
    case "waive":
    case "ready":
      return { holds: act.kind };
    case "snooze":
      return act.until === null ? {} : { holds: act.kind };
    default:
      return {};
  }
}

/** Of commands in comments: what an agenda decided stands in its own log. */
function answersTo(
  decided: readonly Decided[],
  misread: readonly Misread[],
  waiting: readonly string[],
): readonly string[] {
  const asked = decided.filter(
    ({ decision }) => decision.in.kind === "comment" && decision.act.kind !== "help",
  );
  const replaced = asked.filter(isReplaced).map(({ decision }) => decision);
  const lines = [
    ...replaced
      .slice(-1)
      .map(({ at }) => ({ at, line: cutLine(sayReplaced(replaced.map(({ words }) => words))) })),
    ...asked
      .filter((one) => !isReplaced(one))
      .map(({ decision, sentence }) => ({ at: decision.at, line: cutLine(sentence) })),
    ...misread
      .filter(({ in: place }) => place.kind === "comment")
      .map(({ at, sentence, refused }) => ({
        at,
        line: refused ? cutLine(sentence) : `${cutLine(sentence, LONGEST_LINE - MEND.length)}${MEND}`,
      })),
  ]
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ line }) => line);
  const all = [...lines, ...waiting.map((sentence) => cutLine(sentence))];
  const left = all.length - MOST_ANSWERS;
  return left > 0
    ? [...all.slice(-MOST_ANSWERS), `${left} earlier ${left === 1 ? "answer is" : "answers are"} left out.`]
    : all;
}

function isReplaced({ decision, result, sentence }: Decided): boolean {
  return result === "overtaken" && sentence === sayReplaced([decision.words]);
}

/** Never within a code span: what follows would be live. */
export function cutLine(sentence: string, longest: number = LONGEST_LINE): string {
  const characters = Array.from(sentence);
  if (characters.length <= longest) {
    return sentence;
  }
  const start = characters.slice(0, longest - 2).join("");
  return start.split("`").length % 2 === 0 ? `${start}…\`` : `${start}…`;
}
