/** What the one comment on an issue remembers: the line below its marker. */
import { z } from "zod";
import { addDays } from "../calendar/day.ts";
import type { IssueMemory } from "../model/memory.ts";
import { day, issueNumber } from "./act-shape.ts";
import { findHidden, hiddenJson, readHidden } from "./hidden-json.ts";

export const EMPTY_MEMORY: IssueMemory = {
  handled: null,
  waivers: [],
  snooze: null,
  declared: null,
  log: [],
  answers: [],
  help: false,
  asks: false,
  next: false,
};

/** In characters, of the whole line. */
const LONGEST = 6_000;
/** Lines of the log, the newest. */
export const MOST_LOGGED = 20;
/** Days ahead that a command can name, and one for the zones. */
const AHEAD = 367;

const text = z.string().max(LONGEST);
const instant = z.iso.datetime();

const shape = z.object({
  v: z.literal(1),
  handled: z.object({ comment: z.string().min(1).max(200), at: instant }).nullable(),
  waivers: z.array(z.object({ rule: text, by: text, because: text, until: day })),
  snooze: z.object({ until: day, by: text }).nullable(),
  declared: z.object({ by: text, on: day }).nullable(),
  log: z
    .array(
      z.object({
        on: day,
        by: text.nullable(),
        what: text,
        at: instant.optional(),
        agenda: issueNumber.optional(),
        holds: z.enum(["waive", "snooze", "ready"]).optional(),
      }),
    )
    .max(MOST_LOGGED),
  answers: z.array(text),
  help: z.boolean(),
  asks: z.boolean(),
  next: z.boolean(),
});

/**
 * One line, at most 6,000 characters, in which `--` stands only at its two ends. What does not fit is cut, in this order:
 * the log, oldest first; the answers, last first; the waivers' reasons; the waivers, oldest first.
 */
export function writeIssueMemory(memory: IssueMemory): string {
  let kept: IssueMemory = { ...memory, log: memory.log.slice(-MOST_LOGGED) };
  let line = lineOf(kept);
  while (line.length > LONGEST) {
    kept = shorten(kept);
    line = lineOf(kept);
  }
  return line;
}

/**
 * Of an own comment (the caller knows whose it is); `EMPTY_MEMORY` where anything in it is wrong. What nobody can have
 * decided before `now` (ISO 8601 in UTC) is dropped: comments handled later than that, days further off than a year.
 */
export function readIssueMemory(body: string, now: string): IssueMemory {
  const json = findHidden(body, "memory");
  const read = json === null || json.length > LONGEST ? null : readHidden(json, shape);
  if (read === null) {
    return EMPTY_MEMORY;
  }
  const today = now.slice(0, 10);
  const last = addDays(today, AHEAD);
  const { v: _, handled, waivers, snooze, declared, ...rest } = read;
  return {
    ...rest,
    handled: handled !== null && Date.parse(handled.at) <= Date.parse(now) ? handled : null,
    waivers: waivers.filter(({ until }) => until <= last),
    snooze: snooze !== null && snooze.until <= last ? snooze : null,
    declared: declared !== null && declared.on <= addDays(today, 1) ? declared : null,
  };
}

function lineOf(memory: IssueMemory): string {
  return `<!-- plumbline:memory ${hiddenJson({ v: 1, ...memory })} -->`;
}

/** Always by something, so that it ends. */
function shorten(memory: IssueMemory): IssueMemory {
  if (memory.log.length > 0) {
    return { ...memory, log: memory.log.slice(1) };
  }
  if (memory.answers.length > 0) {
    return { ...memory, answers: memory.answers.slice(0, -1) };
  }
  const longest = Math.max(0, ...memory.waivers.map(({ because }) => Array.from(because).length));
  if (longest > 20) {
    const most = Math.max(20, Math.floor(longest / 2));
    return {
      ...memory,
      waivers: memory.waivers.map((waiver) => ({
        ...waiver,
        because: Array.from(waiver.because).slice(0, most).join(""),
      })),
    };
  }
  if (memory.waivers.length > 0) {
    return { ...memory, waivers: memory.waivers.slice(1) };
  }
  // Names from GitHub are never that long: only a memory that nobody made comes this far.
  return { ...EMPTY_MEMORY, help: memory.help, asks: memory.asks, next: memory.next };
}
