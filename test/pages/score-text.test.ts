/** A score in words; and a person with a calculator gets the score that is printed, from what is printed alone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explanationLine, scoreLedger, scoreLine } from "../../src/pages/score-text.ts";
import type { Score } from "../../src/model/score.ts";
import { modelOf } from "../../src/scores/choose-model.ts";
import { finishScore } from "../../src/scores/score-issue.ts";
import { scoreOptions } from "../../src/scores/score-options.ts";
import {
  byFields,
  policies,
  score,
  type ScorePolicy,
  serving,
  valuesOf,
  type Written,
} from "../scores/build.ts";
import { calculate } from "./calculator.ts";

interface Recomputed {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly effective: number | null;
}

/** Reads nothing but the ledger's text. */
function recompute(ledger: string, custom: boolean): Recomputed {
  const rows = [...ledger.matchAll(/^\| ([\w-]+) \| (?:(-?[\d.e+-]+)|\? \((\S+) to (\S+)\)) \|/gm)];
  const named = rows.map(([, name = "", value, low, high]) => ({
    // The goal's own names keep their hyphen: they stand after the formula.
    name: custom && !/^(goal-weight|urgency)$/.test(name) ? name.replaceAll("-", "_") : name,
    ends: value === undefined ? [Number(low), Number(high)] : [Number(value)],
  }));
  const formula = /^`([^`]+)` = /m.exec(ledger)?.[1] ?? "";
  const results = combine(named).map((numbers) => round(calculate(formula, numbers)));
  const low = Math.min(...results);
  const high = Math.max(...results);
  const value = results.length === 1 ? low : null;
  const raised = /^Raised to (\S+): it (?:blocks|is part of) `#\d+`\.$/m.exec(ledger)?.[1];
  const computed = raised === undefined ? value : Number(raised);
  const override = /^\S+ set (\S+) in its place(?!.* counts no more)/m.exec(ledger)?.[1];
  const byLow = /^It ranks by the low end, /m.test(ledger) ? low : null;
  return { value, low, high, effective: override === undefined ? (byLow ?? computed) : Number(override) };
}

function combine(
  named: readonly { readonly name: string; readonly ends: readonly number[] }[],
): readonly ReadonlyMap<string, number>[] {
  return named.reduce<readonly ReadonlyMap<string, number>[]>(
    (all, { name, ends }) => all.flatMap((numbers) => ends.map((end) => new Map([...numbers, [name, end]]))),
    [new Map()],
  );
}

/** Of the fourteen digits a calculator shows, by hand: to two decimals, halves away from 0. */
function round(value: number): number {
  const [, sign = "", first = "", others = "", exponent = ""] =
    /^(-?)(\d)\.(\d+)e([+-]\d+)$/.exec(value.toExponential(13)) ?? [];
  const digits = BigInt(first + others);
  const zeros = Number(exponent) - others.length + 2;
  const unit = 10n ** BigInt(Math.abs(zeros));
  const hundredths = zeros < 0 ? (2n * digits + unit) / (2n * unit) : digits * unit;
  // Nobody writes a −0.
  return Number(`${sign}${hundredths}e-2`) + 0;
}

it.each([
  [1.005, 1.01],
  [-1.005, -1.01],
  [-0.125, -0.13],
  [0.124_999, 0.12],
  [-0.004, 0],
  [71.666, 71.67],
  [123_456_789.125, 123_456_789.13],
  [2e20, 2e20],
  [1e-30, 0],
])("%s is %s by hand", (value, rounded) => {
  expect(round(value)).toBe(rounded);
});

const goals = fc.option(
  fc.record({
    weight: fc.constantFrom(0, 0.5, 1, 1.5, 3),
    ends: fc.constantFrom("2026-11-25", "2027-06-30", null),
  }),
);
const inherited = fc.option(
  fc.record({
    from: fc.integer({ min: 2, max: 99 }),
    via: fc.constantFrom("blocks" as const, "sub-issue" as const),
    value: fc.double({ min: 0, max: 1e5, noNaN: true }),
  }),
);
const overrides = fc.option(
  fc.record({
    value: fc.oneof(fc.integer({ min: -5, max: 500 }), fc.double({ min: 0, max: 100, noNaN: true })),
    expired: fc.boolean(),
    by: fc.constantFrom("lea", null),
    on: fc.constant("2026-10-01"),
    until: fc.constant("2026-11-01"),
    reason: fc.constantFrom("A promise: set 7 in its place", null),
  }),
);

const EXTRAS: ScorePolicy = {
  deadline: [
    { within: "90 days", times: 1.25 },
    { within: "1 week", times: 2 },
  ],
};

/** Every model, with any goal, dependency and override. */
const anyScore: fc.Arbitrary<{ readonly name: string; readonly score: Score }> = fc
  .constantFrom(...policies)
  .chain(([name, policy]) =>
    fc
      .tuple(
        valuesOf(policy, true),
        fc.boolean(),
        goals,
        inherited,
        overrides,
        fc.constantFrom("last", "low"),
      )
      .map(([values, whole, goal, from, override, incomplete]) => {
        const fields = whole
          ? Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? 1]))
          : values;
        const options = { ...EXTRAS, ...policy, incomplete } as const;
        const link = goal === null ? {} : { goal: serving(goal) };
        const own = score(options, { fields, override, ...link });
        const parsed = scoreOptions.parse(options);
        return { name, score: finishScore(own, from, parsed, modelOf(parsed)) };
      }),
  );

describe("recomputed from what the ledger prints", () => {
  it("1,000 random items of all models", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyScore, ({ name, score: found }) => {
        seen.add(name);
        const { value, low, high, effective } = recompute(scoreLedger(found), found.model === "custom");
        expect({ value, low, high, effective }).toEqual({
          value: found.value,
          low: found.low,
          high: found.high,
          effective: found.effective,
        });
      }),
      { numRuns: 1000 },
    );
    expect(seen.size).toBe(policies.length);
  });

  it("the numbers put into the formula give the same", () => {
    fc.assert(
      fc.property(anyScore, ({ score: found }) => {
        fc.pre(found.value !== null);
        const [, numbers = "", printed] =
          /^`[^`]+` = `([^`]+)` = \*\*(\S+)\*\*$/m.exec(scoreLedger(found)) ?? [];
        expect(round(calculate(numbers, new Map()))).toBe(found.value);
        expect(Number(printed)).toBe(found.value);
      }),
      { numRuns: 500 },
    );
  });

  const parsed = scoreOptions.parse({ ...EXTRAS, ...byFields("value-effort") });
  const rich = finishScore(
    score(
      { ...EXTRAS, ...byFields("value-effort") },
      { fields: { value: 6, effort: 4 }, goal: serving({ weight: 3, ends: "2026-11-25" }) },
    ),
    { from: 14, via: "blocks", value: 12 },
    parsed,
    modelOf(parsed),
  );

  it.each(["value", "effort", "goal-weight", "urgency"])("and not without %s", (name) => {
    const ledger = scoreLedger(finishScore(rich, null, parsed, modelOf(parsed)));
    expect(recompute(ledger, false).effective).toBe(9);
    expect(() => recompute(ledger.replace(new RegExp(`^\\| ${name} .*$`, "m"), ""), false)).toThrow(
      "Nobody says",
    );
  });

  it("nor without what it inherits, nor without what people set", () => {
    expect(recompute(scoreLedger(rich), false).effective).toBe(12);
    expect(recompute(scoreLedger(rich).replace(/^Raised.*$/m, ""), false).effective).toBe(9);
    const set = score(byFields("value-effort"), { fields: { value: 6, effort: 4 }, override: 20 });
    expect(recompute(scoreLedger(set), false).effective).toBe(20);
    expect(recompute(scoreLedger(set).replace(/^.* set 20 .*$/m, ""), false).effective).toBe(1.5);
  });
});

function told(policy: ScorePolicy, written: Written): string {
  return scoreLine(score(policy, written));
}

describe("the line", () => {
  const ve = byFields("value-effort");
  it.each([
    [ve, { fields: { value: 8, effort: 4 } }, "**2** · `P1`"],
    [ve, { fields: { value: 0, effort: 4 } }, "**0** · `P3`"],
    [ve, { fields: { value: 8, effort: 4 }, override: 40 }, "**40** · `P0`, set by people (computed: **2**)"],
    [
      ve,
      { fields: { value: 8, effort: 4 }, override: { value: 40, expired: true, until: "2026-11-01" } },
      "**2** · `P1`",
    ],
    [ve, { override: 1 }, "**1** · `P2`, set by people (computed: incomplete: value and effort are missing)"],
    [ve, { fields: { value: 8 } }, "incomplete: effort is missing"],
    [
      { ...ve, incomplete: "low" },
      { fields: { value: 8 } },
      "at least **0.62** · `P3`, incomplete: effort is missing",
    ],
    [
      {
        model: "custom",
        formula: "a / b",
        factors: { a: { default: 1, low: 0, high: 1 }, b: { default: 0, low: 0, high: 1 } },
      },
      {},
      "no score: division by zero: `b` is 0",
    ],
  ] as const)("%j with %j is told as %s", (policy, written, line) => {
    expect(told(policy, written)).toBe(line);
  });

  it("says what raised it", () => {
    const options = scoreOptions.parse(ve);
    const raised = (fields: Written["fields"], via: "blocks" | "sub-issue") =>
      scoreLine(
        finishScore(
          score(ve, { fields: fields ?? {} }),
          { from: 14, via, value: 12 },
          options,
          modelOf(options),
        ),
      );
    expect(raised({ value: 6, effort: 2 }, "blocks")).toBe("**12** · `P0`, raised from 3: it blocks `#14`");
    expect(raised({ value: 6 }, "sub-issue")).toBe("**12** · `P0`, raised: it is part of `#14`");
  });
});

describe("the ledger", () => {
  it("has all that counts", () => {
    const policy: ScorePolicy = { ...EXTRAS, ...byFields("value-effort") };
    const found = score(policy, {
      fields: { value: 6, effort: 4 },
      goal: serving({ id: "G-7", weight: 3, ends: "2026-11-30" }),
      override: {
        value: 20,
        by: "lea",
        on: "2026-11-01",
        until: "2026-12-01",
        reason: "Promised to a customer",
      },
    });
    expect(scoreLedger(found)).toMatchInlineSnapshot(`
      "| factor | value | from |
      |---|---|---|
      | value | 6 | field \`value\` |
      | effort | 4 | field \`effort\` |
      | goal-weight | 3 | goal \`G-7\`; until 2026-11-30 |
      | urgency | 1.25 | goal \`G-7\`; it ends on 2026-11-30; until 2026-11-22 |

      \`(value ÷ effort) × goal-weight × urgency\` = \`(6 ÷ 4) × 3 × 1.25\` = **5.63**

      \`lea\` set 20 in its place on 2026-11-01, until 2026-12-01. Reason: \`Promised to a customer\`.

      It ranks by 20; of equal scores the older issue goes first."
    `);
  });

  it("says what is missing, and what would settle it most", () => {
    expect(scoreLedger(score(byFields("rice"), { fields: { reach: 500, impact: 2 } })))
      .toMatchInlineSnapshot(`
        "| factor | value | from |
        |---|---|---|
        | reach | 500 | field \`reach\` |
        | impact | 2 | field \`impact\` |
        | confidence | ? (0.5 to 1) | not given (field confidence) |
        | effort | ? (0.5 to 12) | not given (field effort) |

        \`reach × impact × confidence ÷ effort\` = \`500 × 2 × ? ÷ ?\` = between **41.67** and **2000**

        Knowing effort would settle it most.

        Without a score it ranks last; of those without one the older goes first."
      `);
  });

  it("prints a formula of the team's as written", () => {
    const policy: ScorePolicy = {
      model: "custom",
      formula: "reach > 10 || debt < 0\n  ? reach-debt\n  : max(reach, 1e3) * time_criticality",
      factors: {
        reach: { field: "reach", low: 0, high: 100 },
        debt: { field: "debt", low: -9, high: 9 },
        "time-criticality": { default: 2, low: 0, high: 5 },
      },
    };
    const ledger = scoreLedger(
      score(policy, { fields: { reach: 30, debt: -4 }, goal: serving({ weight: 2 }) }),
    );
    expect(ledger.split("\n").at(-3)).toBe(
      "`(reach > 10 || debt < 0 ? reach-debt : max(reach, 1e3) * time_criticality) × goal-weight` = `(30 > 10 || (-4) < 0 ? 30-(-4) : max(30, 1e3) * 2) × 2` = **68**",
    );
  });

  it("prints a scorecard's numbers as a person would type them", () => {
    const policy: ScorePolicy = {
      model: "scorecard",
      factors: {
        x: { field: "x", low: 0.1, high: 0.4, weight: 0.1 },
        y: { field: "y", low: -5, high: 5, weight: 0.2 },
        z: { field: "z", low: -0.3, high: -0.1, kind: "cost" },
      },
    };
    const ledger = scoreLedger(score(policy, { fields: { x: 0.3, y: -1, z: -0.2 } }));
    // By hand: 100 × (0.1 × 0.2 ÷ 0.3 + 0.2 × 4 ÷ 10 + 1 × 0.1 ÷ 0.2) ÷ 1.3.
    expect(ledger).toContain(
      "`100 × (0.1 × (x − 0.1) ÷ 0.3 + 0.2 × (y + 5) ÷ 10 + 1 × (-0.1 − z) ÷ 0.2) ÷ 1.3` = `100 × (0.1 × (0.3 − 0.1) ÷ 0.3 + 0.2 × ((-1) + 5) ÷ 10 + 1 × (-0.1 − (-0.2)) ÷ 0.2) ÷ 1.3` = **49.74**",
    );
  });

  it("says of the goal's end once that it is near", () => {
    const found = score(
      { ...EXTRAS, ...byFields("value-effort") },
      { fields: { value: 6, effort: 4 }, goal: serving({ id: "G-2", ends: "2026-11-25" }) },
    );
    expect(scoreLedger(found)).toContain("| urgency | 2 | goal `G-2`; until 2026-11-25 |");
  });

  it("tells the range of a formula of the team's as an estimate, and no other", () => {
    const factors = { a: { field: "a", low: 1, high: 9 }, b: { field: "b", low: 1, high: 10 } };
    const policy: ScorePolicy = { model: "custom", formula: "a / b", factors, incomplete: "low" };
    const found = score(policy, { fields: { a: 1 } });
    expect(scoreLedger(found)).toContain("`a / b` = `1 / ?` = between about **0.1** and about **1**");
    expect(scoreLine(found)).toBe("at least about **0.1**, incomplete: b is missing");
    expect(explanationLine(found)).toBe("about 0.1 to about 1 = 1 / ? (a / b); missing: b");
    const known = score(policy, { fields: { a: 1, b: 2 } });
    expect([scoreLine(known), scoreLedger(known), explanationLine(known)].join("\n")).not.toContain("about");
    const ofModel = score({ ...byFields("value-effort"), incomplete: "low" }, { fields: { value: 8 } });
    expect(scoreLedger(ofModel)).not.toContain("about");
  });

  it("says of what no range can be told", () => {
    const factors = { a: { field: "a", low: 1, high: 9 }, b: { field: "b", low: 0, high: 10 } };
    const policy: ScorePolicy = { model: "custom", formula: "a / b", factors };
    const found = score({ ...policy, incomplete: "low" }, { fields: { a: 1 } });
    expect(scoreLedger(found)).toContain("`a / b` = `1 / ?`, of which no range can be told");
    expect(scoreLedger(found)).toContain("Without a score it ranks last");
    expect(explanationLine(found)).toBe("? = 1 / ? (a / b); missing: b");
  });

  it("keeps strangers' words from doing anything", () => {
    const name = "Re|ach @all `x`\n# h #12";
    const policy: ScorePolicy = {
      factors: { value: { labels: {}, field: name }, effort: { field: "effort" } },
    };
    const found = score(policy, {
      fields: { [name]: 8, effort: 4 },
      override: { value: 1, by: "@evil|x", reason: "see https://x.example #12 @all <img>" },
    });
    const unread = score(policy, { fields: { [name]: "@all | <b> `x` #12 https://x.example", effort: 4 } });
    for (const ledger of [scoreLedger(found), scoreLedger(unread)]) {
      const outside = ledger.replaceAll(/`[^`\n]*`/g, "");
      expect(outside).not.toMatch(/@|#|https|<|x\.example/);
      const rows = ledger.split("\n").filter((line) => line.startsWith("|"));
      expect(rows.map((line) => line.split("|").length)).toEqual([5, 5, 5, 5]);
    }
  });

  it("tells an override that expired, and one without a reason", () => {
    const expired = { value: 9, by: "lea", on: "2026-01-01", until: "2026-02-01", expired: true };
    const written = { fields: { value: 6, effort: 4 } };
    expect(scoreLedger(score(byFields("value-effort"), { ...written, override: expired }))).toContain(
      "`lea` set 9 in its place on 2026-01-01. It held until 2026-02-01 and counts no more.",
    );
    const changed = { value: 9, on: "2026-01-01", changed: true };
    expect(scoreLedger(score(byFields("value-effort"), { ...written, override: changed }))).toContain(
      "People set 9 in its place, last changed on 2026-01-01. No reason is given: please say why in the field `Why`.",
    );
  });
});

describe("the explanation for a field", () => {
  const ve = byFields("value-effort");
  it.each([
    [{ fields: { value: 6, effort: 4 } }, "1.5 = 6 ÷ 4 (value ÷ effort)"],
    [{ fields: { value: 6 } }, "0.46 to 6 = 6 ÷ ? (value ÷ effort); missing: effort"],
    [
      { fields: { value: 6, effort: 4 }, override: { value: 20, by: "lea", reason: "@all" } },
      "1.5 = 6 ÷ 4 (value ÷ effort); people set 20 in its place",
    ],
    [
      { fields: { value: 6, effort: 4 }, goal: serving({ weight: 2 }) },
      "3 = (6 ÷ 4) × 2 ((value ÷ effort) × goal-weight)",
    ],
  ])("%j is %s", (written, line) => {
    expect(explanationLine(score(ve, written))).toBe(line);
  });

  it("is one line of at most so many characters, and begins with the result", () => {
    fc.assert(
      fc.property(anyScore, fc.integer({ min: 40, max: 280 }), ({ score: found }, max) => {
        const line = explanationLine(found, max);
        expect(line.length).toBeLessThanOrEqual(max);
        expect(line).not.toMatch(/[\n`|]/);
        const estimate = found.value === null && found.model === "custom" ? "about " : "";
        expect(line.startsWith(`${estimate}${found.value ?? found.low}`)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
