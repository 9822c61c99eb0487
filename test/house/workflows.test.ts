/** GitHub's own validation passes `action.yml` and every workflow of the project. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { registerLogger, validate } from "@actions/languageservice";
import { clearCache } from "@actions/languageservice/utils/workflow-cache";
import { TextDocument } from "vscode-languageserver-textdocument";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

/** What GitHub's language service says only for information, such as a cron line in words. */
const INFORMATION = 3;

const WORKFLOWS = ".github/workflows";

const CALLS = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      steps: z.array(
        z.object({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() }),
      ),
    }),
  ),
  permissions: z.record(z.string(), z.string()),
});

/** One sentence for each thing GitHub would refuse, with its line. */
async function complaints(file: string, text: string): Promise<readonly string[]> {
  // The service remembers a text by its name, and a broken one has the same name here.
  clearCache();
  // The service logs what it trips over and then finds nothing wrong: that must not pass for a valid file.
  const stumbles: string[] = [];
  const note = (message: string) => stumbles.push(`${file}: the validation itself failed: ${message}`);
  registerLogger({ error: note, warn: () => {}, info: () => {}, log: () => {} });
  const found = await validate(TextDocument.create(`file:///${file}`, "yaml", 1, text));
  return [
    ...stumbles,
    ...found
      .filter(({ severity }) => severity !== INFORMATION)
      .map(
        ({ message, range }) =>
          `${file}:${range.start.line + 1}: ${typeof message === "string" ? message : message.value}`,
      ),
  ];
}

function read(file: string): string {
  return readFileSync(file, "utf8");
}

const workflows = readdirSync(WORKFLOWS).map((name) => `${WORKFLOWS}/${name}`);

describe("GitHub's own validation", () => {
  test("passes action.yml", async () => {
    expect(existsSync("action.yml"), "action.yml is missing").toBe(true);
    expect(await complaints("action.yml", read("action.yml"))).toEqual([]);
  });

  test.each(workflows)("passes %s", async (file) => {
    expect(await complaints(file, read(file))).toEqual([]);
  });

  test("reports an event that is no trigger, an unknown key and an unknown context", async () => {
    const broken = [
      "on: { issues: { types: [opened, refined] } }",
      "permissions: { issue: write }",
      "jobs:",
      "  refine:",
      "    runs-on: ubuntu-latest",
      "    stepz: []",
      "    steps:",
      "      - run: echo ${{ gihub.sha }}",
    ].join("\n");
    const found = await complaints(`${WORKFLOWS}/broken.yml`, broken);
    const lines = found.map((complaint) => complaint.split(":")[1]);
    expect(new Set(lines)).toEqual(new Set(["1", "2", "6", "8"]));
  });

  test("reports an action without a description, with a runtime GitHub does not have", async () => {
    const found = await complaints(
      "action.yml",
      "name: Plumbline\nruns:\n  using: node7\n  main: dist/index.js\n",
    );
    expect(found.join("\n")).toMatch(/description/);
    expect(found.join("\n")).toMatch(/node7/);
  });
});

describe("the project's workflows", () => {
  test.each(workflows)("%s grants no more than it needs, and pins actions by their major version", (file) => {
    const workflow = CALLS.parse(parse(read(file)));
    const writes = Object.entries(workflow.permissions).filter(([, access]) => access === "write");
    expect(writes.map(([name]) => name)).toEqual(file.endsWith("/plumbline.yml") ? ["issues"] : []);
    const used = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    for (const action of used) {
      expect(action).toMatch(/^(\.\/|actions\/[\w-]+@v\d+)$/);
    }
  });

  test("give the Action only inputs it has", () => {
    const inputs = Object.keys(
      z.object({ inputs: z.record(z.string(), z.unknown()) }).parse(parse(read("action.yml"))).inputs,
    );
    const given = workflows
      .flatMap((file) => Object.values(CALLS.parse(parse(read(file))).jobs))
      .flatMap(({ steps }) => steps.filter(({ uses }) => uses === "./"))
      .flatMap((step) => Object.keys(step.with ?? {}));
    expect(given.length).toBeGreaterThan(0);
    expect(given.filter((name) => !inputs.includes(name))).toEqual([]);
  });
});
