/** What an agenda remembers for the next one: the line below its marker. */
import { z } from "zod";
import type { AgendaMemory } from "../model/memory.ts";
import { day, issueNumber } from "./act-shape.ts";
import { findHidden, hiddenJson, readHidden } from "./hidden-json.ts";

/** In characters, of the whole line. */
const LONGEST = 12_000;
/** Periods whose figures are kept, the last ones. */
export const MOST_PERIODS = 8;

const verdict = z.enum(["ready", "almost", "not ready"]);
const count = z.int().min(0).max(10_000_000);
const share = z.number().min(0).max(1).nullable();
const amount = z.number().min(0).max(1e9).nullable();

const healthPoint = z.object({
  period: day,
  open: count,
  readyAhead: amount,
  topReady: share,
  topWithGoal: share,
  topEstimated: share,
  ageMedian: amount,
  age90: amount,
  inflow: count.nullable(),
  outflow: count.nullable(),
  yield: share,
});

const shape = z.object({
  v: z.literal(1),
  at: z.iso.datetime(),
  entries: z.array(
    z.object({
      issue: issueNumber,
      carried: z.int().min(0).max(1_000),
      verdict,
      matter: z.enum(["returned", "deadline"]).optional(),
    }),
  ),
  top: z.array(z.object({ issue: issueNumber, verdict })),
  health: z.array(healthPoint).max(MOST_PERIODS),
});

/**
 * One line, at most 12,000 characters. What does not fit is cut: of `top` and then of `entries` the last ones, of the
 * periods all but the last 8.
 */
export function writeAgendaMemory(memory: AgendaMemory): string {
  let kept: AgendaMemory = { ...memory, health: memory.health.slice(-MOST_PERIODS) };
  let line = lineOf(kept);
  while (line.length > LONGEST && kept.top.length + kept.entries.length > 0) {
    kept =
      kept.top.length > 0
        ? { ...kept, top: kept.top.slice(0, -1) }
        : { ...kept, entries: kept.entries.slice(0, -1) };
    line = lineOf(kept);
  }
  return line;
}

/** Of an own agenda, or an own part of one; `null` where anything in it is wrong, or it is of a later time than `now` (ISO 8601 in UTC). */
export function readAgendaMemory(body: string, now: string): AgendaMemory | null {
  const json = findHidden(body, "agenda-memory");
  const read = json === null || json.length > LONGEST ? null : readHidden(json, shape);
  if (read === null || Date.parse(read.at) > Date.parse(now)) {
    return null;
  }
  const { v: _, ...memory } = read;
  return memory;
}

function lineOf(memory: AgendaMemory): string {
  return `<!-- plumbline:agenda-memory ${hiddenJson({ v: 1, ...memory })} -->`;
}
