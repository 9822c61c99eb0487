/** Options chosen in a dropdown, found in the text GitHub prints. */
import { describe, expect, it } from "vitest";
import { resolveChoices } from "../../src/issue/resolve-choices.ts";
import type { FormField } from "../../src/model/form.ts";

function field(options: readonly string[], multiple: boolean): FormField {
  return {
    type: "dropdown",
    id: null,
    label: "Goal",
    required: false,
    value: null,
    placeholder: null,
    render: null,
    options,
    multiple,
    boxes: [],
  };
}

describe("choices", () => {
  it.each([
    ["a", ["a", "b"], ["a"]],
    ["a, b", ["a", "b"], ["a", "b"]],
    ["a, b", ["a, b", "a", "b"], ["a, b"]],
    ["a, b, c", ["a, b", "a", "b, c"], ["a", "b, c"]],
    ["a, b, c", ["a, b", "c"], ["a, b", "c"]],
    ["old, a", ["a"], ["old", "a"]],
    ["a,b", ["a", "b"], ["a,b"]],
    ["two  words", ["two words"], ["two words"]],
  ])("of several in %j out of %j are %j", (words, options, choices) => {
    expect(resolveChoices(words, field(options, true))).toEqual(choices);
  });

  it("of one only are never split", () => {
    expect(resolveChoices("a, b", field(["a", "b"], false))).toEqual(["a, b"]);
  });

  it("made to take long do not", () => {
    const options = Array.from({ length: 40 }, (_, index) => "a, ".repeat(index) + "a");
    const started = performance.now();
    const all = resolveChoices(`${"a, ".repeat(6000)}a`, field(options.slice(0, 1), true));
    const others = resolveChoices(`${"a, ".repeat(6000)}b`, field(options, true));
    expect(performance.now() - started).toBeLessThan(1000);
    expect([all.length, others.at(-1)]).toEqual([6001, "b"]);
  });
});
