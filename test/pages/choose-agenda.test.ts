/** What a meeting has time for. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { chooseAgenda } from "../../src/pages/choose-agenda.ts";
import { item, READY_BODY, record, refined, snapshot } from "../plan/build.ts";

const anyIssue = fc.record({
  body: fc.constantFrom(READY_BODY, "", "Please.", READY_BODY.replace("Goal: G-1", ""), "## Problem\n\nTBD"),
  title: fc.constantFrom("Remember the delivery address", "Bug"),
  votes: fc.nat(4),
  scored: fc.boolean(),
});

it("fits its minutes, tells every entry once, and counts the rest", () => {
  fc.assert(
    fc.property(fc.array(anyIssue, { maxLength: 25 }), fc.integer({ min: 10, max: 240 }), (all, minutes) => {
      const issues = all.map(({ scored: _scored, ...rest }, index) => record(index + 1, rest));
      const items = all.flatMap(({ scored }, index) =>
        scored ? [item(index + 1, { Value: index % 9, Effort: 2 })] : [],
      );
      const { assessments } = refined(snapshot(issues, { scope: "backlog", items }));
      const { intake, top, waiting, frame } = chooseAgenda(assessments, minutes);
      const entries = [...intake, ...top];
      const numbers = entries.map(({ assessment }) => assessment.issue.number);
      const unready = assessments.filter(({ verdict }) => verdict === "not ready");
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(intake.length + waiting.intake + top.length + waiting.top).toBe(unready.length);
      expect(entries.reduce((sum, entry) => sum + entry.minutes, 0)).toBeLessThanOrEqual(minutes - frame);
      expect(frame).toBe(Math.min(10, Math.floor(minutes / 5)));
      expect(entries.every((entry) => entry.minutes >= 5 && entry.minutes <= 15)).toBe(true);
      expect(intake.every(({ assessment }) => assessment.score.effective === null)).toBe(true);
      const ranks = top.map(({ assessment }) => assessment.rank ?? 0);
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }),
    { numRuns: 80 },
  );
});

it.each([
  ["nothing understood", { title: "Bug", body: "" }, "Do we want this, and who can tell us more?"],
  [
    "a blocker",
    { blockedBy: [{ owner: "acme", repository: "shop", number: 7, title: "Other", state: "open" as const }] },
    "What has to happen first?",
  ],
  ["no goal", { body: READY_BODY.replace("Goal: G-1", "") }, "Which goal does it serve, if any?"],
  [
    "no criteria, told as such",
    { body: READY_BODY.replace(/- \[ \].*\n- \[ \].*/, "TBD") },
    "When is it done?",
  ],
])("asks what has to be decided: %s", (_name, rest, question) => {
  const { assessments } = refined(
    snapshot([record(1, rest)], { scope: "backlog", items: [item(1, { Value: 5, Effort: 3 })] }),
  );
  expect(chooseAgenda(assessments, 60).top.map((entry) => entry.question)).toEqual([question]);
});

it("the most asked for come first into the intake, then the newest", () => {
  const issues = [
    record(1, { body: "", createdAt: "2026-11-01T00:00:00Z" }),
    record(2, { body: "", createdAt: "2026-11-09T00:00:00Z" }),
    record(3, { body: "", votes: 5, createdAt: "2026-10-01T00:00:00Z" }),
  ];
  const { intake } = chooseAgenda(refined(snapshot(issues)).assessments, 240);
  expect(intake.map(({ assessment }) => assessment.issue.number)).toEqual([3, 2, 1]);
});
