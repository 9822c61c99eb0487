/** 20,000 titles at their worst through every place of the comment and of tables and lists: nothing of them is live, nothing of ours breaks. */
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { asCode } from "../../src/issue/as-code.ts";
import { EMPTY_MEMORY } from "../../src/memory/issue-memory.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Finding } from "../../src/model/finding.ts";
import { commentPage } from "../../src/pages/comment-page.ts";
import type { Links } from "../../src/pages/links.ts";
import { codeSpan, issueLink, plain, prose } from "../../src/pages/safe-text.ts";
import { findMentions } from "../../src/sandbox/find-mentions.ts";
import { assessed, GOALS, policyOf, POLICY } from "../plan/build.ts";
import { hostileTitles } from "./hostile.ts";
import { parse, skeleton } from "./skeleton.ts";

const TITLES = hostileTitles(20_000);
const LINKS: Links = {
  docs: "https://docs.example/rules.md",
  files: "https://github.com/acme/shop/blob/HEAD",
};
const WHOLE = { ...policyOf(`${POLICY}comment: { when-ready: whole }\n`), hash: "0123abc" };
const BASE = assessed({ title: "Bug" });
const FACTOR = BASE.score.factors[0];

/** Words from a list, one after the other, from the start again at its end. */
function takeFrom(words: readonly string[]): () => string {
  let next = 0;
  return () => {
    next += 1;
    return words[(next - 1) % words.length] ?? "";
  };
}

function finding(
  word: () => string,
  level: Finding["level"],
  stage: Finding["stage"],
  rule: string,
): Finding {
  const place = { line: 3, column: 1, start: 0, end: 0 };
  const edit = {
    kind: "act",
    sentence: `Write ${asCode(word())} under ${asCode(word())}, or clear it.`,
  } as const;
  return {
    rule,
    level,
    stage,
    message: `The field ${asCode(word())} says ${asCode(word())}.`,
    quote: word(),
    place,
    edit,
  };
}

/** Every place in which the comment shows words it did not make. */
function comment(word: () => string): string {
  const waiver = { issue: 12, rule: "estimate", by: word(), because: word(), until: "2026-12-31" };
  const [goal] = GOALS;
  const assessment: Assessment = {
    ...BASE,
    profile: word(),
    profileReason: `it bears the label ${asCode(word())}`,
    verdict: "not ready",
    stage: "intake",
    findings: [
      finding(word, "required", "intake", "problem"),
      finding(word, "required", "intake", "form-complete"),
      finding(word, "advised", "intake", "title"),
      finding(word, "required", "ready", "estimate"),
      finding(word, "advised", "ready", "owner"),
    ],
    waived: [{ finding: finding(word, "required", "ready", "owner"), waiver }],
    goal: {
      ...BASE.goal,
      verdict: "linked",
      goal: goal === undefined ? null : { ...goal, title: word() },
      via: "label",
      quote: word(),
    },
    score: {
      ...BASE.score,
      band: word(),
      factors:
        FACTOR === undefined
          ? []
          : (["field", "answer", "label"] as const).map((kind) => ({
              ...FACTOR,
              source: { kind, name: word() },
              by: word(),
              on: "2026-11-20",
              remark: word(),
            })),
      override: {
        value: 40,
        by: word(),
        on: "2026-11-20",
        changed: true,
        reason: word(),
        reasonField: word(),
        until: null,
        expired: false,
      },
    },
    snooze: null,
    declared: { by: word(), on: "2026-11-20" },
  };
  const memory = {
    ...EMPTY_MEMORY,
    answers: [`Set ${asCode(word())} in ${asCode(word())}.`, `${asCode(word())} is no command here.`],
    log: [1, 2, 3].map(() => ({ on: "2026-11-20", by: word(), what: `Split off ${asCode(word())}.` })),
  };
  return commentPage(assessment, WHOLE, memory, LINKS, [`${asCode(word())} was put on by hand and stays.`]);
}

/** As agendas, summaries and logs of decisions show issues: cells of a table, items of a list, a heading. */
function tables(word: () => string): string {
  const rows = Array.from(
    { length: 12 },
    (_, index) =>
      `| ${issueLink(index, `https://github.com/acme/shop/issues/${index}`)} ${codeSpan(word(), 60)} | ${prose(`Close it as ${asCode(word())}.`)} | x ${plain(word())} | ${codeSpan(word())} |`,
  );
  const items = Array.from(
    { length: 12 },
    () => `- [ ] ${prose(asCode(word()))}  \n  Ask x ${plain(word())} (${codeSpan(word())})`,
  );
  return `### 1. ${codeSpan(word())}\n\n| issue | what | goal | who |\n|---|---|---|---|\n${rows.join("\n")}\n\n> ${codeSpan(word())}\n\n${items.join("\n")}\n`;
}

/** Pages until all titles are used. */
function pagesOf(make: (word: () => string) => string): readonly string[] {
  let used = 0;
  const word = (): string => {
    used += 1;
    return TITLES[used - 1] ?? "end";
  };
  const pages: string[] = [];
  while (used < TITLES.length) {
    pages.push(make(word));
  }
  return pages;
}

describe.each([
  ["the comment", comment],
  ["tables, lists and headings", tables],
] as const)("%s", (_name, make) => {
  const pages = pagesOf(make);
  const own = make(takeFrom(["words"]));

  it("is made of what it is made of with ordinary words, and of nothing else", () => {
    const expected = skeleton(parse(own));
    expect(expected).toContain("table(");
    for (const page of pages) {
      expect(skeleton(parse(page))).toBe(expected);
    }
  });

  it("mentions nobody and refers to nothing", () => {
    // Longer ones are not parsed there, only cut.
    expect(Math.max(...pages.map(({ length }) => length))).toBeLessThan(8192);
    const told = pages.map((page) => findMentions(page, "acme/shop"));
    expect(told.flatMap(({ people }) => people)).toEqual([]);
    expect(told.flatMap(({ issues }) => issues)).toEqual([]);
  });

  // The reference implementation, where it is installed.
  it.skipIf(spawnSync("cmark-gfm", ["--version"]).status !== 0)("is the same to GitHub's own parser", () => {
    const expected = tagsOf(rendered(own));
    for (const page of pages.filter((_, index) => index % 20 === 0)) {
      const html = rendered(page);
      expect(tagsOf(html)).toEqual(expected);
      expect(wordsOf(html)).not.toMatch(/@\w|(?<!link )#\d|\bGH-\d|:\/\/|www\.|\b[0-9a-f]{7,40}\b|\$/i);
    }
  });
});

function rendered(page: string): string {
  const flags = [
    "--unsafe",
    ...["table", "strikethrough", "autolink", "tasklist"].flatMap((name) => ["-e", name]),
  ];
  return spawnSync("cmark-gfm", flags, { input: page, encoding: "utf8" }).stdout.replaceAll(
    /<!-- plumbline:memory .*? -->/g,
    "",
  );
}

function tagsOf(html: string): readonly string[] {
  return withoutCode(html).match(/<[^>]*>/g) ?? [];
}

/** What stands outside of code, tags and links of ours. */
function wordsOf(html: string): string {
  return withoutCode(html)
    .replaceAll(
      /<a href="https:\/\/(?:docs\.example|redirect\.github\.com|github\.com\/acme\/shop\/blob)[^>]*>.*?<\/a>/g,
      " ",
    )
    .replaceAll(/<[^>]*>/g, " ");
}

function withoutCode(html: string): string {
  return html.replaceAll(/<code>[^<]*<\/code>/g, "");
}

it("the test finds what is live when it is not made safe", () => {
  const expected = skeleton(parse(unsafe("words")));
  const broken = TITLES.slice(0, 500).filter((title) => skeleton(parse(unsafe(title))) !== expected);
  expect(broken.length).toBeGreaterThan(300);
});

function unsafe(title: string): string {
  return `| a |\n|---|\n| ${title} |\n\n- ${title}\n`;
}
