/** YAML from strangers: limits, positions, and no exception whatever comes. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { readYaml } from "../../src/yaml/read-yaml.ts";

/** The problems as a person reads them: `line:column message`. */
function problemsOf(text: string): readonly string[] {
  return readYaml("f.yml", text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const DEEP = "1:1 The file nests deeper than 20 levels.";
const bomb = ["a", "b", "c", "d"].map((name, index) => {
  const before = index === 0 ? "x" : `*${"abcd".charAt(index - 1)}`;
  return `${name}: &${name} [${Array.from({ length: 9 }, () => before).join(", ")}]`;
});

it.each([
  ["an empty file", "", []],
  ["64 KiB", `a: ${"x".repeat(65_533)}`, []],
  [
    "one character more",
    `a: ${"x".repeat(65_534)}`,
    ["1:1 The file has 65537 characters; at most 65536 are read."],
  ],
  ["19 lists round a value", `${"[".repeat(19)}x${"]".repeat(19)}`, []],
  ["20 lists round a value", `${"[".repeat(20)}x${"]".repeat(20)}`, [DEEP]],
  ["60,000 lists, none of them closed", "[".repeat(60_000), [DEEP]],
  ["12,000 maps, none of them closed", "{a: ".repeat(12_000), [DEEP]],
  ["30,000 lists by dashes", "- ".repeat(30_000), [DEEP]],
  ["an alias inside what it names", "a: &x\n  b: *x", [DEEP]],
  ["an alias twice inside what it names", "a: &x [*x, *x]", [DEEP]],
  ["an alias bomb", bomb.join("\n"), ["1:1 Excessive alias count indicates a resource exhaustion attack."]],
  ["a few aliases", "a: &a [1]\nb: [*a, *a]", []],
  ["a key given twice", "a: 1\nb:\n  c: 1\n  c: 2\n", ["4:3 Map keys must be unique."]],
  ["two documents", "a: 1\n---\nb: 2", ["2:1 The file holds several documents; keep one."]],
  ["a tab", "a:\n\tb: 1", ["2:1 Tabs are not allowed as indentation."]],
  ["an alias of nothing", "a: *b", ["1:1 Unresolved alias (the anchor must be set before the alias): b."]],
])("refuses what is beyond the limits, and only that: %s", (_name, text, problems) => {
  expect(problemsOf(text)).toEqual(problems);
});

it("gives the value, dates as text and keys that look dangerous as keys", () => {
  expect(readYaml("f.yml", "day: 2026-10-01\nlist: [1, 0.5, yes]\n").value).toEqual({
    day: "2026-10-01",
    list: [1, 0.5, "yes"],
  });
  const { value } = readYaml("f.yml", "__proto__: { polluted: true }");
  expect(Object.keys(value as object)).toEqual(["__proto__"]);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

it.each([
  [[], undefined, "1:1"],
  [["b", "c"], undefined, "3:6"],
  [["b"], "c", "3:3"],
  [["b", "d", 1], undefined, "6:7"],
  [["b", "d", 7], undefined, "5:5"],
  [["b", "nothing", "there"], undefined, "3:3"],
  [["b"], "nothing", "3:3"],
] as const)("locates %j, key %s, at %s", (path, key, at) => {
  const yaml = readYaml("f.yml", "a: 1\nb:\n  c: 2\n  d:\n    - 3\n    - 4\n");
  const { line, column } = yaml.locate(path, key);
  expect(`${line}:${column}`).toBe(at);
});

it("says nothing on standard error, where a stranger's words could be a command", () => {
  const warnings: unknown[] = [];
  const { emitWarning } = process;
  process.emitWarning = (warning: unknown) => void warnings.push(warning);
  try {
    expect(readYaml("f.yml", '? ["##[error]x"]\n: 1\n').problems).toEqual([]);
    readYaml("f.yml", "%YAML 9.9\n---\na: !!js/function x");
  } finally {
    process.emitWarning = emitWarning;
  }
  expect(warnings).toEqual([]);
});

const noise = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        "a",
        ": ",
        "- ",
        "\n",
        "  ",
        "[",
        "]",
        "{",
        "}",
        "&x ",
        "*x",
        "|\n",
        '"',
        "'",
        "#",
        "? ",
        "---\n",
        "!!t ",
        ",",
        "\t",
        "<<",
      ),
      {
        maxLength: 60,
      },
    )
    .map((pieces) => pieces.join("")),
);

it("never throws: a value that ends, or problems with a line and column of the file", () => {
  fc.assert(
    fc.property(noise, (text) => {
      const { problems, value } = readYaml("f.yml", text);
      expect(() => JSON.stringify(value)).not.toThrow();
      const lines = text.split("\n");
      for (const { line, column, message } of problems) {
        expect(line >= 1 && line <= lines.length && column >= 1).toBe(true);
        expect(message).toMatch(/^\S.*\.$/s);
      }
      expect(problems.length === 0 || value === null).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

it("counts the lines of a text that cannot be read to its end", () => {
  const { problems } = readYaml("goals.yml", "> ...\n\n  ...\n]");
  expect(problems.map(({ line, column }) => `${line}:${column}`)).toContain("4:1");
});
