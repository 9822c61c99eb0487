/** What forms never ask for, held against the profile their issues are judged by. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findFormGaps } from "../../src/baseline/find-form-gaps.ts";
import { readForm } from "../../src/issue/read-form.ts";
import type { Form } from "../../src/model/form.ts";
import { policyOf } from "../plan/build.ts";

function formOf(file: string, head: string, labels: readonly string[]): Form {
  const body = labels.map((label) => `  - { type: textarea, attributes: { label: "${label}" } }`).join("\n");
  const { form, problems } = readForm(file, `${head}\ndescription: A form\nbody:\n${body}\n`);
  if (form === null) {
    throw new Error(JSON.stringify(problems));
  }
  return form;
}

const ASKED = `readiness: { rules: { goal-link: off, estimate: off, problem: off, out-of-scope: advised } }`;

describe("a form", () => {
  it.each<[string, string, readonly string[], string, readonly string[]]>([
    [
      "bug.yml",
      "name: Fault",
      ["Steps"],
      "bug",
      ["expected-and-actual", "environment", "evidence", "goal-link"],
    ],
    [
      "x.yml",
      "name: Bug report",
      ["Steps to reproduce", "Expected behaviour", "Browser version", "Logs"],
      "bug",
      ["goal-link"],
    ],
    [
      "y.yml",
      "name: Idea\nlabels: [enhancement]",
      ["Description", "Definition of done"],
      "feature",
      ["out-of-scope"],
    ],
    [
      "z.yml",
      "name: Idea\ntype: Story",
      ["História de usuário", "Critérios de aceitação", "Fora do escopo"],
      "story",
      [],
    ],
    ["t.yml", 'name: Idea\ntitle: "[Epic]: "', ["Why", "Non-goals"], "epic", ["acceptance-criteria"]],
    ["w.yml", "name: Anything", ["Anything at all"], "default", ["out-of-scope", "acceptance-criteria"]],
  ])("%s (%s) asks for %o, is read as %s and leaves out %o", (file, head, labels, profile, rules) => {
    expect(findFormGaps([formOf(file, head, labels)], policyOf(ASKED), true)).toEqual([
      { file, profile, rules },
    ]);
  });

  it("is asked in the team's own words too", () => {
    const form = formOf("w.yml", "name: Anything", ["Abnahmekriterien", "Nicht dabei"]);
    const policy = policyOf(
      `${ASKED}\nwords: { acceptance-criteria: [Abnahmekriterien], out-of-scope: [Nicht dabei] }`,
    );
    expect(findFormGaps([form], policy, true)).toEqual([{ file: "w.yml", profile: "default", rules: [] }]);
  });

  it("asks for the goal by its id or label, and not by its own explanations", () => {
    const yaml = readFileSync("test/issue/fixtures/forms/bug.yml", "utf8");
    const { form } = readForm("other.yml", yaml.replace(/^name:.*$/m, "name: Other"));
    const policy = policyOf("readiness: { profiles: [] }");
    const gaps = (extra: readonly string[], hasGoals = true) =>
      findFormGaps(
        form === null
          ? []
          : [{ ...form, fields: [...form.fields, ...formOf("a.yml", "name: A", extra).fields] }],
        policy,
        hasGoals,
      )[0]?.rules ?? [];
    expect(gaps(["Anything"])).toContain("goal-link");
    // Nobody can name a goal where there are none.
    expect(gaps(["Anything"], false)).not.toContain("goal-link");
    expect(gaps(["Which goal does it serve?"])).not.toContain("goal-link");
  });
});
