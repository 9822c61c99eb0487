/** A room imports only from lower floors, and the core knows nothing of the world outside. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findBreaches, FLOORS, importsOf } from "./find-breaches.ts";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .sort();

describe("the house", () => {
  test("is not empty", () => {
    expect(files.length).toBeGreaterThan(10);
  });

  test.each(files)("%s keeps to its floor", (file) => {
    expect(findBreaches(file, readFileSync(file, "utf8"))).toEqual([]);
  });

  test("has the floors that CONTRIBUTING.md shows", () => {
    const rows = [
      ...readFileSync("CONTRIBUTING.md", "utf8").matchAll(/^\| (\d+) \| `([\w-]+)(?:\/|\.ts)` \|/gm),
    ];
    const shown = rows.map(([, floor, room]) => `${floor} ${room}`);
    expect(shown).toEqual(FLOORS.flatMap((rooms, floor) => rooms.map((room) => `${floor} ${room}`)));
  });
});

const head = "/** What this file makes, in a sentence. */\n";

describe("the checker", () => {
  test.each([
    ["src/rules/x.ts", `import type { Goal } from "../model/goal.ts";`],
    ["src/rules/x.ts", `import { other } from "./other.ts";\nexport { other } from "./other.ts";`],
    ["src/policy/x.ts", `import { rules } from "../rules/index.ts";\nimport { z } from "zod";`],
    ["src/issue/x.ts", `import remarkGfm from "remark-gfm";`],
    ["src/action.ts", `import * as core from "@actions/core";\nimport { run } from "./run/run.ts";`],
    ["src/commands/x.ts", `const { startSandbox } = await import("../sandbox/start-sandbox.ts");`],
    [
      "src/sandbox/x.ts",
      `import type { Issue } from "../model/issue.ts";\nimport { graphql } from "graphql";`,
    ],
    [
      "src/pages/x.ts",
      `const day = new Date(0).toISOString();\nconst other = new Date(Date.UTC(2026, 1, 1));`,
    ],
    ["src/pages/x.ts", `// Date.now() would differ from run to run.\nconst url = "https://example.com";`],
  ])("lets %s do what it may (%#)", (file, code) => {
    expect(findBreaches(file, head + code)).toEqual([]);
  });

  test.each([
    [
      "src/rules/x.ts",
      `import { policySchema } from "../policy/policy-schema.ts";`,
      "`rules` may not import `policy` (src/rules/x.ts)",
    ],
    [
      "src/rules/x.ts",
      `import type { Policy } from "../policy/policy.ts";`,
      "`rules` may not import `policy` (src/rules/x.ts)",
    ],
    [
      "src/rules/x.ts",
      `export * from "../scores/models/index.ts";`,
      "`rules` may not import `scores` (src/rules/x.ts)",
    ],
    [
      "src/rules/x.ts",
      `import {\n  one,\n  type Two,\n} from "../refine/refine.ts";`,
      "`rules` may not import `refine` (src/rules/x.ts)",
    ],
    [
      "src/rules/deep/x.ts",
      `import "../../plan/plan.ts";`,
      "`rules` may not import `plan` (src/rules/deep/x.ts)",
    ],
    [
      "src/model/x.ts",
      `type Y = import("../yaml/read-yaml.ts").YamlFile;`,
      "`model` may not import `yaml` (src/model/x.ts)",
    ],
    ["src/run.ts", `const cli = await import("./cli.ts");`, "`run` may not import `cli` (src/run.ts)"],
    ["src/action.ts", `import { main } from "./cli.ts";`, "`action` may not import `cli` (src/action.ts)"],
    [
      "src/run.ts",
      `import { State } from "./sandbox/state.ts";`,
      "`run` may not import `sandbox` (src/run.ts)",
    ],
    [
      "src/sandbox/x.ts",
      `import { readText } from "../issue/read-text.ts";`,
      "`sandbox` may not import `issue` (src/sandbox/x.ts)",
    ],
    [
      "src/plan/x.ts",
      `import { fixture } from "../../test/plan/fixture.ts";`,
      "`plan` may not import `test/plan/fixture.ts`, which is outside src/ (src/plan/x.ts)",
    ],
    [
      "src/plan/x.ts",
      `import { unified } from "unified";`,
      "`plan` may not import `unified` (src/plan/x.ts)",
    ],
    [
      "src/run.ts",
      `import * as core from "@actions/core";`,
      "`run` may not import `@actions/core` (src/run.ts)",
    ],
    [
      "src/plan/x.ts",
      `import { graphql } from "@octokit/graphql";`,
      "`plan` may not import `@octokit/graphql` (src/plan/x.ts)",
    ],
    [
      "src/github/x.ts",
      `import { parse } from "graphql";`,
      "`github` may not import `graphql` (src/github/x.ts)",
    ],
    [
      "src/rules/x.ts",
      `import { readFileSync } from "node:fs";`,
      "`rules` may not import `node:fs` (src/rules/x.ts)",
    ],
    [
      "src/rules/x.ts",
      `const x = await import(name);`,
      "`rules` may not import a name that is computed (src/rules/x.ts)",
    ],
    [
      "src/refine/refine.ts",
      `const now = new Date();`,
      "`refine` may not use new Date() without an argument (src/refine/refine.ts)",
    ],
    [
      "src/refine/refine.ts",
      `const now = Date.now();`,
      "`refine` may not use Date.now() (src/refine/refine.ts)",
    ],
    ["src/pages/x.ts", `const token = process.env["TOKEN"];`, "`pages` may not use process (src/pages/x.ts)"],
    ["src/pages/x.ts", `console.log("here");`, "`pages` may not use console (src/pages/x.ts)"],
    [
      "src/pages/x.ts",
      `names.sort((a, b) => a.localeCompare(b));`,
      "`pages` may not use the machine's language (src/pages/x.ts)",
    ],
    ["src/attic/x.ts", ``, "`attic` is no room of the floor table (src/attic/x.ts)"],
    [
      "src/rules/x.ts",
      "\n".repeat(300),
      "src/rules/x.ts has 301 lines, at most 300 are allowed: split it by subject",
    ],
    ["src/rules/userStory.ts", ``, "src/rules/userStory.ts is not named in kebab-case"],
  ])("says what %s does wrong (%#)", (file, code, message) => {
    expect(findBreaches(file, head + code)).toEqual([message]);
  });

  test.each([`export const x = 1;\n`, `/** X. */\nexport const x = 1;\n`, `/** No end to this */\n`])(
    "asks for a sentence at the head (%#)",
    (source) => {
      expect(findBreaches("src/rules/x.ts", source)).toEqual([
        "src/rules/x.ts does not start with a sentence that says what it makes",
      ]);
    },
  );

  test("finds every form of import and no word of a text", () => {
    const code = [
      `import a from "./a.ts";`,
      `import type { B } from './b.ts';`,
      `import {`,
      `  c,`,
      `} from "./c.ts";`,
      `export { d } from "./d.ts";`,
      `export * as e from "./e.ts";`,
      `import "./f.ts";`,
      `const g = await import("./g.ts");`,
      `export interface H { readonly from: "nowhere" }`,
      `export const message = "import it from 'there'";`,
    ].join("\n");
    expect(importsOf(code)).toEqual(["a", "b", "c", "d", "e", "f", "g"].map((name) => `./${name}.ts`));
  });
});
