/** Bodies made to hang a parser: each is read in time, degraded where it must be, and never with an exception. */
import { describe, expect, it } from "vitest";
import type { Form } from "../../src/model/form.ts";
import { readForm } from "../../src/issue/read-form.ts";
import { readText } from "../../src/issue/read-text.ts";

/** In milliseconds, for one body of the greatest size. */
const LONGEST = 1500;

function repeat(text: string): (size: number) => string {
  return (size) => text.repeat(Math.ceil(size / text.length)).slice(0, size);
}

function grow(line: (index: number) => string): (size: number) => string {
  return (size) => {
    const lines: string[] = [];
    for (let index = 0, length = 0; length < size; index += 1) {
      const next = line(index);
      lines.push(next);
      length += next.length;
    }
    return lines.join("").slice(0, size);
  };
}

/** What takes remark seconds at 65,536 characters, or throws. */
const costly: readonly (readonly [string, (size: number) => string])[] = [
  ["lists within lists on a line", repeat("1. ")],
  ["underlined headings", repeat("a\n=\n")],
  ["quotes within quotes", repeat(">")],
  ["quotes with spaces", repeat("> ")],
  ["stars", repeat("a* ")],
  ["stars within words", repeat("a**")],
  ["brackets", repeat("[[[]]]")],
  ["open and closed brackets", (size) => "[".repeat(size / 2) + "]".repeat(size / 2)],
  ["images within images", (size) => `${"![".repeat(size / 6)}a${"](b)".repeat(size / 6)}`],
  ["a few images within images", () => `${"![".repeat(1500)}a${"](b)".repeat(1500)}`],
  ["emphasis within emphasis", (size) => `${"**".repeat(size / 4)}a${"**".repeat(size / 4)}`],
  ["images never closed", repeat("![")],
  ["links never closed", repeat("[a](<b")],
  ["tildes", repeat("~a~~b")],
  ["a heading of spaces", (size) => `### ${" ".repeat(size)}`],
  ["lazy lines", repeat("> a\nb\n")],
  ["lazy lines of lists", repeat("- a\nb\n")],
  ["deep items", grow((index) => `${" ".repeat((index % 300) * 2)}- a\n`)],
  ["items in items", repeat(`${"- ".repeat(59)}a\n`)],
  ["code marks that grow", grow((index) => `${"`".repeat(index + 1)} `)],
  [
    "a wide table",
    (size) => `|${"a|".repeat(size / 6)}\n|${"-|".repeat(size / 6)}\n|${"a|".repeat(size / 6)}`,
  ],
  ["tags never closed", repeat('<a b="')],
  ["comments never closed", repeat("<!--")],
  ["entities", repeat("&amp;")],
  ["definitions", grow((index) => `[a${index}]: b\n`)],
  ["paragraphs", repeat("a\n\n")],
  ["blank lines", repeat("\r\n")],
  ["one long word", repeat("a")],
  ["emoji", repeat("😀")],
  ["control characters", repeat("\u0000\u2028")],
];

/** What the reading after the parser must not stumble over. */
const crowded: readonly (readonly [string, (size: number) => string])[] = [
  ["criteria", repeat("## Acceptance criteria\n- a\n\n### Tasks\n\n- [ ] b\n\n")],
  ["scenarios", (size) => `## Acceptance criteria\n${repeat("Given a\nWhen b\nThen c\n")(size)}`],
  ["stories", repeat("As a x I want ")],
  ["roles", repeat("como ")],
  ["references", repeat("o/r#1 blocked by #2, ")],
  ["addresses", repeat("https://github.com/a/b/issues/1 ")],
  ["goals", repeat("Goal: G-1\n")],
  ["commands", repeat("/goal G-1\n")],
  ["questions", (size) => `## Questions\n${repeat("why? ")(size)}`],
  ["bold lines", repeat("**Steps**\n\n**x**\n\n")],
  ["labels", repeat("Expected: a\nActual:\nb\n")],
  ["links", repeat("[a #1](https://example.com/b) ")],
  ["form headings", repeat("### What happened?\n\n### Version\n\n")],
  ["form headings and open fences", repeat("### What happened?\n\n```\n\n### Version\n\n~~~\n\n")],
  ["form headings and open comments", repeat("### Version\n\n<!--\n\n### What happened?\n\n```\n-->\n")],
  ["unknown headings", grow((index) => `### ${index}\n\nx\n\n`)],
  ["blocks of Gherkin", repeat("```gherkin\nScenario: a\nGiven b\n```\n\n")],
  ["scenarios in one block", (size) => `\`\`\`gherkin\n${repeat("Scenario: a\nGiven b\n")(size)}`],
  ["a step of spaces", (size) => `\`\`\`gherkin\nScenario: a\nGiven b${" ".repeat(size)}c\n\`\`\``],
  ["languages of Gherkin", repeat("```\n# language: en\nGiven b\n```\n\n")],
  ["details within details", repeat("<details><summary>a</summary>\n")],
  ["summaries", repeat("<details><summary><b>a</b></summary>x</details>\n\n")],
  ["rows of stories", (size) => `|As a|I want|\n|-|-|\n${repeat("|a||\n")(size)}`],
  ["definitions that are used", grow((index) => `[a${index}]: b\n\n[a${index}] [a]\n\n`)],
  ["words that never end", (size) => `ab${"1".repeat(size)}`],
  ["steps that go on", repeat("Given a\n b\n")],
];

function forms(): readonly Form[] {
  const { form } = readForm(
    "bug.yml",
    "name: Bug\ndescription: A bug\nbody:\n- {type: textarea, attributes: {label: What happened?}}\n- {type: dropdown, attributes: {label: Version, multiple: true, options: ['a, a', a]}}",
  );
  return form === null ? [] : Array.from({ length: 20 }, () => form);
}

/** Tried again where it is late: the machine may have been busy with something else. */
function timed(body: string, tries = 4): { readonly reading: string; readonly late: boolean } {
  const started = performance.now();
  const { reading } = readText("As a", body, forms(), ["G-1"]);
  const late = performance.now() - started > LONGEST;
  return late && tries > 1 ? timed(body, tries - 1) : { reading, late };
}

describe("bodies made to take long", () => {
  it.each([...costly, ...crowded])("%s", (_, make) => {
    expect(timed(make(65_536)).late).toBe(false);
    expect(timed(make(262_144)).late).toBe(false);
  });

  it.each(costly.slice(0, 8))("%s are told by counting", (_, make) => {
    expect(timed(make(65_536)).reading).toBe("linear");
  });

  it("in an answer leave the other answers and the sections readable", () => {
    const body = `### What happened?\n\n${">".repeat(40_000)}\n\n### Version\n\na, a, a\n\n## Risks\n\n\`\`\`\n# no heading\n\`\`\``;
    const text = readText("A title", body, forms(), []);
    expect(text.reading).toBe("linear");
    expect(text.form?.match).toBe("exact");
    expect(text.answers.map(({ label, state }) => [label, state])).toEqual([
      ["What happened?", "answered"],
      ["Version", "answered"],
    ]);
    expect(text.sections.map(({ heading }) => heading)).toEqual(["What happened?", "Version", "Risks"]);
  });

  it("of an ordinary kind, however long GitHub lets them be, are read in full", () => {
    const log =
      "2026-11-16T08:00:00 INFO [main] shop.Cart - took *3* items from <b>shelf</b> and_so_on (https://example.com/a)\n";
    const body = `## Steps\n\n1. open\n2. pay\n\n\`\`\`\n${repeat(log)(60_000)}\n\`\`\`\n\n## Expected\n\n${"A longer sentence, with `code`, about #12.\n\n".repeat(80)}`;
    expect(timed(body)).toEqual({ reading: "full", late: false });
  });
});
