/** An issue's own event and the sweep over all say the same, on any day: what one wrote the other leaves. */
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/model/change.ts";
import type { RunReport } from "../../src/pages/summary-page.ts";
import { changesOf, type Desk, FIELD_KINDS } from "./harness.ts";
import { GOALS, item, startDesk, teamSeed } from "./small-team.ts";
import { wideStory } from "./wide-story.ts";

const fieldChanges = ({ changes }: RunReport): readonly Change[] =>
  changes.filter(({ kind }) => FIELD_KINDS.includes(kind));

/** Open issues of the kinds that decide a score, so many of each. */
function telling({ sandbox }: Desk, each: number): readonly number[] {
  const issues = [...sandbox.state.repository.issues.values()].filter(
    ({ kind, state }) => kind === "Issue" && state === "OPEN",
  );
  const project = sandbox.state.projects[0];
  const override = project?.fields.find(({ name }) => name === "Override")?.id ?? "";
  const kinds: readonly ((issue: (typeof issues)[number]) => boolean)[] = [
    ({ blocking }) => blocking.length > 0,
    ({ blockedBy }) => blockedBy.length > 0,
    ({ subIssues }) => subIssues.length > 0,
    ({ parent }) => parent !== null,
    ({ parent }) => parent !== null && parent.parent !== null,
    (issue) => project?.itemOf.get(issue)?.values.has(override) ?? false,
    (issue) => project?.itemOf.get(issue)?.archived ?? false,
    (issue) => project?.itemOf.get(issue) === undefined,
    ({ votes }) => votes > 2,
  ];
  return [
    ...new Set(
      kinds.flatMap((fits) =>
        issues
          .filter(fits)
          .slice(0, each)
          .map(({ number }) => number),
      ),
    ),
  ];
}

describe.each([
  ["incomplete issues last", ""],
  [
    "incomplete issues by their low end, raised by what they block alone",
    "  incomplete: low\n  inherit: [blocks]",
  ],
  ["with steps towards the deadline", "  deadline: [{ within: 8 weeks, times: 1.5 }]"],
])("a grown backlog with dependencies, trees, overrides and archived items, %s", (_name, score) => {
  it(
    "after a sweep an event changes no field, and after an event a sweep changes none that the event wrote",
    { timeout: 60_000 },
    async () => {
      const desk = await startDesk(wideStory(score), { issues: 180 });
      const first = await desk.sweep({ maxChanges: 10_000 });
      expect(first.left).toBe(0);
      expect(first.problems).toEqual([]);
      expect(first.outcomes?.filter(({ result }) => result !== "applied")).toEqual([]);
      expect(fieldChanges(first).length).toBeGreaterThan(200);
      expect(first.refinement.ranking?.inversions.length).toBeGreaterThan(3);

      const numbers = telling(desk, 6);
      expect(numbers.length).toBeGreaterThanOrEqual(40);
      for (const number of numbers) {
        expect([number, changesOf({ changes: fieldChanges(await desk.event(number)) })]).toEqual([
          number,
          [],
        ]);
      }

      // People change what decides the score; each issue's own event follows.
      const changed = numbers
        .filter((number) => isOnBoard(desk, number))
        .filter((_, index) => index % 3 === 0);
      const written = new Set<string>();
      for (const [index, number] of changed.entries()) {
        await desk.set(number, "Effort", (index % 5) + 1);
        await desk.set(number, "Reach", 700 * (index + 1));
        const alone = await desk.event(number);
        for (const change of fieldChanges(alone)) {
          written.add(placeOf(change));
        }
      }
      expect(written.size).toBeGreaterThan(changed.length);
      const after = await desk.sweep();
      const blockers = blockersOf(desk, changed);
      // What waits for one that was changed is put right by the sweep, its own event has not seen it.
      const unasked = fieldChanges(after).filter(
        (change) => "issue" in change && change.issue !== null && !blockers.has(change.issue.number),
      );
      expect(changesOf({ changes: unasked })).toEqual([]);
      expect(fieldChanges(await desk.sweep())).toEqual([]);
    },
  );
});

function placeOf(change: Change): string {
  return "issue" in change && "field" in change
    ? `${change.kind} ${change.issue.number} ${change.field.name}`
    : change.kind;
}

function isOnBoard({ sandbox }: Desk, number: number): boolean {
  const issue = sandbox.state.repository.issues.get(number);
  const found = issue === undefined ? undefined : sandbox.state.projects[0]?.itemOf.get(issue);
  return found !== undefined && !found.archived;
}

/** Everything that has to be done before one of them, at whatever distance. */
function blockersOf({ sandbox }: Desk, numbers: readonly number[]): ReadonlySet<number> {
  const { issues } = sandbox.state.repository;
  const found = new Set<number>();
  const open = [...numbers];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const issue = issues.get(number);
    for (const next of [...(issue?.blockedBy ?? []), ...(issue?.subIssues ?? [])]) {
      if (!found.has(next.number)) {
        found.add(next.number);
        open.push(next.number);
      }
    }
  }
  return found;
}

describe("a day that passes", () => {
  const DAYS = Array.from({ length: 30 }, (_, index) =>
    new Date(Date.parse("2026-11-16") + index * 86_400_000).toISOString().slice(0, 10),
  );
  it(
    "changes nothing where no date is named: 30 days of sweeps over a grown backlog",
    { timeout: 60_000 },
    async () => {
      const { sandbox, sweep } = await startDesk(wideStory(""), { issues: 80 });
      const first = await sweep({ maxChanges: 10_000 });
      expect(first.changes.length).toBeGreaterThan(200);
      // A run writes only so many comments; the next ones write the rest, and nothing else.
      let rest = changesOf(await sweep());
      for (let runs = 0; rest.length > 0 && runs < 10; runs += 1) {
        expect(rest.filter((change) => !change.includes("comment-create"))).toEqual([]);
        rest = changesOf(await sweep());
      }
      for (const day of DAYS) {
        sandbox.setClock(`${day}T06:00:00Z`);
        expect([day, changesOf(await sweep())]).toEqual([day, []]);
      }
    },
  );

  it("changes the scores of a goal on the days of its deadline, and no other", async () => {
    const { sandbox, sweep } = await startDesk(
      teamSeed(
        `
project: { owner: acme, number: 1 }
readiness: { rules: { fresh: off } }
score:
  factors: { value: { field: Value }, effort: { field: Effort } }
  deadline: [{ within: 3 weeks, times: 1.5 }, { within: 3 days, times: 2 }]
agenda: false
`,
        {
          files: {
            [GOALS]:
              "goals:\n  - { id: G-1, title: Checkout takes less than a minute, period: { starts: 2026-10-01, ends: 2026-12-10 } }\n  - { id: G-2, title: Fewer tickets, period: 2027 }\n",
          },
          issues: [
            item(1, { Value: 8, Effort: 2 }, { body: "Goal: G-1" }),
            item(2, { Value: 8, Effort: 2 }, { body: "Goal: G-2" }),
            item(3, { Value: 8, Effort: 2 }),
            item(4, { Value: 1, Effort: 2 }, { body: "None of it has a goal." }),
          ],
        },
      ),
    );
    const changed: Record<string, readonly string[]> = {};
    for (const day of DAYS) {
      sandbox.setClock(`${day}T06:00:00Z`);
      const scores = changesOf(await sweep()).filter((change) => change.includes("Score"));
      if (scores.length > 0) {
        changed[day] = scores;
      }
    }
    expect(changed).toEqual({
      "2026-11-16": ["1 Score: null → 4", "2 Score: null → 4", "3 Score: null → 4", "4 Score: null → 0.5"],
      "2026-11-19": ["1 Score: 4 → 6"],
      "2026-12-07": ["1 Score: 6 → 8"],
      "2026-12-11": ["1 Score: 8 → 4"],
    });
  });
});
