/** Rules, tests, documentation, schema, `action.yml` and README name the same things. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { outputsOf } from "../../src/pages/outputs.ts";
import { rules } from "../../src/rules/index.ts";
import { madeModels, models } from "../../src/scores/models/index.ts";
import { findGaps, type Listing } from "./find-gaps.ts";

const NAMED = z.record(z.string(), z.unknown());
const ACTION = z.object({ inputs: NAMED, outputs: NAMED });
const RULES = z.object({ properties: NAMED });
const SCHEMA = z.object({
  properties: z.object({
    readiness: z.object({
      properties: z.object({
        rules: RULES,
        profiles: z.object({ items: z.object({ properties: z.object({ rules: RULES }) }) }),
      }),
    }),
  }),
});

function read(file: string): string {
  return readFileSync(file, "utf8");
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}

/** What stands between the marks of a generated part of the README. */
function readmePart(name: string): string {
  return (
    read("README.md").split(`<!-- generated:${name} -->`)[1]?.split(`<!-- /generated:${name} -->`)[0] ?? ""
  );
}

function filesOf(folder: string, ending: string, others: readonly string[] = []): Listing {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
  return { place: `${folder}/*${ending}`, names: names.filter((name) => !others.includes(name)) };
}

describe("the rules", () => {
  const listed: Listing = { place: "src/rules/index.ts", names: rules.map(({ id }) => id) };

  test("each have a file of their name", () => {
    expect(findGaps(listed, filesOf("src/rules", ".ts", ["index", "judge", "rule"]))).toEqual([]);
  });

  test("each have a test of their name", () => {
    expect(findGaps(listed, filesOf("test/rules", ".test.ts", ["judge", "long-texts", "readings"]))).toEqual(
      [],
    );
  });

  test("each have a section in docs/rules.md and a row in the README", () => {
    // An example shows an issue with headings of its own.
    const page = read("docs/rules.md").replace(/^(`{3,})markdown\n[\s\S]*?^\1$/gm, "");
    expect(
      findGaps(
        listed,
        { place: "docs/rules.md", names: matches(page, /^## (\S+)$/gm) },
        { place: "README.md, the part `rules`", names: matches(readmePart("rules"), /^\| \[`([^`]+)`\]/gm) },
      ),
    ).toEqual([]);
  });

  test("each have a key in the policy's JSON Schema, for everybody and for a profile", () => {
    const { readiness } = SCHEMA.parse(JSON.parse(read("docs/plumbline.schema.json"))).properties;
    const { rules: all, profiles } = readiness.properties;
    expect(
      findGaps(
        listed,
        { place: "docs/plumbline.schema.json, readiness.rules", names: Object.keys(all.properties) },
        {
          place: "docs/plumbline.schema.json, readiness.profiles",
          names: Object.keys(profiles.items.properties.rules.properties),
        },
      ),
    ).toEqual([]);
  });
});

test("the policy's JSON Schema accepts the demo's policy, and refuses a mistyped key and level", () => {
  const schema = z.fromJSONSchema(JSON.parse(read("docs/plumbline.schema.json")));
  const story = z
    .object({ files: z.record(z.string(), z.string()) })
    .parse(parse(read("demo/acme-shop.yml")));
  const policy = NAMED.parse(parse(story.files[".github/plumbline.yml"] ?? ""));
  expect(schema.safeParse(policy).error?.issues).toBeUndefined();
  expect(schema.safeParse({ ...policy, gaols: "goals.yml" }).success).toBe(false);
  expect(schema.safeParse({ ...policy, readiness: { rules: { estimate: "must" } } }).success).toBe(false);
});

test("each score model has a file of its name and a row in the README", () => {
  expect(
    findGaps(
      { place: "src/scores/models/index.ts", names: [...models, ...madeModels].map(({ id }) => id) },
      filesOf("src/scores/models", ".ts", ["index"]),
      { place: "README.md, the part `models`", names: matches(readmePart("models"), /^\| `([^`]+)`/gm) },
    ),
  ).toEqual([]);
});

describe("action.yml", () => {
  const action = ACTION.parse(parse(read("action.yml")));
  const code = read("src/action.ts");

  test("has the inputs that src/action.ts reads and the README tells of", () => {
    expect(
      findGaps(
        { place: "action.yml, inputs", names: Object.keys(action.inputs) },
        { place: "src/action.ts", names: matches(code, /\bget(?:Boolean|Multiline)?Input\(\s*"([^"]+)"/g) },
        { place: "README.md, the part `inputs`", names: matches(readmePart("inputs"), /^\| `([^`]+)`/gm) },
      ),
    ).toEqual([]);
  });

  test("has the outputs that src/action.ts sets from src/pages/outputs.ts and the README tells of", () => {
    expect(
      findGaps(
        { place: "action.yml, outputs", names: Object.keys(action.outputs) },
        {
          place: "src/pages/outputs.ts",
          names: Object.keys(outputsOf(null, { report: "", decisions: null, invitation: null })),
        },
        { place: "README.md, the part `outputs`", names: matches(readmePart("outputs"), /^\| `([^`]+)`/gm) },
      ),
    ).toEqual([]);
  });
});

describe("CONTRIBUTING.md", () => {
  const words = [...read("CONTRIBUTING.md").matchAll(/^\| \*\*(\w+)\*\* \|.*\| `([\w/-]+\.ts)` \|$/gm)];

  test.each(words.map(([, word, file]) => [word, file]))("%s is a type of src/%s", (word, file) => {
    expect(read(`src/${file}`)).toMatch(new RegExp(`^export (interface|type) ${word}\\b`, "m"));
  });

  test("tells of every subject of the model", () => {
    const told = words.map(([, , file]) => file).filter((file) => file?.startsWith("model/"));
    expect(
      findGaps(
        {
          place: "CONTRIBUTING.md, Words",
          names: [...new Set(told.map((file) => file?.slice(6, -3) ?? ""))],
        },
        filesOf("src/model", ".ts"),
      ),
    ).toEqual([]);
  });
});

test(".ci/run calls the test command of the README", () => {
  const command = /^\s*npm ci && (npm (?:run )?test)$/m.exec(read("README.md"))?.[1];
  expect(command, "README.md has no line `npm ci && npm test`").toBeDefined();
  expect(read(".ci/run")).toContain(`\n  ${command} 2>&1 | tee`);
});

test("a gap is told with the place to mend it", () => {
  expect(
    findGaps(
      { place: "src/rules/index.ts", names: ["title"] },
      { place: "docs/rules.md", names: ["title", "title"] },
      { place: "src/rules/*.ts", names: ["title", "open-questions"] },
      { place: "test/rules/*.test.ts", names: [] },
    ),
  ).toEqual([
    "remove one `title` from docs/rules.md",
    "add `open-questions` to src/rules/index.ts, or remove it from src/rules/*.ts",
    "add `title` to test/rules/*.test.ts, or remove it from src/rules/index.ts",
  ]);
});
