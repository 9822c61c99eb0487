/** Memories as a run could have them, with words as strangers would choose them. */
import { array, boolean, constantFrom, date, integer, oneof, option, record, string } from "fast-check";
import type { Act } from "../../src/model/decision.ts";
import type { AgendaMemory, IssueMemory } from "../../src/model/memory.ts";

export const NOW = "2026-11-24T09:00:00Z";

const hostile = constantFrom(
  "-->",
  "--!>",
  "--",
  "---",
  "<!-- plumbline:memory {} -->",
  "\n",
  "\r\n",
  "\u2028",
  "\u202E",
  "\u200B",
  "\uFEFF",
  "\uD83D",
  "😀",
  "👩‍👩‍👧",
  "`",
  "``` ",
  "@ana",
  "#12",
  "</details>",
  '"',
  "\\",
  "\\u002d",
  "\u0000",
  "|",
  "é",
);

export const words = (most: number) =>
  array(oneof(hostile, string({ unit: "binary", maxLength: 8 })), { maxLength: most }).map((parts) =>
    parts.join(""),
  );

const day = date({ min: new Date("2026-06-01"), max: new Date("2026-11-24"), noInvalidDate: true }).map(
  (each) => each.toISOString().slice(0, 10),
);
const later = date({ min: new Date("2026-06-01"), max: new Date("2027-11-24"), noInvalidDate: true }).map(
  (each) => each.toISOString().slice(0, 10),
);
const instant = day.map((each) => `${each}T08:00:00Z`);

export function issueMemory(most: number) {
  return record<IssueMemory>({
    handled: option(record({ comment: words(3).map((id) => `IC_${id.slice(0, 100)}`), at: instant })),
    waivers: array(record({ rule: words(2), by: words(2), because: words(most), until: later }), {
      maxLength: most,
    }),
    snooze: option(record({ until: later, by: words(2) })),
    declared: option(record({ by: words(2), on: day })),
    log: array(record({ on: day, by: option(words(2)), what: words(most) }), { maxLength: most }),
    answers: array(words(most), { maxLength: most }),
    help: boolean(),
    asks: boolean(),
    next: boolean(),
  });
}

const verdict = constantFrom("ready" as const, "almost" as const, "not ready" as const);
const issue = integer({ min: 1, max: 2_147_483_647 });
const share = option(integer({ min: 0, max: 100 }).map((each) => each / 100));
const amount = option(integer({ min: 0, max: 10_000 }).map((each) => each / 8));
const count = integer({ min: 0, max: 100_000 });

export function agendaMemory(most: number) {
  return record<AgendaMemory>({
    at: instant,
    entries: array(record({ issue, carried: integer({ min: 0, max: 50 }), verdict }), { maxLength: most }),
    top: array(record({ issue, verdict }), { maxLength: most }),
    health: array(
      record({
        period: day,
        open: count,
        readyAhead: amount,
        topReady: share,
        topWithGoal: share,
        topEstimated: share,
        ageMedian: amount,
        age90: amount,
        inflow: option(count),
        outflow: option(count),
        yield: share,
      }),
      { maxLength: 8 },
    ),
  });
}

/** One of each kind. */
export const ACTS: readonly Act[] = [
  { kind: "goal", goal: "G-1 -->" },
  { kind: "goal", goal: null },
  { kind: "factor", factor: "value", value: 8 },
  { kind: "factor", factor: "effort", value: null },
  { kind: "override", value: 40.5, because: "`--` 😀\n@ana" },
  { kind: "override", value: null, because: null },
  { kind: "waive", rule: "estimate", until: "2026-12-31", because: "the spike decides" },
  { kind: "snooze", until: "2026-12-08" },
  { kind: "snooze", until: null },
  { kind: "split" },
  { kind: "duplicate", of: 12 },
  { kind: "ready" },
  { kind: "recheck" },
  { kind: "help" },
  { kind: "decline" },
  { kind: "spike" },
  { kind: "talk" },
];
