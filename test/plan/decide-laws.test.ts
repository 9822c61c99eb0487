/** Laws of decisions: planned, applied and planned again, nothing is left to do, and what people wrote elsewhere stands. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Act, Decided } from "../../src/model/decision.ts";
import type { IssueMemory } from "../../src/model/memory.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { planDecisions } from "../../src/plan/plan-decisions.ts";
import { settleDecisions } from "../../src/plan/settle-decisions.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { field, record, refined, TODAY } from "./build.ts";
import { applied, BODY, decision, FIELDS, remembered, SHOP, type Standing, world } from "./decide-build.ts";

const days = fc.constantFrom("2026-11-23", TODAY, "2026-12-01", "2026-12-24");
const number = fc.constantFrom(null, 0, 1, 2, 5, 8, 40);

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant("goal" as const), goal: fc.constantFrom(null, "G-1", "G-2", "G-3", "G-9") }),
  fc.record({
    kind: fc.constant("factor" as const),
    factor: fc.constantFrom("effort", "estimate", "value", "joy"),
    value: number,
  }),
  fc.record({
    kind: fc.constant("override" as const),
    value: number,
    because: fc.constantFrom(null, "the law changes"),
  }),
  fc.record({
    kind: fc.constant("waive" as const),
    rule: fc.constantFrom("estimate", "title"),
    until: days,
    because: fc.constantFrom("", "a spike decides"),
  }),
  fc.record({ kind: fc.constant("snooze" as const), until: fc.option(days) }),
  fc.record({ kind: fc.constant("duplicate" as const), of: fc.constantFrom(12, 14, 15, 99) }),
  fc.constantFrom<Act>({ kind: "split" }, { kind: "ready" }, { kind: "spike" }, { kind: "decline" }),
);

const organisation = {
  fields: ["Objective", "Effort", "Override"].map((name) =>
    field(name, name === "Objective" ? "text" : "number"),
  ),
  values: {},
};
const policies: readonly Pick<Standing, "policy" | "fields" | "issueFields">[] = [
  { policy: SHOP },
  { policy: "score: {}" },
  { policy: "score: { model: ice }" },
  {
    policy: `${SHOP.replace("number: 1 }", "number: 1, fields: { override: Override, override-reason: Why } }")}  override: { expire: 1 week }\ngoals: { field: Objective }\n`,
    fields: [...FIELDS, field("Objective", "text"), field("Why", "text")],
  },
  {
    policy: `${SHOP}goals: { field: Objective }\nissue-fields: { override: Override }\n`,
    fields: [field("Score", "number")],
    issueFields: organisation,
  },
];

const values = fc.record(
  {
    Effort: number,
    Override: number,
    Objective: fc.constantFrom("G-1", "Checkout"),
    Why: fc.constant("old"),
  },
  { requiredKeys: [] },
);

const standing: fc.Arbitrary<Standing> = fc
  .tuple(
    fc.constantFrom(...policies),
    fc.subarray([
      "support",
      "goal: G-1",
      "effort: 3",
      "waived",
      "snoozed",
      "ready",
      "needs refinement",
      "ui",
    ]),
    fc.constantFrom(
      BODY,
      "Goal: G-1\nEstimate: 3",
      `${BODY}\n## Tasks\n\n- [ ] One\n- [x] Two\n- [ ] Three\n`,
    ),
    fc.constantFrom("on", "none", "archived"),
    values,
    fc.boolean(),
  )
  .map(([policy, labels, body, place, held, isOld]): Standing => {
    const stamp = { by: "ben", at: isOld ? "2026-11-01T08:00:00Z" : "2026-11-24T07:59:59Z", changed: false };
    const there = new Set((policy.fields ?? FIELDS).map(({ name }) => name));
    const known = Object.entries(held).filter(([name, value]) => value !== null && there.has(name));
    return {
      ...policy,
      ...(place === "on" ? {} : { item: place === "none" ? "none" : "archived" }),
      issue: { labels, body, title: "Add a filter for open orders" },
      values: Object.fromEntries(known),
      stamps: Object.fromEntries(known.map(([name]) => [name, stamp])),
      others: [record(14), record(15, { state: "closed", closedAs: "completed" })],
    };
  });

interface Round {
  readonly read: Snapshot;
  readonly decided: readonly Decided[];
  readonly changes: number;
}

/** What a run does: plan, apply, tell, remember. */
function round(acts: readonly Act[], before: Snapshot, policy: Policy): Round {
  const decisions = acts.map((one) => decision(one));
  const { changes, planned } = planDecisions(decisions, before, refined(before, policy), policy, TODAY);
  const outcomes = changes.map((change) => ({ change, result: "applied" as const, url: null, reason: null }));
  const decided = settleDecisions(planned, outcomes);
  const read = remembered(applied(before, changes), memoryOf(decided));
  return { read, decided, changes: changes.length };
}

/** As the one comment holds it afterwards. */
function memoryOf(decided: readonly Decided[]): Partial<IssueMemory> {
  let memory: Pick<IssueMemory, "waivers" | "snooze" | "declared"> = {
    waivers: [],
    snooze: null,
    declared: null,
  };
  for (const { decision: one, result } of decided) {
    if (result === "done" && one.act.kind === "waive") {
      const { rule, until, because } = one.act;
      const others = memory.waivers.filter((waiver) => waiver.rule !== rule);
      memory = { ...memory, waivers: [...others, { rule, until, because, by: "ana" }] };
    } else if (result === "done" && one.act.kind === "snooze" && one.act.until !== null) {
      memory = { ...memory, snooze: { until: one.act.until, by: "ana" } };
    } else if (result === "done" && one.act.kind === "ready") {
      memory = { ...memory, declared: { by: "ana", on: TODAY } };
    }
  }
  return memory;
}

it("what was decided is done once: planned again, all stands so already, or is overtaken by another of them", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(standing, fc.array(act, { minLength: 1, maxLength: 5 }), (before, acts) => {
      const { read, policy } = world(before);
      const first = round(acts, read, policy);
      const again = round(acts, first.read, policy);
      expect(again.changes).toBe(0);
      const closed = first.read.issues.some(({ number: one, state }) => one === 12 && state === "closed");
      for (const [index, { result, sentence }] of again.decided.entries()) {
        const earlier = first.decided[index];
        for (const one of [earlier?.result, result]) {
          seen.add(`${earlier?.decision.act.kind} ${one}`);
        }
        expect(
          result === "already" ||
            (result === "overtaken" && earlier?.result === "overtaken") ||
            earlier?.result === "refused" ||
            (closed && (result === "refused" || result === "overtaken")),
          sentence,
        ).toBe(true);
      }
    }),
    { numRuns: 250, seed: 6 },
  );
  // Each kind was carried out, and each was told that it stood so, somewhere in all this.
  const kinds = ["goal", "factor", "override", "waive", "snooze", "split", "ready", "spike"];
  expect(
    kinds.flatMap((kind) =>
      ["done", "already"].filter((one) => !seen.has(`${kind} ${one}`)).map((one) => `${kind} ${one}`),
    ),
  ).toEqual([]);
});

it("cut off anywhere, the next run ends where one whole run would have", () => {
  fc.assert(
    fc.property(standing, fc.array(act, { minLength: 1, maxLength: 4 }), fc.nat(12), (before, acts, cut) => {
      const { read, policy } = world(before);
      const decisions = acts.map((one) => decision(one));
      const { changes } = planDecisions(decisions, read, refined(read, policy), policy, TODAY);
      const whole = applied(read, changes);
      const half = applied(read, changes.slice(0, cut));
      const rest = planDecisions(decisions, half, refined(half, policy), policy, TODAY);
      expect(standsAs(applied(half, rest.changes))).toEqual(standsAs(whole));
    }),
    { numRuns: 250 },
  );
});

/** All that decisions write, in no order. */
function standsAs({ issues, items, issueFields, threads }: Snapshot): unknown {
  return {
    issues: issues.map(({ number: one, state, closedAs, labels }) => [
      one,
      state,
      closedAs,
      labels.toSorted(),
    ]),
    values: items.map((item) => [
      item.issueId,
      Object.fromEntries(Object.entries(item.values).filter(([, value]) => value !== null)),
    ]),
    issueFields: issueFields?.values,
    parts: threads.map(({ subIssues }) => subIssues.map(({ title }) => title).toSorted()),
  };
}

it("touches nothing but the places of what was decided", () => {
  fc.assert(
    fc.property(standing, fc.array(act, { minLength: 1, maxLength: 5 }), (before, acts) => {
      const { read, policy } = world(before);
      const { changes } = planDecisions(
        acts.map((one) => decision(one)),
        read,
        refined(read, policy),
        policy,
        TODAY,
      );
      for (const change of changes) {
        if (change.kind === "label-remove") {
          expect(change.from).not.toBe("ui");
        }
        if (change.kind === "field-set" || change.kind === "issue-field-set") {
          expect(["Objective", "Effort", "Value", "Override", "Why"]).toContain(change.field.name);
        }
        if ("issue" in change) {
          expect(change.issue?.number).toBe(12);
        }
      }
    }),
    { numRuns: 300 },
  );
});
