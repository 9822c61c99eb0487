/** Laws that hold for every model, over random factors. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Score } from "../../src/model/score.ts";
import type { FieldValues } from "../../src/model/snapshot.ts";
import { policies, score, serving, specsOf, valuesOf } from "./build.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const numRuns = 300;

describe.each(policies)("%s", (_name, policy) => {
  const specs = specsOf(policy);
  const of = (fields: FieldValues): Score => score(policy, { fields });

  it("rises with each gain and falls with each cost", () => {
    fc.assert(
      fc.property(valuesOf(policy, false), fc.nat({ max: specs.length - 1 }), share, (values, pick, part) => {
        const spec = specs[pick];
        const before = values[spec?.name ?? ""] ?? 0;
        const more = { ...values, [spec?.name ?? ""]: before + part * ((spec?.high ?? 0) - before) };
        const [less, greater] = spec?.kind === "cost" ? [of(more), of(values)] : [of(values), of(more)];
        expect(greater.value ?? Number.NaN).toBeGreaterThanOrEqual(less.value ?? Number.NaN);
      }),
      { numRuns },
    );
  });

  it("lies between its lowest and highest, and any value of a missing factor keeps it there", () => {
    fc.assert(
      fc.property(valuesOf(policy, true), valuesOf(policy, false), (known, rest) => {
        const incomplete = of(known);
        const whole = of(
          Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, known[name] ?? value])),
        );
        expect(whole.value ?? Number.NaN).toBeGreaterThanOrEqual(incomplete.low ?? Number.NaN);
        expect(whole.value ?? Number.NaN).toBeLessThanOrEqual(incomplete.high ?? Number.NaN);
        const missing = Object.keys(known).filter((name) => known[name] === null);
        expect(incomplete.value === null).toBe(missing.length > 0);
        expect(
          missing.length === 0 ? incomplete.settledBy === null : missing.includes(incomplete.settledBy ?? ""),
        ).toBe(true);
      }),
      { numRuns },
    );
  });

  it("would be settled most by the factor whose worse end leaves the narrowest range", () => {
    fc.assert(
      fc.property(valuesOf(policy, true), (fields) => {
        const missing = specs.filter(({ name }) => fields[name] === null);
        fc.pre(missing.length > 0);
        const left = ({ name, low, high }: (typeof specs)[number]) =>
          Math.max(
            ...[low, high].map((end) => {
              const known = of({ ...fields, [name]: end });
              return (known.high ?? Number.NaN) - (known.low ?? Number.NaN);
            }),
          );
        const settling = missing.filter(({ name }) => name === of(fields).settledBy);
        expect(settling).toHaveLength(1);
        // Both ends of a range are rounded.
        expect(Math.max(...settling.map(left))).toBeLessThanOrEqual(Math.min(...missing.map(left)) + 0.02);
      }),
      { numRuns: 100 },
    );
  });

  it("has two decimals, and knows no more than its own factors", () => {
    fc.assert(
      fc.property(valuesOf(policy, false), fc.string(), (values, other) => {
        const { value } = of(values);
        expect(value).toBe(Number(value?.toFixed(2)));
        expect(
          score(policy, { fields: { ...values, [`other ${other}`]: 99 }, today: "2031-01-01" }).value,
        ).toBe(value);
      }),
      { numRuns: 100 },
    );
  });

  it("is multiplied by its goal, unless it is a class", () => {
    const goal = serving({ weight: 3 });
    fc.assert(
      fc.property(valuesOf(policy, false), (fields) => {
        const plain = of(fields).value ?? Number.NaN;
        const times = policy.model === "moscow" ? 1 : 3;
        const found = score(policy, { fields, goal }).value ?? Number.NaN;
        expect(Math.abs(found - times * plain)).toBeLessThanOrEqual(0.015 + Math.abs(found) * 1e-12);
      }),
      { numRuns: 100 },
    );
  });
});
