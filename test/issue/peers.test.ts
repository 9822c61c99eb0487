/** The fixtures of issue-ops/parser, where present: the same answers, or a difference that is explained. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Answer } from "../../src/model/issue.ts";
import { readForm } from "../../src/issue/read-form.ts";
import { readText } from "../../src/issue/read-text.ts";

const FOLDER = "../shared/corpus/peers/issue-ops-parser/__fixtures__";

const boxes = z.object({ selected: z.array(z.string()), unselected: z.array(z.string()) });
const expectation = z.record(z.string(), z.union([z.string(), z.array(z.string()), boxes]));
type Expected = z.infer<typeof expectation>;

/** What differs, and why. `null`: the key is left out. */
const EXPLAINED: readonly {
  readonly at: string;
  readonly theirs: Expected[string] | null;
  readonly ours: Expected[string] | null;
  readonly because: string;
}[] = [
  {
    at: "extra: publication",
    theirs: null,
    ours: "The following link is just an example:\n\n`www.example.com`",
    because:
      "The body has `### This is an extra field` in the place of the field `Publication`: as the only heading in a single gap of the form, it is taken for that field renamed. The peer drops what was written.",
  },
];

const present = existsSync(FOLDER);
if (!present) {
  console.warn(`Skipped: ${FOLDER} is not here.`);
}
const cases = present ? readdirSync(FOLDER).toSorted() : [];

function fileOf(name: string, ...paths: readonly string[]): string {
  const path = paths.map((one) => join(FOLDER, name, one)).find((one) => existsSync(one));
  return path === undefined ? "" : readFileSync(path, "utf8");
}

/** The peer's key of a field without an id, and of a heading where it knows no form. */
function slugOf(label: string): string {
  return label
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_]/gu, "")
    .replaceAll(/\s+/g, "_");
}

/** Our answer in the peer's shape. */
function inTheirShape({ id, label, type, state, text, choices, boxes: ticked }: Answer): Expected {
  const key = id ?? slugOf(label);
  if (state === "missing") {
    return {};
  }
  if (type === "checkboxes") {
    const labels = (checked: boolean) =>
      ticked.filter((box) => box.checked === checked).map((box) => box.label);
    return { [key]: { selected: labels(true), unselected: labels(false) } };
  }
  if (type === "dropdown") {
    return { [key]: [...choices] };
  }
  return state === "empty" ? {} : { [key]: text };
}

function differences(name: string, theirs: Expected, ours: Expected) {
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].toSorted();
  return keys.flatMap((key) => {
    const [their = null, our = null] = [theirs[key], ours[key]];
    return JSON.stringify(their) === JSON.stringify(our)
      ? []
      : [{ at: `${name}: ${key}`, theirs: their, ours: our }];
  });
}

describe.skipIf(!present)("issue-ops/parser's fixtures", () => {
  it("are read as that parser reads them, but for what is explained", () => {
    expect(cases).toEqual(["blank", "example", "extra", "header", "invalid", "missing", "no-ids"]);
    const found = cases.flatMap((name) => {
      const { form, problems } = readForm(
        "template.yml",
        fileOf(name, "template.yml", ".github/ISSUE_TEMPLATE/template.yml"),
      );
      expect(problems).toEqual([]);
      const text = readText("", fileOf(name, "issue.md"), form === null ? [] : [form]);
      const theirs = expectation.parse(
        JSON.parse(fileOf(name, "parsed-issue.json", "parsed-issue-with-template.json")),
      );
      return differences(name, theirs, Object.assign({}, ...text.answers.map(inTheirShape)));
    });
    expect(found).toEqual(EXPLAINED.map(({ at, theirs, ours }) => ({ at, theirs, ours })));
  });

  it("give the same sections without their form", () => {
    const theirs = expectation.parse(JSON.parse(fileOf("example", "parsed-issue-no-template.json")));
    const { sections } = readText("", fileOf("example", "issue.md"), []);
    const ours = Object.fromEntries(
      sections.filter(({ level }) => level === 3).map(({ heading, text }) => [slugOf(heading), text]),
    );
    expect(ours).toEqual(theirs);
  });
});
