/** Commands, their files, documentation, policy and examples name the same things. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commandsTable } from "../../scripts/commands-table.ts";
import { namesOf } from "../../src/decisions/command.ts";
import { commands } from "../../src/decisions/commands/index.ts";
import { readSaid } from "../../src/decisions/read-said.ts";
import { GRANTABLE } from "../../src/policy/comment-options.ts";
import { madeModels, models } from "../../src/scores/models/index.ts";
import { policyOf } from "../plan/build.ts";
import { comment, found, policy } from "./build.ts";

const ids = commands.map(({ id }) => id);
const page = readFileSync("docs/commands.md", "utf8");

describe("each command", () => {
  test("has a file of its name, and each file a command", () => {
    const files = readdirSync("src/decisions/commands").map((name) => name.replace(/\.ts$/, ""));
    expect(files.filter((name) => name !== "index").sort()).toEqual([...ids].sort());
  });

  test("has a section in docs/commands.md, in the order of the list", () => {
    const headings = [...page.matchAll(/^## (\S+)$/gm)].map((match) => match[1]);
    expect(headings).toEqual(ids);
  });

  test("can be granted to authors by its name", () => {
    expect([...GRANTABLE].sort()).toEqual([...ids].sort());
  });

  test.each(commands.map((each) => [each.id, each] as const))(
    "%s has examples that are read as it",
    (id, kind) => {
      const wsjf = policyOf(`
score: { model: wsjf }
project: { owner: acme, number: 1, fields: { override: Override, override-reason: Why } }
`);
      const rice = policyOf("score: { model: rice }");
      expect(kind.sentence).toMatch(/^(?:[A-Z]).*\.$/);
      for (const example of kind.examples) {
        const goals = /^\/goal #12$/.test(example);
        const by = example.startsWith("/confidence") ? rice : id === "factors" ? wsjf : policy;
        const { decisions, misread } = found([comment(1, example)], undefined, { policy: by });
        // Of the goals of these tests none is an issue.
        expect(goals ? misread.length : decisions.length, example).toBe(1);
        expect(decisions[0]?.words ?? example).toBe(example);
      }
      expect(kind.usage).toMatch(/^\/[A-Za-z]+/);
    },
  );
});

test("the page's examples of commands are commands", () => {
  const written = [...page.matchAll(/`(\/[a-z][^`]*)`/g)].map((match) => match[1] ?? "");
  expect(written.length).toBeGreaterThan(40);
  const factors = models.flatMap((model) => model.factors.map(({ name }) => name.toLowerCase()));
  const names = new Set([...ids, ...factors]);
  for (const line of written) {
    const [command] = readSaid(line).commands;
    expect(names.has(command?.name ?? ""), line).toBe(true);
  }
});

test("no factor of a model we ship bears the name of a command", () => {
  const named = new Set(ids.filter((id) => id !== "factors"));
  const all = [...models, ...madeModels.map(({ make }) => make({ factors: {} }))];
  for (const model of all) {
    const factors = commands.filter(({ id }) => id === "factors").flatMap((kind) => namesOf(kind, model));
    expect(factors.filter((name) => named.has(name))).toEqual([]);
    expect(factors.every((name) => /^[a-z][a-z0-9_-]{0,39}$/.test(name))).toBe(true);
  }
});

test("the table of docs/commands.md is made from the commands", () => {
  const [, part = ""] = page.split("<!-- generated:commands -->");
  expect(part.split("<!-- /generated:commands -->")[0]?.trim()).toBe(commandsTable(commands, ""));
});
