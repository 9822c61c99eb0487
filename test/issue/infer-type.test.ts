/** The kind of an issue that nobody named, with the reason. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inferType, typeNamed } from "../../src/issue/infer-type.ts";
import { readText } from "../../src/issue/read-text.ts";
import type { Form } from "../../src/model/form.ts";

interface Written {
  readonly title?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly subIssues?: number;
  readonly form?: string;
}

function inferred({
  title = "Remember the delivery address",
  body = "",
  labels = [],
  subIssues = 0,
  form,
}: Written) {
  const fields = [
    {
      type: "input",
      id: null,
      label: "Shop",
      required: true,
      value: null,
      placeholder: null,
      render: null,
      options: [],
      multiple: false,
      boxes: [],
    },
  ] as const;
  const forms: readonly Form[] =
    form === undefined ? [] : [{ file: "1.yml", name: form, title: null, labels: [], type: null, fields }];
  const text = readText(title, form === undefined ? body : `### Shop\n\nBerlin`, forms);
  const found = inferType({ title, labels, subIssues: { total: subIssues, completed: 0 }, text });
  return found === null ? null : [found.type, found.because];
}

describe("an issue says what it is by", () => {
  it.each<[string, Written, string, string]>([
    ["a label", { labels: ["frontend", "type: bug"] }, "bug", "it bears the label `type: bug`"],
    ["a label with a picture", { labels: ["🐞 Bug"] }, "bug", "it bears the label `🐞 Bug`"],
    [
      "a label of another house",
      { labels: ["kind/feature"] },
      "feature",
      "it bears the label `kind/feature`",
    ],
    ["a label, bug before feature", { labels: ["enhancement", "bug"] }, "bug", "it bears the label `bug`"],
    [
      "an answer",
      { body: "### Issue type\n\nFeature Request" },
      "feature",
      "its answer to `Issue type` says so",
    ],
    ["its form", { form: "🐛 Bug report" }, "bug", "the form that made it says so"],
    ["brackets in the title", { title: "[Bug] Login fails" }, "bug", "its title starts with `Bug`"],
    ["a word in the title", { title: "Epic: company accounts" }, "epic", "its title starts with `Epic`"],
    ["a number in the title", { title: "US07 - Histórico" }, "story", "its title starts with `US`"],
    [
      "Portuguese",
      { title: "Funcionalidade: exportar" },
      "feature",
      "its title starts with `Funcionalidade`",
    ],
    ["its sub-issues", { subIssues: 3 }, "epic", "it has sub-issues"],
    ["steps", { body: "## Steps to reproduce\n\n1. Pay" }, "bug", "it tells steps to reproduce"],
    [
      "expected and actual",
      { body: "**Expected:** paid\n\n**Actual:** not paid" },
      "bug",
      "it tells what was expected and what happened",
    ],
    [
      "bare steps beside what was expected",
      { body: "## Steps\n\n1. Pay\n\n## Expected\n\nIt is paid." },
      "bug",
      "it tells steps to reproduce",
    ],
    [
      "Portuguese steps",
      { body: "## Passos para reproduzir\n\n1. Pague" },
      "bug",
      "it tells steps to reproduce",
    ],
    [
      "a story, whatever its steps",
      { body: "As a clerk, I want to print.\n\n## Steps\n\n1. Print\n\n## Expected\n\nIt prints." },
      "story",
      "it tells a user story",
    ],
    [
      "a story",
      { body: "As a clerk, I want to print, so that I can file it." },
      "story",
      "it tells a user story",
    ],
    [
      "its label, whatever the text looks like",
      { labels: ["feature"], body: "## Steps to reproduce\n\n1. Pay" },
      "feature",
      "it bears the label `feature`",
    ],
  ])("%s", (_by, written, type, because) => {
    expect(inferred(written)).toEqual([type, because]);
  });

  it.each<[string, Written]>([
    ["nothing", {}],
    ["a label that only contains the word", { labels: ["not a bug", "bug-bash", "user storytelling"] }],
    ["a title that only speaks of bugs", { title: "Bug bash: invite the guests" }],
    ["the steps of a plan", { body: "## Steps\n\n1. Write the form\n2. Write the page" }],
    ["the steps of a plan in Portuguese", { body: "## Passos\n\n1. Escrever a tela" }],
    ["expected behaviour alone", { body: "## Expected behaviour\n\nIt prints." }],
    [
      "an answer that is more than a name",
      { body: "### Type\n\nA feature request and also a bug, see below for both" },
    ],
  ])("but not by %s", (_by, written) => {
    expect(inferred(written)).toBeNull();
  });
});

it("never throws, and knows a kind's own names in any case", () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect([null, "bug", "epic", "story", "feature", "task"]).toContain(typeNamed(name));
    }),
  );
  expect(["BUG", "User-Story", "user_story", "[Epic]"].map(typeNamed)).toEqual([
    "bug",
    "story",
    "story",
    "epic",
  ]);
});
