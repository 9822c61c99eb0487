/** `plumbline read` prints a reading in the shape that is documented. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";

const CLI = join(import.meta.dirname, "../../src/cli.ts");
const FORM = join(import.meta.dirname, "../issue/fixtures/forms/bug.yml");

const reading = z.looseObject({
  form: z.unknown(),
  answers: z.array(z.looseObject({ id: z.string().nullable() })),
  story: z.unknown(),
  stories: z.array(z.unknown()),
  criteria: z.array(z.looseObject({ text: z.string() })),
  references: z.array(z.looseObject({ goal: z.string().nullable() })),
});

function readBody(body: string, files: Readonly<Record<string, string>> = {}, ...options: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-read-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries({ ...files, "body.md": body })) {
    writeFileSync(join(folder, name), text);
  }
  const printed = execFileSync(process.execPath, [CLI, "read", ...options, "body.md"], {
    cwd: folder,
    encoding: "utf8",
  });
  return {
    names: [...printed.matchAll(/^ {2}"(\w+)":/gm)].map((match) => match[1]),
    ...reading.parse(JSON.parse(printed)),
  };
}

it("in the order of its parts, answers by the form", () => {
  const body =
    "### What happened?\n\nIt\r\nbroke.\r\n\n\n### Browsers, and devices\n\nFirefox, Chrome, on a phone\n\n### Version:\n\n_No response_";
  const printed = readBody(body, {}, "--form", FORM);
  const parts = ["form", "answers", "sections", "story", "criteria", "tasks", "references", "questions"];
  expect(printed.names.slice(0, parts.length)).toEqual(parts);
  expect(printed.form).toEqual({
    file: "bug.yml",
    name: "Bug report",
    match: "drifted",
    drift: [
      { kind: "new", label: "Relevant logs" },
      { kind: "new", label: "Before you send" },
    ],
  });
  expect(printed.answers.map(({ id }) => id)).toEqual(["what", "logs", "browsers", null, "before"]);
  expect(printed.answers[0]).toMatchObject({
    label: "What happened?",
    type: "textarea",
    state: "answered",
    text: "It\nbroke.",
  });
  expect(printed.answers[2]).toMatchObject({ choices: ["Firefox", "Chrome, on a phone"], boxes: [] });
  expect(printed.answers[3]).toMatchObject({ state: "empty", text: "" });
  expect(printed).toMatchObject({ story: null, stories: [] });
});

it("with no form, the policy's words and the goals' ids", () => {
  const files = {
    "policy.yml": "words:\n  acceptance-criteria: [Abnahmekriterien]\n",
    "goals.yml": "goals:\n  - id: pay-fast\n    title: Pay faster\n",
  };
  const printed = readBody(
    "## Abnahmekriterien\n\n- one for pay-fast\n",
    files,
    "--policy",
    "policy.yml",
    "--goals",
    "goals.yml",
  );
  expect(printed.form).toBeNull();
  expect(printed.criteria.map(({ text }) => text)).toEqual(["one for pay-fast"]);
  expect(printed.references.map(({ goal }) => goal)).toEqual(["pay-fast"]);
});
