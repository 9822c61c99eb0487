/** Every way a value can miss its schema, as a sentence at its line and column. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { checkShape } from "../../src/yaml/check-shape.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";

const COLOUR = z.enum(["red", "green", "blue"]);
const SCHEMA = z.strictObject({
  name: z.string().min(1, "Expected a name").optional(),
  colour: COLOUR.optional(),
  rule: z
    .union([COLOUR, z.strictObject({ colour: COLOUR.optional(), size: z.number().int().min(1).optional() })])
    .optional(),
  meeting: z.union([z.literal(false), z.strictObject({ minutes: z.number().default(60) })]).optional(),
  list: z.array(z.strictObject({ title: z.string() })).optional(),
  map: z.record(z.string(), z.number()).optional(),
});

function problemsOf(text: string): readonly string[] {
  return checkShape(readYaml("f.yml", text), SCHEMA).problems.map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  );
}

it.each([
  ["an unknown key", "nmae: x", ["f.yml:1:1 Unknown key `nmae`. Did you mean `name`?"]],
  ["an unknown key unlike any", "zzzzzz: x", ["f.yml:1:1 Unknown key `zzzzzz`."]],
  [
    "a value outside the list",
    "colour: gren",
    ["f.yml:1:9 `colour`: Unexpected value `gren`, expected `red`, `green`, `blue`. Did you mean `green`?"],
  ],
  [
    "a number where a word belongs",
    "colour: 5",
    ["f.yml:1:9 `colour`: Unexpected value `5`, expected `red`, `green`, `blue`."],
  ],
  ["a wrong type", "name: [1]", ["f.yml:1:7 `name`: Invalid input: expected string, received array."]],
  ["a message of the schema's own", 'name: ""', ["f.yml:1:7 `name`: Expected a name."]],
  [
    "a union's simple branch",
    "rule: gren",
    ["f.yml:1:7 `rule`: Unexpected value `gren`, expected `red`, `green`, `blue`. Did you mean `green`?"],
  ],
  [
    "a union's mapping, an unknown key",
    "rule:\n  siez: 3",
    ["f.yml:2:3 `rule`: Unknown key `siez`. Did you mean `size`?"],
  ],
  [
    "a union's mapping, a wrong value",
    "rule:\n  size: big",
    ["f.yml:2:9 `rule.size`: Invalid input: expected number, received string."],
  ],
  [
    "a union's mapping, a wrong word",
    "rule: { colour: blu }",
    [
      "f.yml:1:17 `rule.colour`: Unexpected value `blu`, expected `red`, `green`, `blue`. Did you mean `blue`?",
    ],
  ],
  [
    "a union with a literal",
    "meeting: { minuts: 5 }",
    ["f.yml:1:12 `meeting`: Unknown key `minuts`. Did you mean `minutes`?"],
  ],
  [
    "a missing key, at what lacks it",
    "list:\n  - title: a\n  - {}",
    ["f.yml:3:5 `list.1.title`: Missing value, expected string."],
  ],
  [
    "a record's value",
    "map:\n  a: 1\n  b: x",
    ["f.yml:3:6 `map.b`: Invalid input: expected number, received string."],
  ],
  ["no mapping at all", "- a", ["f.yml:1:1 Invalid input: expected object, received array."]],
  ["a scalar", "text", ["f.yml:1:1 Invalid input: expected object, received string."]],
  [
    "several at once, in the order of the file",
    "map: { b: x }\nnmae: y\ncolour: gren\n",
    [
      "f.yml:1:11 `map.b`: Invalid input: expected number, received string.",
      "f.yml:2:1 Unknown key `nmae`. Did you mean `name`?",
      "f.yml:3:9 `colour`: Unexpected value `gren`, expected `red`, `green`, `blue`. Did you mean `green`?",
    ],
  ],
  ["the YAML's own problems before the shape's", "nmae: x\nnmae: y", ["f.yml:2:1 Map keys must be unique."]],
])("tells %s", (_name, text, problems) => {
  expect(problemsOf(text)).toEqual(problems);
});

it("gives the value with its defaults; an empty file is an empty mapping", () => {
  expect(checkShape(readYaml("f.yml", "meeting: {}"), SCHEMA)).toEqual({
    value: { meeting: { minutes: 60 } },
    problems: [],
  });
  expect(checkShape(readYaml("f.yml", "# nothing"), SCHEMA)).toEqual({ value: {}, problems: [] });
});

const key = fc.oneof(
  fc.constantFrom("name", "colour", "rule", "meeting", "list", "map", "size", "minutes", "title"),
  fc.string(),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.constant("red")),
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.dictionary(key, tie("tree"), { maxKeys: 4 }),
  ),
}));

it("never throws, and gives either a value or problems", () => {
  fc.assert(
    fc.property(tree, (value) => {
      const shaped = checkShape(readYaml("f.yml", JSON.stringify(value)), SCHEMA);
      expect(shaped.problems.length > 0).toBe(shaped.value === null);
      expect(shaped.problems.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
