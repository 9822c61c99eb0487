/** Whatever is too long is cut where something ends, closed, and told. */
import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { type Block, cutBlock, fitBlocks, LONGEST } from "../../src/pages/fit-blocks.ts";

const list = (count: number, words = "words") =>
  Array.from({ length: count }, (_, index) => `- item ${index} ${words}`).join("\n");
const fold = (text: string) => `<details><summary>More</summary>\n\n${text}\n\n</details>`;
const table = (count: number) =>
  `| a | b |\n|---|---|\n${Array.from({ length: count }, (_, index) => `| ${index} | words |`).join("\n")}`;
const block = (name: string, text: string): Block => ({ name, text });

describe("a page", () => {
  it("that fits is its parts with an empty line between, and no word more", () => {
    expect(fitBlocks("# Head", [block("a", "one"), block("b", "two")], "foot")).toBe(
      "# Head\n\none\n\ntwo\n\nfoot\n",
    );
    expect(fitBlocks("# Head", [], "")).toBe("# Head\n");
  });

  it("that is too long names what it leaves out, and keeps its head and foot", () => {
    const page = fitBlocks(
      "# Head",
      [block("the list", list(9)), block("the rest", "x".repeat(500))],
      "foot",
      400,
    );
    expect(page).toContain(
      "- item 8 words\n\n_Longer than GitHub takes. Left out, in part or whole: the rest._\n\nfoot\n",
    );
    expect(page.startsWith("# Head\n\n- item 0 words\n")).toBe(true);
  });

  it("by default is as long as GitHub takes at most", () => {
    const page = fitBlocks("# Head", [block("the list", list(9000))], "foot");
    expect(page.length).toBeLessThanOrEqual(LONGEST);
    expect(page.length).toBeGreaterThan(LONGEST - 200);
    expect(page).toContain("Left out, in part or whole: the list.");
  });

  it("is closed, within its length, and cut only between lines, wherever it is cut", () => {
    const texts = [
      list(30),
      fold(list(20)),
      fold(table(20)),
      `~~~~text\n${"a line\n".repeat(20)}~~~~`,
      fold(`\`\`\`yaml\n${"a: 1\n".repeat(20)}\`\`\``),
      "a paragraph",
    ];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(texts, { minLength: 1 }),
        fc.integer({ min: 200, max: 1500 }),
        (some, longest) => {
          const page = fitBlocks(
            "# Head",
            some.map((text, index) => block(`part ${index}`, text)),
            "the foot",
            longest,
          );
          expect(page.length).toBeLessThanOrEqual(longest);
          expect(page.split("<details").length).toBe(page.split("</details>").length);
          // An open fence or fold would swallow it.
          expect(unified().use(remarkParse).use(remarkGfm).parse(page).children.at(-1)).toMatchObject({
            type: "paragraph",
            children: [{ type: "text", value: "the foot" }],
          });
          const lines = new Set([...some.join("\n").split("\n"), "# Head", "the foot", ""]);
          expect(page.split("\n").filter((line) => !lines.has(line) && !line.startsWith("_Longer"))).toEqual(
            [],
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a block", () => {
  it.each([
    ["between items", list(3, "x"), 22, "- item 0 x\n- item 1 x"],
    ["never within an item", "- one\n  more of it\n- two", 10, null],
    ["between rows, with the head of the table", table(3), 45, "| a | b |\n|---|---|\n| 0 | words |"],
    ["never to a table's head without its rule", table(3), 12, null],
    ["within a fence, which is closed", "```yaml\na: 1\nb: 2\nc: 3\n```", 20, "```yaml\na: 1\n```"],
    ["never to a fold without words", fold("words and more words"), 60, null],
    [
      "in a fold, which is closed",
      fold("words\n\nmore words"),
      60,
      "<details><summary>More</summary>\n\nwords\n\n</details>",
    ],
    ["nowhere, for a paragraph is one", "one two three", 5, null],
  ])("is cut %s", (_name, text, room, expected) => {
    expect(cutBlock(text, room)).toBe(expected);
  });

  it("a tag within people's words opens and closes nothing", () => {
    expect(cutBlock("- a `<details>`\n- b `</details>`\n- c\n- d", 36)).toBe(
      "- a `<details>`\n- b `</details>`",
    );
  });
});
