/** What came of each decision, by what came of its changes. */
import { expect, it } from "vitest";
import type { Outcome } from "../../src/model/change.ts";
import type { Act } from "../../src/model/decision.ts";
import { settleDecisions } from "../../src/plan/settle-decisions.ts";
import { plan } from "./decide-build.ts";

const ACTS: readonly Act[] = [
  { kind: "goal", goal: "G-2" },
  { kind: "factor", factor: "effort", value: 5 },
  { kind: "ready" },
  { kind: "goal", goal: "G-9" },
];
const { planned, changes } = plan(ACTS, { item: "none", issue: { labels: ["needs refinement"] } });

type Result = Outcome["result"];

/** By kind of change, `applied` where nothing is said. */
function settled(results: Readonly<Record<string, Result>>, left = 0): readonly string[] {
  const outcomes = changes.slice(0, changes.length - left).map((change): Outcome => {
    const result = results[change.kind] ?? "applied";
    const reason = result === "applied" || result === "already" ? null : "GitHub is on fire.";
    // An adapter gives back copies.
    return { change: structuredClone(change), result, url: null, reason };
  });
  return settleDecisions(planned, outcomes).map(({ result, sentence }) => `${result}: ${sentence}`);
}

const GOAL = "Tied to the goal `G-2` by the label `support`.";
const EFFORT = "Set `effort` to 5 in the project field `Effort`.";
const READY = "Called ready; what is missing is still listed.";
const UNKNOWN_GOAL = "refused: No goal is called `G-9`.";

it.each<[string, Parameters<typeof settled>, readonly string[]]>([
  ["all done", [{}], [`done: ${GOAL}`, `done: ${EFFORT}`, `done: ${READY}`, UNKNOWN_GOAL]],
  [
    "all there already",
    [{ "label-add": "already", "label-remove": "already" }],
    [`already: ${GOAL}`, `done: ${EFFORT}`, `already: ${READY}`, UNKNOWN_GOAL],
  ],
  [
    "one of two refused",
    [{ "label-remove": "refused", "field-set": "refused" }],
    [
      `done: ${GOAL}`,
      "refused: Only done in part (1 of 2 steps): GitHub is on fire.",
      "refused: Only done in part (1 of 2 steps): GitHub is on fire.",
      UNKNOWN_GOAL,
    ],
  ],
  [
    "refused",
    [{ "label-add": "refused", "label-remove": "refused" }],
    [
      "refused: Not done: GitHub is on fire.",
      `done: ${EFFORT}`,
      "refused: Not done: GitHub is on fire.",
      UNKNOWN_GOAL,
    ],
  ],
  [
    "not known",
    [{ "label-add": "unknown", "field-set": "unknown" }],
    [
      "unknown: Not done yet: GitHub is on fire.",
      "unknown: Done in part so far (1 of 2 steps): GitHub is on fire.",
      "unknown: Done in part so far (1 of 2 steps): GitHub is on fire.",
      UNKNOWN_GOAL,
    ],
  ],
  [
    "not tried for want of room",
    [{}, 1],
    [
      `done: ${GOAL}`,
      `done: ${EFFORT}`,
      "unknown: Done in part so far (1 of 2 steps): the next run goes on with it.",
      UNKNOWN_GOAL,
    ],
  ],
])("%s", (_name, given, expected) => {
  expect(settled(...given)).toEqual(expected);
});

it("what was not tried, as GitHub had stopped answering, is left to the next run and not called refused", () => {
  const outcomes = changes.map((change): Outcome => {
    const isLabel = change.kind === "label-add" || change.kind === "label-remove";
    const reason = isLabel ? "Not tried: GitHub does not answer." : null;
    return { change, result: isLabel ? "refused" : "applied", url: null, reason };
  });
  expect(settleDecisions(planned, outcomes).map(({ result, sentence }) => `${result}: ${sentence}`)).toEqual([
    "unknown: Not done yet: Not tried: GitHub does not answer.",
    `done: ${EFFORT}`,
    "unknown: Not done yet: Not tried: GitHub does not answer.",
    UNKNOWN_GOAL,
  ]);
});

it("a dry run tells all as if it had been done", () => {
  expect(settleDecisions(planned, null).map(({ result }) => result)).toEqual([
    "done",
    "done",
    "done",
    "refused",
  ]);
});
