/** The backlog of a made-up shop whose readiness, scores and minutes can be worked out by hand. */
import type { Seed } from "../../src/sandbox/read-seed.ts";
import { BASE_FIELDS, GOALS, teamSeed } from "./small-team.ts";

/** Rules that would say more than the three that are worked with by hand: a goal, criteria, a size. */
const OFF = [
  ..."title described readable no-placeholders problem form-complete dependencies-clear plain-words estimate".split(
    " ",
  ),
  ..."single-purpose unique fresh open-questions scenario-syntax sign-off".split(" "),
];

export const lifePolicy = (minutes: number): string => `
project: { owner: acme, number: 1, fields: { override-reason: Because } }
readiness:
  profiles: []
  ahead: { iterations: 12, velocity: 1 }
  rules: { small-enough: required, ${OFF.map((rule) => `${rule}: off`).join(", ")} }
score: { factors: { value: { field: Value }, effort: { field: Effort } } }
agenda:
  every: 2 weeks on tuesday at 10:00 Europe/Berlin
  start: 2026-09-15
  lead: 3 days
  minutes: ${minutes}
  facilitators: [ana, bo, cy]
`;

export const CRITERIA = "## Acceptance criteria\n\n- A customer who does this sees the receipt\n";
export const READY = `Goal: G-1\n\n${CRITERIA}`;
const LARGE = `Goal: G-2

## Acceptance criteria

- A shopper sees the basket total
- A shopper pays by card
- A shopper pays by invoice
- A shopper gets a receipt
`;
/** Its parts come without criteria of their own. */
const TASKED = `Goal: G-2

## Acceptance criteria

- A shopper pays as they like

## Tasks

- [ ] Take cards
- [ ] Take invoices
`;
export const TWO_GOALS = `goals:
  - { id: G-1, title: Payment never fails, target: 60%, owner: ana }
  - { id: G-2, title: Checkout takes less than a minute, owner: bo }
`;

type Entry = Readonly<Record<string, unknown>>;

const work = (number: number, opened: string, body: string, board: Entry, rest: Entry = {}): Entry => ({
  number,
  title: `Shop work ${number}`,
  author: "ana",
  opened,
  body,
  board,
  ...rest,
});

const day = (month: string, count: number): string => `2026-${month}-${String(count).padStart(2, "0")}`;

/** Eight finished, sixteen ready, ten with something to decide. */
const ISSUES: readonly Entry[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) =>
    work(
      number,
      day("06", number),
      READY,
      { Value: 4, Effort: 4 + (number % 3) },
      {
        closed: day("08", 20 + number),
        reason: "completed",
      },
    ),
  ),
  ...Array.from({ length: 16 }, (_none, index) =>
    work(11 + index, day("07", 10 + index), READY, { Value: 3 + index / 100, Effort: 1 + (index % 8) }),
  ),
  work(27, day("08", 1), CRITERIA, { Value: 10, Effort: 2 }),
  work(28, day("08", 2), CRITERIA, { Value: 9, Effort: 2 }),
  work(29, day("08", 3), "Goal: G-2\n", { Value: 8, Effort: 2 }),
  work(30, day("08", 4), "Goal: G-2\n", { Value: 7, Effort: 2 }),
  work(31, day("08", 5), TASKED, { Value: 2, Effort: 13 }),
  work(32, day("08", 6), `${LARGE}\nFor shops abroad.\n`, { Value: 3, Effort: 13 }),
  work(33, "2026-09-02", "We should do something about it.", {}),
  work(34, "2026-09-03", READY, {}),
  work(35, day("08", 7), CRITERIA, { Value: 1, Effort: 4 }),
  work(36, day("08", 8), READY, {
    Value: 4,
    Effort: 2,
    Override: { value: 40, by: "ana", at: "2026-08-20" },
  }),
];

/** Ana leads, Bo may triage, Cy may write, Dee may read. */
export function lifeSeed(change: Entry = {}, minutes = 120): Seed {
  const people = ["ana", "bo", "cy", "dee"];
  return teamSeed(lifePolicy(minutes), {
    now: "2026-09-10T05:00:00Z",
    users: [
      { login: "ana", permission: "admin" },
      { login: "bo", permission: "triage" },
      { login: "cy", permission: "write" },
      { login: "dee", permission: "read" },
    ],
    tokens: [
      { token: "ghs_sandbox", kind: "actions", permissions: { contents: "read", issues: "write" } },
      { token: "ghp_sandbox", kind: "person", login: "ana", scopes: ["repo", "project"] },
      ...people.map((login) => ({
        token: `ghp_${login}`,
        kind: "person",
        login,
        scopes: ["repo", "project"],
      })),
    ],
    project: { title: "Shop", fields: [...BASE_FIELDS, { name: "Because", kind: "text" }] },
    files: { [GOALS]: TWO_GOALS },
    issues: ISSUES,
    ...change,
  });
}
