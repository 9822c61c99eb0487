/** What is taken out of a text before it is parsed changes nothing of its structure. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { array, assert, constantFrom, property } from "fast-check";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { squeeze } from "../../src/issue/squeeze.ts";
import { bodyOf, listBodies, present } from "./corpus-forms.ts";

const FIXTURES = join(import.meta.dirname, "fixtures");

// Emphasis is not read by the product, and its marks are squeezed.
const parser = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [{ disable: { null: ["attention", "hardBreakEscape", "hardBreakTrailing"] } }],
  })
  .freeze();

const point = z.object({ offset: z.number() });
const node = z.object({
  type: z.string(),
  position: z.object({ start: point, end: point }).optional(),
  url: z.string().optional(),
  lang: z.string().nullish(),
  identifier: z.string().optional(),
  get children() {
    return z.array(node).optional();
  },
});

/** Every node with its place in the whole text. */
function nodesOf(text: string, restore: (offset: number) => number): readonly string[] {
  const nodes: string[] = [];
  const visit = ({ type, position, url, lang, identifier, children = [] }: z.infer<typeof node>): void => {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0].map(restore);
    nodes.push([type, start, end, url, lang, identifier].join(" "));
    children.forEach(visit);
  };
  visit(node.parse(parser.parse(text)));
  return nodes;
}

function expectSame(text: string): void {
  const squeezed = squeeze(text);
  expect(nodesOf(squeezed.text, squeezed.restore)).toEqual(nodesOf(text, (offset) => offset));
}

const PIECES = [
  "some words that go on for a while, and on",
  "Übergröße für längere Wörter überall",
  "日本語の長い文章がここに続いていきます",
  "emoji 🚀🚀🚀🚀🚀🚀🚀🚀 and words",
  "**bold words that are long** and _more of them_",
  "a (bracketed remark that is long) here",
  "x = y # not a heading, is it",
  "\n",
  "\n\n",
  "\r\n",
  " ",
  "    ",
  "- ",
  "1. ",
  "> ",
  "### ",
  "[",
  "](",
  ")",
  "](https://example.com/a-long-address-of-words)",
  "[a label of several words]: ",
  "`",
  "```\n",
  "~~~ words\n",
  "<b title='words that are long enough'>",
  "<!-- ",
  "-->",
  "---\n",
  "===\n",
  "\\",
  "&amp;",
  "&CounterClockwiseContourIntegral;",
  "|",
  "\u2028",
  "\u0000",
];

describe("a squeezed text", () => {
  it("is shorter, and tells where everything was", () => {
    const text = "# Words words words words\n\n```js\nlet long = 'code';\n```\n\nmore words more words";
    const { text: short, restore } = squeeze(text);
    expect(short).toBe("# Wods\n\n```js\n;\n```\n\nmods");
    expect(text.slice(restore(short.indexOf("```js")), restore(short.length))).toBe(
      text.slice(text.indexOf("```js")),
    );
  });

  it("has the structure of the whole one, for any text", () => {
    assert(
      property(array(constantFrom(...PIECES), { maxLength: 24 }), (pieces) => expectSame(pieces.join(""))),
      { numRuns: 3000 },
    );
  });

  it("has it where a line holds white space that is not blank to Markdown", () => {
    expectSame("[\r\n\u2028\r\n](https://example.com/a-long-address-of-words)");
  });

  it("has it for the fixtures", () => {
    for (const file of readdirSync(FIXTURES).filter((name) => name.endsWith(".md"))) {
      expectSame(readFileSync(join(FIXTURES, file), "utf8"));
    }
  });

  it.skipIf(!present)("has it for real bodies", () => {
    for (const issue of listBodies()) {
      expectSame(bodyOf(issue));
    }
  });
});
