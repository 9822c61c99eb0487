/** Whatever a stranger wrote, a page shows it and nothing of it is live. */
import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { codeSpan, issueLink, plain, prose } from "../../src/pages/safe-text.ts";
import { everyPiece, hostile } from "./hostile.ts";

function parse(markdown: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown);
}

/** Kinds of nodes in the order of the text, without those that only hold others. */
function kindsOf(node: Nodes): readonly string[] {
  return "children" in node ? [node.type, ...node.children.flatMap((child) => kindsOf(child))] : [node.type];
}

function textOf(node: Nodes): string {
  return "children" in node
    ? node.children.map((child) => textOf(child)).join("")
    : "value" in node
      ? node.value
      : "";
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Checks a law on every piece by itself, then on mixes of them. */
function always(law: (text: string) => void, numRuns: number): void {
  everyPiece.forEach((piece) => law(piece));
  fc.assert(
    fc.property(hostile, (text) => law(text)),
    { numRuns },
  );
}

describe("a strict code span", () => {
  it("is read as one code span and nothing else, wherever it stands in a sentence", () => {
    always((text) => {
      expect(kindsOf(parse(`A ${codeSpan(text)} b`))).toEqual([
        "root",
        "paragraph",
        "text",
        "inlineCode",
        "text",
      ]);
    }, 2000);
  });

  it("keeps a table's row one row, with its cells", () => {
    always((text) => {
      const [table, ...more] = parse(`| a | b |\n|---|---|\n| ${codeSpan(text)} | x |\n`).children;
      expect(more).toEqual([]);
      expect(kindsOf(table ?? parse(""))).toEqual([
        "table",
        "tableRow",
        "tableCell",
        "text",
        "tableCell",
        "text",
        "tableRow",
        "tableCell",
        "inlineCode",
        "tableCell",
        "text",
      ]);
    }, 1000);
  });

  it("is one line without anything unseen, and no longer than it may be", () => {
    always((text) => {
      const span = codeSpan(text, 20);
      expect(span).not.toMatch(UNSEEN);
      expect(Array.from(span).length).toBeLessThanOrEqual(22);
    }, 500);
  });

  it.each([
    ["words", "`words`"],
    ["", "` `"],
    ["  two\n lines\t", "`two lines`"],
    ["a`b``c", "`a'b''c`"],
    ["a|b\\c", "`a¦b/c`"],
    ["\u202Eevil\u200B", "`evil`"],
    ["名前".repeat(40), `\`${"名前".repeat(40)}\``],
  ])("%j is shown as %s", (text, span) => {
    expect(codeSpan(text)).toBe(span);
  });

  it("is cut by characters, never within one", () => {
    expect(codeSpan("👍".repeat(10), 5)).toBe("`👍👍👍👍…`");
  });
});

describe("prose", () => {
  it("keeps its own words and makes what stands in backticks a strict code span", () => {
    always((text) => {
      const named = text.replaceAll("`", "'").replaceAll(/\s+/g, " ");
      const page = parse(prose(`The field \`${named}\` has no answer.`));
      expect(kindsOf(page)).toEqual(["root", "paragraph", "text", "inlineCode", "text"]);
      expect(textOf(page)).toMatch(/^The field .* has no answer\.$/s);
    }, 1000);
  });
});

describe("plain", () => {
  it("reads no Markdown, and what GitHub would make live stands in a code span", () => {
    always((text) => {
      const page = parse(`Goal: ${plain(text)} (none)`);
      const kinds = kindsOf(page).filter((kind) => kind !== "text");
      expect([
        ["root", "paragraph"],
        ["root", "paragraph", "inlineCode"],
      ]).toContainEqual(kinds);
      const loose = kinds.includes("inlineCode") ? "" : textOf(page);
      expect(loose).not.toMatch(/@\w|#\d|\bGH-\d|:\/\/|www\.|\b[0-9a-f]{7,40}\b/i);
    }, 2000);
  });

  it.each([
    ["Checkout takes < 1 minute", "Checkout takes \\< 1 minute"],
    ["a *b* _c_ | d", "a \\*b\\* \\_c\\_ \\| d"],
    ["R&D &amp; sales", "R\\&D \\&amp; sales"],
    ["Ask @acme/sales", "`Ask @acme/sales`"],
    ["Close #12", "`Close #12`"],
    // GitHub reads what stands between two as mathematics.
    ["From $5 to $9", "`From $5 to $9`"],
    ["Earn $5", "`Earn $5`"],
    ["two\nlines", "two lines"],
  ])("%j is shown as %s", (text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  it("keeps a table's row one row", () => {
    always((text) => {
      const [table, ...more] = parse(`| a | b |\n|---|---|\n| x ${plain(text)} | x |\n`).children;
      expect(more).toEqual([]);
      expect(
        kindsOf(table ?? parse("")).filter((kind) => kind === "tableRow" || kind === "tableCell").length,
      ).toBe(6);
    }, 1000);
  });
});

describe("a link to an issue", () => {
  it.each([
    ["https://github.com/acme/shop/issues/7", "[#7](https://redirect.github.com/acme/shop/issues/7)"],
    ["https://github.acme.example/acme/shop/issues/7", "`#7`"],
    ["https://github.com.evil.example/acme/shop/issues/7", "`#7`"],
    ["", "`#7`"],
  ])("%s is %s", (url, link) => {
    expect(issueLink(7, url)).toBe(link);
  });
});
