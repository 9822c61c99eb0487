/** Names and addresses held against patterns with `*`. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitsPattern } from "../../src/issue/fits-pattern.ts";

describe("a pattern", () => {
  it.each([
    ["[bug]*", "[bug] login", true],
    ["[bug]*", "bug login", false],
    ["*", "", true],
    ["a*a", "a", false],
    ["a*b*c", "a-b-b-c", true],
    ["a*b*c", "a-c-b", false],
    ["", "a", false],
    ["same", "same", true],
  ])("`%s` fits “%s”: %s", (pattern, title, fits) => {
    expect(fitsPattern(title, pattern)).toBe(fits);
  });

  it("fits what it was made of, and agrees with a regular expression", () => {
    const part = fc.string({ unit: fc.constantFrom("a", "b", "[", "."), maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.string({ unit: fc.constantFrom("a", "b", "[", "."), maxLength: 8 }),
        (parts, text) => {
          const escaped = parts.map((piece) => piece.replaceAll(/[.[]/g, "\\$&"));
          expect(fitsPattern(parts.join("x"), parts.join("*"))).toBe(true);
          expect(fitsPattern(text, parts.join("*"))).toBe(new RegExp(`^${escaped.join("[^]*")}$`).test(text));
        },
      ),
    );
  });
});
