/** Whose commands count, where they may stand in a comment, and that each is found until it is handled, and never after. */
import { describe, expect, it, test } from "vitest";
import { whoDecides } from "../../src/decisions/who-decides.ts";
import { EMPTY_MEMORY, writeIssueMemory } from "../../src/memory/issue-memory.ts";
import { commentMarker } from "../../src/memory/markers.ts";
import type { IssueMemory } from "../../src/model/memory.ts";
import type { Permission } from "../../src/model/thread.ts";
import { policyOf, record } from "../plan/build.ts";
import { agenda, comment, found, NOW, policy, thread, NOTHING } from "./build.ts";

/** Where a command stands → the commands that count. */
const PLACEMENTS: readonly (readonly [string, string, readonly string[]])[] = [
  ["alone", "/goal G-1", ["/goal G-1"]],
  ["with a byte order mark and blank lines", "\uFEFF\n\n  /goal G-1  \n\n", ["/goal G-1"]],
  ["in a second paragraph", "Thanks, all.\n\n/goal G-1\n\nMore words.", ["/goal G-1"]],
  ["several in one paragraph", "/goal G-1\n/estimate 5\nbecause\n/value 8", ["/goal G-1", "/estimate 5"]],
  ["in several paragraphs", "/goal G-1\n\nand\n\n/estimate 5", ["/goal G-1", "/estimate 5"]],
  ["with CRLF", "Hi.\r\n\r\n/goal G-1\r\n/estimate 5\r\n", ["/goal G-1", "/estimate 5"]],
  ["with lone CR", "Hi.\r\r/goal G-1", ["/goal G-1"]],
  ["folded away, as a paragraph of its own", "<details>\n\n/goal G-1\n\n</details>", ["/goal G-1"]],
  ["fenced", "```\n/goal G-1\n```", []],
  ["fenced with tildes and never closed", "~~~\n\n/goal G-1\n\n### A heading\n\n/goal G-1", []],
  ["indented code", "Words.\n\n    /goal G-1", []],
  ["quoted", "> /goal G-1", []],
  ["quoted lazily", "> Words\n/goal G-1", []],
  ["a list item", "- /goal G-1\n- [ ] /goal G-1", []],
  ["a paragraph of a list item", "- Words\n\n  /goal G-1", []],
  ["in a table", "| a |\n| - |\n| /goal G-1 |", []],
  ["a table's row without pipes", "| a |\n| - |\n/goal G-1", []],
  ["a heading", "# /goal G-1", []],
  ["a heading by its underline", "/goal G-1\n=========", []],
  ["an HTML comment", "<!--\n/goal G-1\n-->", []],
  ["an HTML comment with blank lines", "<!--\n\n/goal G-1\n\n-->", []],
  ["an HTML block", "<div>\n/goal G-1\n</div>", []],
  ["folded away, within the tags' own block", "<details>\n/goal G-1\n</details>", []],
  ["inline code", "`/goal G-1`", []],
  ["in the middle of a line", "Please /goal G-1", []],
  ["after words in the paragraph", "Please\n/goal G-1", []],
  ["after a mention", "@tess /goal G-1", []],
  ["after a zero-width space", "\u200B/goal G-1", []],
  ["escaped", "\\/goal G-1", []],
  ["marked", "**/goal G-1**", []],
  ["a path", "/goal/G-1", []],
  ["two slashes", "//goal G-1", []],
  ["a link's text", "[/goal G-1](https://example.com)", []],
  ["a link's definition", "[x]: /goal", []],
  ["a footnote", "[^1]: /goal G-1", []],
];

/** GitHub's roles, whether each may decide, and one of which nobody knows. */
const ROLES: readonly (readonly [string, Permission])[] = [
  ["none", { role: "none", triage: false }],
  ["read", { role: "read", triage: false }],
  ["triage", { role: "triage", triage: true }],
  ["write", { role: "write", triage: true }],
  ["maintain", { role: "maintain", triage: true }],
  ["admin", { role: "admin", triage: true }],
  ["unreadable", { role: null, triage: null }],
];

const HANDLED: IssueMemory = { ...EMPTY_MEMORY, handled: { comment: "IC_5", at: "2026-11-24T08:05:00Z" } };
const words = (result: ReturnType<typeof found>) => result.decisions.map((each) => each.words);

describe("a command counts", () => {
  const cases = ROLES.flatMap(([role, permission]) =>
    PLACEMENTS.map(([place, body, expected]) => [role, place, body, permission, expected] as const),
  );

  test.each(cases)("of somebody with %s: %s", (_role, _place, body, permission, expected) => {
    const one = comment(1, body, { author: "Pat" });
    const result = found([one], undefined, { snapshot: { permissions: { pat: permission } } });
    expect(words(result)).toEqual(permission.triage === true ? expected : []);
    expect(result.waiting).toHaveLength(permission.triage === null && expected.length > 0 ? 1 : 0);
    expect(result.misread).toHaveLength(permission.triage === false ? expected.length : 0);
    expect(result.misread.every(({ refused }) => refused)).toBe(true);
    expect(whoDecides([thread([one])], [], policy, NOW)).toEqual(expected.length > 0 ? ["Pat"] : []);
  });

  test("never of whom nobody asked about", () => {
    const result = found([comment(1, "/goal G-1", { author: "pat" })], undefined, {
      snapshot: { permissions: {} },
    });
    expect([result.decisions, result.waiting.length]).toEqual([[], 1]);
    const named = found([comment(1, "/goal G-1", { author: "constructor" })]);
    expect([named.decisions, named.waiting.length]).toEqual([[], 1]);
  });

  test("never of an App, of another program or of our own comment", () => {
    const own = `${commentMarker("I_1")}\n\n/goal G-1`;
    const comments = [
      comment(1, "/goal G-1", { author: "tess", bot: true }),
      comment(2, "/goal G-1", { author: "plumbline[bot]", own: true, bot: true }),
      comment(3, own, { author: "tess", own: true }),
      comment(4, own, { author: "tess", own: true, edited: true, editedBy: "theo" }),
    ];
    expect(found(comments)).toEqual(NOTHING);
    expect(whoDecides([thread(comments)], [], policy, NOW)).toEqual([]);
  });

  test("of a person whose token the runs bear", () => {
    expect(words(found([comment(1, "/goal G-1", { own: true })]))).toEqual(["/goal G-1"]);
  });

  test("never of an account that is gone, which is told so", () => {
    const result = found([comment(1, "/goal G-1", { author: null })]);
    expect(result.decisions).toEqual([]);
    expect(result.misread[0]).toMatchObject({
      by: null,
      refused: true,
      sentence: "`/goal G-1` was not done: the account that wrote it is gone.",
    });
    expect(result.handled).toMatchObject({ I_1: { comment: "IC_1", at: "2026-11-24T08:01:00Z" } });
  });
});

const edited = (author: string | null, editedBy: string | null) =>
  comment(1, "/goal G-1", { author, edited: true, editedBy });

describe("of an edited comment", () => {
  test.each<[string, string | null, string | null, number, string | null]>([
    ["its author edited it", "tess", "Tess", 1, "Tess"],
    ["somebody allowed edited it", "tess", "theo", 1, "theo"],
    ["somebody not allowed edited an allowed one's", "tess", "rick", 0, null],
    ["somebody allowed edited one not allowed", "rick", "tess", 0, null],
    ["the editor's account is gone", "tess", null, 0, null],
    ["the author's account is gone", null, "tess", 0, null],
    ["a program edited it", "tess", "tess[bot]", 0, null],
  ])("%s", (_name, author, editedBy, count, by) => {
    const result = found([edited(author, editedBy)]);
    expect(result.decisions).toHaveLength(count);
    expect(result.decisions[0]?.by ?? null).toBe(by);
    expect(result.misread).toHaveLength(1 - count);
  });

  test("both have to be known", () => {
    const one = edited("tess", "nina");
    expect(found([one])).toMatchObject({ decisions: [], waiting: [{ issue: 1 }] });
    expect(whoDecides([thread([one])], [], policy, NOW)).toEqual(["tess", "nina"]);
  });

  test("the words are of the time of the edit, its place that of the comment", () => {
    const at = "2026-11-24T08:40:00Z";
    const late = comment(1, "/goal G-1", { edited: true, editedAt: at, editedBy: "tess" });
    const result = found([late, comment(5, "/value 5")]);
    expect(words(result)).toEqual(["/value 5", "/goal G-1"]);
    expect(result.decisions[1]?.at).toBe(at);
    expect(result.handled["I_1"]).toEqual({
      comment: "IC_5",
      at: "2026-11-24T08:05:00Z",
      steps: [
        { comment: "IC_1", at: "2026-11-24T08:01:00Z" },
        { comment: "IC_5", at: "2026-11-24T08:05:00Z" },
      ],
    });
    const wrong = comment(1, "/gaol", { edited: true, editedAt: at, editedBy: "tess" });
    expect(found([wrong]).misread).toMatchObject([{ at }]);
  });

  test("what was handled is not read again", () => {
    expect(found([comment(5, "/goal G-2", { edited: true, editedBy: "tess" })], HANDLED).decisions).toEqual(
      [],
    );
  });
});

describe("the author of an issue", () => {
  const granting = policyOf("commands: { author: [recheck, help, estimate, factors] }");
  const said = (body: string, by = granting) =>
    found([comment(1, body, { author: "Ana" })], undefined, { policy: by });

  test("may what the policy grants, whether or not GitHub tells their role", () => {
    expect(words(said("/recheck\n/estimate 3\n/value 5\n/effort 2"))).toHaveLength(4);
    const unknown = found([comment(1, "/recheck", { author: "ana" })], undefined, {
      snapshot: { permissions: {} },
    });
    expect(words(unknown)).toEqual(["/recheck"]);
  });

  test("may nothing else, and is told what", () => {
    const result = said("/goal G-1\n/override 900\n/ready\n/waive estimate until 2026-12-31 because so");
    expect(result.decisions).toEqual([]);
    expect(result.misread).toHaveLength(4);
    expect(result.misread[0]?.sentence).toBe(
      "`/goal G-1` was not done: `Ana` has no triage role here. The author of an issue may use `/estimate`, `/value`, `/effort`, `/recheck`, `/help`.",
    );
  });

  test("may it in nobody else's issue, nor in a comment that somebody not allowed edited", () => {
    const other = found([comment(1, "/recheck", { author: "rick" })]);
    expect(other.misread).toMatchObject([{ refused: true }]);
    const meddled = found([comment(1, "/recheck", { author: "ana", edited: true, editedBy: "rick" })]);
    expect(meddled.misread).toMatchObject([{ refused: true }]);
  });

  test("may /recheck and /help where the policy says nothing", () => {
    expect(words(found([comment(1, "/recheck\n/help\n/ready", { author: "ana" })]))).toEqual([
      "/recheck",
      "/help",
    ]);
  });
});

describe("commands are found", () => {
  it("since the last comment that was handled, in the order of time", () => {
    const comments = [
      comment(9, "/value 9"),
      comment(7, "/value 7"),
      comment(3, "/value 3"),
      comment(5, "/value 5"),
      comment(8, "words"),
    ];
    const result = found(comments, HANDLED);
    expect(words(result)).toEqual(["/value 7", "/value 9"]);
    expect(result.handled).toMatchObject({ I_1: { comment: "IC_9", at: "2026-11-24T08:09:00Z" } });
  });

  it("also of the very second of the one handled last", () => {
    const at = { createdAt: "2026-11-24T08:05:00Z" };
    const comments = [comment(6, "/value 6", at), comment(4, "/value 4", at), comment(5, "/value 5", at)];
    expect(words(found(comments, HANDLED))).toEqual(["/value 6"]);
  });

  it("where the one handled last was deleted, twice rather than never", () => {
    const at = { createdAt: "2026-11-24T08:05:00Z" };
    const comments = [comment(3, "/value 3"), comment(4, "/value 4", at), comment(6, "/value 6")];
    expect(words(found(comments, HANDLED))).toEqual(["/value 4", "/value 6"]);
  });

  it("of the last seven days where nothing was handled yet", () => {
    const comments = [
      comment(1, "/value 1", { createdAt: "2026-11-17T08:59:59Z" }),
      comment(2, "/value 2", { createdAt: "2026-11-17T09:00:00Z" }),
    ];
    expect(words(found(comments))).toEqual(["/value 2"]);
    expect(
      words(found(comments, { ...HANDLED, handled: { comment: "IC_0", at: "2026-10-01T00:00:00Z" } })),
    ).toEqual(["/value 1", "/value 2"]);
    expect(whoDecides([thread(comments.slice(0, 1))], [], policy, NOW)).toEqual([]);
  });

  it("by whoDecides too: what the own comment says was handled asks for nobody", () => {
    const own = comment(6, `${commentMarker("I_1")}\n${writeIssueMemory(HANDLED)}\n`, {
      own: true,
      bot: true,
    });
    const before = comment(5, "/value 5", { author: "theo" });
    expect(whoDecides([thread([before, own])], [], policy, NOW)).toEqual([]);
    expect(whoDecides([thread([before, own, comment(7, "/value 7")])], [], policy, NOW)).toEqual(["tess"]);
    const forged = comment(6, own.body, { author: "mal" });
    expect(whoDecides([thread([before, forged])], [], policy, NOW)).toEqual(["theo"]);
    expect(whoDecides([thread([before])], [], policyOf("commands: false"), NOW)).toEqual([]);
  });

  it("in no more than 20 lines of one comment", () => {
    const result = found([comment(1, Array.from({ length: 25 }, () => "/value 5").join("\n"))]);
    expect(result.decisions).toHaveLength(20);
    expect(result.misread).toMatchObject([{ sentence: expect.stringContaining("first 20 commands") }]);
  });

  it("the same each time, and all of them after everything was handled: none", () => {
    const comments = [
      comment(6, "/value 6\n/goal G-1"),
      comment(7, "/gaol", {}),
      comment(8, "/value 8", { author: "rick" }),
    ];
    const first = found(comments, HANDLED);
    expect(found(comments, HANDLED)).toEqual(first);
    const after = found(comments, { ...HANDLED, handled: first.handled["I_1"] ?? null });
    expect(after).toEqual({ decisions: [], misread: [], handled: {}, waiting: [], written: {} });
  });

  it("in no issue that the policy leaves alone, and none that was not read", () => {
    const exempting = policyOf("exempt: { labels: [epic] }");
    const issues = [record(1, { labels: ["Epic"] })];
    expect(
      found([comment(1, "/goal G-1")], undefined, { policy: exempting, snapshot: { issues } }).decisions,
    ).toEqual([]);
    expect(
      found([comment(1, "/goal G-1")], undefined, { snapshot: { issues: [record(2)] } }).decisions,
    ).toEqual([]);
  });

  it("on a locked issue not before it is unlocked", () => {
    const comments = [comment(1, "/goal G-1"), comment(2, "/gaol")];
    const locked = [record(1, { locked: true })];
    expect(found(comments, undefined, { snapshot: { issues: locked } })).toEqual(NOTHING);
    expect(words(found(comments))).toEqual(["/goal G-1"]);
  });

  it("of strangers only where they are commands", () => {
    const path = comment(1, "/etc is full", { author: "rick" });
    expect(found([path])).toEqual(NOTHING);
    expect(found([comment(1, "/etc is full")]).misread).toHaveLength(1);
  });
});

describe("where GitHub does not tell who may decide", () => {
  const waiting = comment(6, "/goal G-1", { author: "nina" });
  const later = comment(7, "/value 7");

  test("nothing is done, and what was said after it waits as well", () => {
    const result = found([waiting, later], HANDLED);
    expect(result.handled).toEqual({});
    expect(result).toMatchObject({
      decisions: [],
      waiting: [
        {
          issue: 1,
          sentence:
            "`/goal G-1` waits: GitHub did not tell whether `nina` may decide this. The next run asks again.",
        },
      ],
    });
    const known = { nina: { role: "write", triage: true }, tess: { role: "write", triage: true } };
    expect(words(found([waiting, later], HANDLED, { snapshot: { permissions: known } }))).toEqual([
      "/goal G-1",
      "/value 7",
    ]);
  });

  test("what was said before it is done, and handled up to there", () => {
    const result = found([comment(5, "/value 5"), waiting]);
    expect(words(result)).toEqual(["/value 5"]);
    expect(result.handled).toMatchObject({ I_1: { comment: "IC_5", at: "2026-11-24T08:05:00Z" } });
  });

  test("it is tried for a week, counted from the comment, also where nothing was handled before", () => {
    const first = found([waiting, later]);
    const memory = { ...EMPTY_MEMORY, handled: first.handled["I_1"] ?? null };
    expect(memory.handled).not.toBeNull();
    const almost = found([waiting, later], memory, { now: "2026-12-01T08:05:59Z" });
    expect(almost.waiting).toHaveLength(1);
    const over = found([waiting, later], memory, { now: "2026-12-01T08:06:00Z" });
    expect(over.waiting).toEqual([]);
    expect(over.misread).toMatchObject([
      {
        refused: true,
        sentence:
          "`/goal G-1` was not done: for a week GitHub did not tell whether `nina` may decide this. Write it again.",
      },
    ]);
    expect(words(over)).toEqual(["/value 7"]);
    expect(over.handled).toMatchObject({ I_1: { comment: "IC_7", at: later.createdAt } });
  });
});

test("a decision tells who decided what, where and when", () => {
  expect(found([comment(1, "/goal G-1  ")]).decisions).toEqual([
    {
      act: { kind: "goal", goal: "G-1" },
      issue: 1,
      by: "tess",
      at: "2026-11-24T08:01:00Z",
      in: { kind: "comment", id: "IC_1", url: "https://github.com/acme/shop/issues/1#issuecomment-1" },
      words: "/goal G-1",
    },
  ]);
});

test("agendas are no issues: their comments are read when they are settled", () => {
  const one = thread([comment(1, "/goal #1 G-1")], "I_90");
  expect(found([], undefined, { snapshot: { threads: [one] } }).decisions).toEqual([]);
  expect(whoDecides([one], [agenda("", { editedBy: null, editedAt: null })], policy, NOW)).toEqual(["tess"]);
});
