/** Ticks, commands and words in an agenda whose meeting is over. */
import { describe, expect, it, test } from "vitest";
import { findDecisions, type FoundDecisions } from "../../src/decisions/find-decisions.ts";
import { isAgendaHandled } from "../../src/decisions/is-agenda-handled.ts";
import { whoDecides } from "../../src/decisions/who-decides.ts";
import { boxMarker } from "../../src/memory/box-marker.ts";
import { agendaLogMarker, agendaMarker, agendaPartMarker } from "../../src/memory/markers.ts";
import type { Act } from "../../src/model/decision.ts";
import type { AgendaRecord } from "../../src/model/snapshot.ts";
import type { CommentRecord } from "../../src/model/thread.ts";
import { policyOf } from "../plan/build.ts";
import { agenda, comment, NOW, policy, thread, world } from "./build.ts";

const PERIOD = "2026-11-10";
const SPLIT: Act = { kind: "split" };

function box(act: Act, tick = "x", issue = 14): string {
  return `- [${tick}] Do it with \`#${issue}\` ${boxMarker(issue, act)}`;
}

function settled(
  record: AgendaRecord,
  comments: readonly CommentRecord[] = [],
  rest: Parameters<typeof world>[1] = {},
): FoundDecisions {
  return findDecisions(world([thread(comments, record.id)], { agendas: [record], ...rest }));
}

const acts = ({ decisions }: FoundDecisions) => decisions.map(({ act, issue }) => ({ act, issue }));
const words = ({ decisions }: FoundDecisions) => decisions.map((each) => each.words);

const entry = (index: number) =>
  `### [#${index}](https://redirect.github.com/acme/shop/issues/${index}) \`A title of some words, as people write them\` · 5 minutes\n\nWhat is it **for**? Rank ${index}, two things missing.\n\n- Missing acceptance criteria: \`say when it is done\`.\n\n${box(SPLIT, index % 2 === 0 ? "x" : " ", index)}\n${box({ kind: "spike" }, " ", index)}\n${box({ kind: "talk" }, " ", index)}\n`;

describe("a ticked box", () => {
  test("is a decision of whoever edited the agenda last", () => {
    const body = `${agendaMarker("R_1", PERIOD)}\n\n## Too big\n\n${box(SPLIT)}\n${box({ kind: "spike" }, " ")}\n`;
    const result = settled(agenda(body));
    expect(result.decisions).toEqual([
      {
        act: SPLIT,
        issue: 14,
        by: "tess",
        at: "2026-11-10T11:00:00Z",
        in: { kind: "agenda", number: 90, url: "https://github.com/acme/shop/issues/90" },
        words: "Do it with `#14`",
      },
    ]);
    expect(whoDecides([], [agenda(body)], policy, NOW)).toEqual(["tess"]);
  });

  test.each<[string, string, number]>([
    ["an item", box(SPLIT), 1],
    ["with CRLF", `Text.\r\n\r\n${box(SPLIT)}\r\n${box(SPLIT, "X", 15)}\r\n`, 2],
    [
      "with a star, in a numbered list",
      `* [x] a ${boxMarker(1, SPLIT)}\n\nText.\n\n1. [X] b ${boxMarker(2, SPLIT)}`,
      2,
    ],
    ["nested", `- Entry\n  - [x] a ${boxMarker(1, SPLIT)}\n    - [x] b ${boxMarker(2, SPLIT)}`, 2],
    ["folded away", `<details><summary>More</summary>\n\n${box(SPLIT)}\n\n</details>`, 1],
    [
      "under headings about criteria and questions",
      `## Acceptance criteria\n\n${box(SPLIT)}\n\n## Open questions\n\n${box(SPLIT)}`,
      2,
    ],
    ["with a line that somebody added below", `${box(SPLIT)}\n  Ana does it.`, 1],
    ["not ticked", box(SPLIT, " "), 0],
    ["no box of a list", `[x] ${boxMarker(14, SPLIT)}`, 0],
    ["in a fence", `\`\`\`\n${box(SPLIT)}\n\`\`\``, 0],
    ["in indented code", `Text.\n\n    ${box(SPLIT)}`, 0],
    ["in a quote", `> ${box(SPLIT)}`, 0],
    ["in a code span", `- [x] \`${boxMarker(14, SPLIT)}\``, 0],
    ["not at the end of the line", `${box(SPLIT)} or not`, 0],
    ["in an HTML comment", `<!--\n- [x] a {"issue":14} \n-->`, 0],
    ["in a table", `| a |\n| - |\n| [x] ${boxMarker(14, SPLIT)} |`, 0],
    ["without a box", "- [x] Done", 0],
  ])("%s", (_name, body, count) => {
    expect(settled(agenda(body)).decisions).toHaveLength(count);
  });

  it("is nobody's where nobody edited the agenda, and not done for whom it is not allowed", () => {
    expect(settled(agenda(box(SPLIT), { editedBy: null, editedAt: null })).decisions).toEqual([]);
    const rick = settled(agenda(box(SPLIT), { editedBy: "rick" }));
    expect(rick).toMatchObject({ decisions: [], misread: [{ issue: 14, by: "rick", refused: true }] });
    const gone = settled(agenda(box(SPLIT), { editedBy: null }));
    expect(gone).toMatchObject({ decisions: [], misread: [{ refused: true }] });
  });

  it("counts where no commands are read", () => {
    const off = policyOf("commands: false");
    const result = settled(agenda(`${box(SPLIT)}\n\n/goal #14 G-1`), [comment(1, "/goal #14 G-1")], {
      policy: off,
    });
    expect(acts(result)).toEqual([{ act: SPLIT, issue: 14 }]);
  });

  it("is read in an agenda as long as GitHub takes", () => {
    let body = "";
    let count = 0;
    for (; body.length < 64_000; count += 1) {
      body += `${entry(count + 1)}\n`;
    }
    expect(settled(agenda(body)).decisions).toHaveLength(Math.floor(count / 2));
  });
});

describe("a command in an agenda", () => {
  test("names its issue first, in the text or in a comment", () => {
    const result = settled(agenda("Text.\n\n/goal #14 G-2\n/estimate #15 5"), [
      comment(1, "/waive GH-16 estimate until 2026-12-31 because so"),
      comment(2, "/duplicate https://github.com/acme/shop/issues/17 #18"),
      comment(3, "/snooze acme/shop#19 2 weeks"),
    ]);
    expect(acts(result)).toEqual([
      { act: { kind: "goal", goal: "G-2" }, issue: 14 },
      { act: { kind: "factor", factor: "effort", value: 5 }, issue: 15 },
      { act: { kind: "waive", rule: "estimate", until: "2026-12-31", because: "so" }, issue: 16 },
      { act: { kind: "duplicate", of: 18 }, issue: 17 },
      { act: { kind: "snooze", until: "2026-12-08" }, issue: 19 },
    ]);
    expect(result.misread).toEqual([]);
  });

  test("that cannot be read is told with the whole command to write", () => {
    const result = settled(agenda("/goal #14 G-22\n/goal G-2\n/gaol #14 G-2"));
    expect(result.misread.map(({ issue, sentence }) => ({ issue, sentence }))).toEqual([
      { issue: 14, sentence: "there is no goal `G-22`; did you mean `/goal #14 G-2`?" },
      {
        issue: 90,
        sentence: "it names no issue; in an agenda write the issue first, such as `/goal #12 …`.",
      },
      { issue: 14, sentence: "no command here; did you mean `/goal`?" },
    ]);
  });

  test("of another program is passed over, in the text as in a comment", () => {
    const ignoring = policyOf("agenda: { every: 2 weeks on tuesday }\ncommands: { ignore: [lgtm, ready] }\n");
    const body = "/lgtm #14\n/ready #15\n/split #16\n\n## Decisions\n\n- /lgtm #17\n";
    const said = [comment(1, "/lgtm #14\n/ready #15")];
    const result = settled(agenda(body), said, { policy: ignoring });
    expect(words(result)).toEqual(["/split #16"]);
    expect(result.misread).toEqual([]);
  });

  test("that is not allowed is told in words that do not repeat it", () => {
    const [one] = settled(agenda(box(SPLIT), { editedBy: "rick" })).misread;
    expect(one?.sentence).toBe("`rick` has no triage role here.");
    const late = settled(agenda("/ready #15", { editedBy: "nina" }), [], { today: "2027-01-10" }).misread[0];
    expect(late?.sentence).toBe(
      "for 60 days GitHub did not tell whether `nina` may decide this. Write it again.",
    );
  });

  test("says in which comment it stands, for a reaction; one of the text stands in none", () => {
    const { decisions } = settled(agenda("/ready #14"), [comment(1, "/ready #15")]);
    const places = decisions.map((one) => (one.in.kind === "agenda" ? one.in.comment : "none"));
    expect(places).toEqual([undefined, "IC_1"]);
  });

  test("of a comment is its author's, of the text its last editor's", () => {
    const result = settled(agenda("/ready #14", { editedBy: "rick" }), [
      comment(1, "/ready #15", { author: "tess" }),
      comment(2, "/ready #16", { author: "rick" }),
      comment(3, "/ready #17", { author: "ana" }),
      comment(4, "/ready #18", { author: "tess", bot: true }),
      comment(5, "/ready #19", { author: "tess", edited: true, editedBy: "rick" }),
    ]);
    expect(words(result)).toEqual(["/ready #15"]);
    expect(result.misread.map((each) => each.words)).toEqual([
      "/ready #14",
      "/ready #16",
      "/ready #17",
      "/ready #19",
    ]);
  });

  test("grants an issue's author nothing: there a role counts", () => {
    expect(
      settled(agenda("", { editedAt: null }), [comment(1, "/recheck #1", { author: "ana" })]).decisions,
    ).toEqual([]);
  });
});

describe("an agenda", () => {
  test("is read in the order of time", () => {
    const result = settled(agenda("/ready #14", { editedAt: "2026-11-24T08:02:00Z" }), [
      comment(3, "/ready #16"),
      comment(1, "/ready #15"),
    ]);
    expect(words(result)).toEqual(["/ready #15", "/ready #14", "/ready #16"]);
  });

  test("holds back alone the words of whom GitHub does not tell, for months at most", () => {
    const one = agenda(box(SPLIT));
    const nina = comment(1, "/ready #15", { author: "nina" });
    const now = settled(one, [nina, comment(2, "/gaol #14")]);
    expect(acts(now)).toEqual([{ act: SPLIT, issue: 14 }]);
    expect(now).toMatchObject({ misread: [{ words: "/gaol #14" }], waiting: [{ issue: 90 }] });
    const late = settled(one, [nina], { today: "2027-01-10" });
    expect(acts(late)).toEqual([{ act: SPLIT, issue: 14 }]);
    expect(late).toMatchObject({ misread: [{ words: "/ready #15", refused: true }], waiting: [] });
  });

  test("is handled once our log stands in it", () => {
    const log = `${agendaLogMarker("R_1", PERIOD)}\r\n\r\nDecided: …`;
    const own = comment(9, log, { own: true, bot: true });
    const one = agenda(box(SPLIT));
    expect(isAgendaHandled(one, thread([own], "I_90"), "R_1")).toBe(true);
    expect(isAgendaHandled(one, thread([own], "I_90"), "R_2")).toBe(false);
    expect(isAgendaHandled({ period: "2026-11-24" }, thread([own], "I_90"), "R_1")).toBe(false);
    expect(isAgendaHandled(one, null, "R_1")).toBe(false);
    const forged = comment(9, log, { author: "rick" });
    expect(isAgendaHandled(one, thread([forged], "I_90"), "R_1")).toBe(false);
    expect(settled(one, [own]).decisions).toEqual([]);
    expect(settled(one, [forged]).decisions).toHaveLength(1);
    expect(whoDecides([thread([own], "I_90")], [one], policy, NOW)).toEqual([]);
    expect(whoDecides([thread([own], "I_90")], [one], policy, NOW, "R_2")).toEqual(["tess"]);
  });

  test("keeps what people wrote under its heading for decisions", () => {
    const body = [
      "## Too big",
      "",
      box(SPLIT),
      "",
      "## Decisions",
      "",
      "<!-- Write here. -->",
      "- Ana asks the *suppliers*",
      "1. Look again in `March`",
      "",
      "/goal #14 G-2",
      "",
      "### Later",
      "",
      "We do not sell wine.",
      "",
      "## Other",
      "",
      "No decision.",
    ].join("\r\n");
    expect(settled(agenda(body)).written).toEqual({
      90: ["Ana asks the *suppliers*", "Look again in `March`", "### Later", "We do not sell wine."],
    });
    expect(settled(agenda(body, { editedAt: null, editedBy: null })).written).toEqual({ 90: [] });
  });

  test("keeps at most fifty lines of them", () => {
    const lines = Array.from({ length: 60 }, (_none, index) => `Line ${index + 1}`);
    const { written } = settled(agenda(`## Decisions\n\n- ${lines.join("\n- ")}\n`));
    expect(written).toEqual({ 90: lines.slice(0, 50) });
  });

  test("carries out the bullets below that heading that are commands, and keeps every other line", () => {
    const body = [
      "- /ready #11",
      "",
      "## Decisions",
      "",
      "**#28**",
      "- /snooze #36 2 weeks",
      "1. /ready #45",
      "   /goal #45 G-2",
      "   as we said",
      "",
      "/split #46",
      "",
      "- [x] Cleo books the room",
      "- [x] /ready #47",
      "- [ ] /ready #48",
      "- We talked",
      "  - /ready #49",
      "- Say /ready #50",
      "- ```",
      "  /ready #51",
      "  ```",
      "> - /ready #52",
      "",
      "1. > - /ready #55",
      "",
      "We think so.",
      "/ready #53",
      "",
      "## Other",
      "",
      "- /ready #54",
    ].join("\n");
    const result = settled(agenda(body));
    expect(words(result)).toEqual([
      "/snooze #36 2 weeks",
      "/ready #45",
      "/goal #45 G-2",
      "/split #46",
      "/ready #47",
      "/ready #49",
    ]);
    expect(result.misread).toEqual([]);
    expect(result.written[90]).toEqual([
      "**#28**",
      "as we said",
      "[x] Cleo books the room",
      "[ ] /ready #48",
      "We talked",
      "Say /ready #50",
      "/ready #51",
      "> - /ready #52",
      "> - /ready #55",
      "We think so.",
      "/ready #53",
    ]);
    const bullet = agenda("## Decisions\n\n- /ready #14\n");
    expect(whoDecides([], [bullet], policy, NOW)).toEqual(["tess"]);
    // In a comment it would be an example.
    const said = [comment(1, "## Decisions\n\n- /ready #14\n")];
    expect(settled(agenda("", { editedAt: null }), said).decisions).toEqual([]);
    const off = policyOf("commands: false");
    expect(settled(bullet, [], { policy: off })).toMatchObject({
      decisions: [],
      written: { 90: ["/ready #14"] },
    });
  });
});

const elsewhere = policyOf("agenda: { repository: acme/planning }");
const part = (body: string, rest: Partial<CommentRecord> = {}) =>
  comment(5, `${agendaPartMarker("R_1", PERIOD)}\n\n${body}`, {
    author: "plumbline[bot]",
    bot: true,
    own: true,
    edited: true,
    editedBy: "tess",
    ...rest,
  });
const read = (record: AgendaRecord, comments: readonly CommentRecord[]) =>
  settled(record, comments, { policy: elsewhere });

describe("an agenda of several repositories", () => {
  test("each repository reads its own part, and commands that name its issues", () => {
    const shared = agenda(`${box(SPLIT, "x", 3)}\n\n/ready #4`, { about: "R_9" });
    const result = read(shared, [
      part(`${box(SPLIT, "x", 14)}\n\n/ready #15`),
      comment(6, "/ready #16\n/ready acme/shop#17\n/ready shop#18\n/ready acme/web#19\n/ready\n/gaol"),
    ]);
    expect(result.decisions.map(({ issue }) => issue)).toEqual([14, 15, 17, 18]);
    expect(result.misread).toEqual([]);
    expect(whoDecides([thread([part(box(SPLIT))], "I_90")], [shared], policy, NOW, "R_1")).toEqual(["tess"]);
  });

  test("ticks in a part, and edited comments, are of the time of the edit", () => {
    const shared = agenda("", { about: "R_9" });
    const editedAt = "2026-11-24T08:50:00Z";
    const result = read(shared, [
      part(box(SPLIT), { editedAt }),
      comment(6, "/ready acme/shop#17", { edited: true, editedAt, editedBy: "tess" }),
    ]);
    expect(result.decisions.map(({ at }) => at)).toEqual([editedAt, editedAt]);
  });

  test("nobody else's comment is a part, and none of another repository or period", () => {
    const shared = agenda("", { about: "R_9" });
    const comments = [
      part(box(SPLIT), { own: false, bot: false, author: "tess" }),
      part(box(SPLIT), { edited: false, editedBy: null }),
      comment(7, `${agendaPartMarker("R_2", PERIOD)}\n\n${box(SPLIT)}`, {
        own: true,
        edited: true,
        editedBy: "tess",
      }),
      comment(8, `${agendaPartMarker("R_1", "2026-11-24")}\n\n${box(SPLIT)}`, {
        own: true,
        edited: true,
        editedBy: "tess",
      }),
      comment(9, `Hi.\n${agendaPartMarker("R_1", PERIOD)}\n\n${box(SPLIT)}`, {
        own: true,
        edited: true,
        editedBy: "tess",
      }),
    ];
    const result = read(shared, comments);
    expect(result.decisions).toEqual([]);
    expect(result.misread).toEqual([]);
  });
});
