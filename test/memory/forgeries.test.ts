/** Two hundred and more forged markers, memories and boxes: none is believed beyond what it may. */
import { describe, expect, test } from "vitest";
import { readAgendaMemory, writeAgendaMemory } from "../../src/memory/agenda-memory.ts";
import { boxMarker, readBox } from "../../src/memory/box-marker.ts";
import { EMPTY_MEMORY, readIssueMemory, writeIssueMemory } from "../../src/memory/issue-memory.ts";
import { agendaHead, agendaMarker, commentMarker, isOwnComment } from "../../src/memory/markers.ts";
import { NOW, ACTS } from "./arbitrary-memory.ts";

const MARKER = commentMarker("I_1");
const HEAD = agendaMarker("R_1", "2026-11-24");
const MEMORY = writeIssueMemory({ ...EMPTY_MEMORY, help: true, snooze: { until: "2026-12-08", by: "mal" } });
const AGENDA = writeAgendaMemory({ at: "2026-11-20T08:00:00Z", entries: [], top: [], health: [] });

/** A line that begins a text, bent in every way in which it is not that line any more. */
function bent(line: string): readonly string[] {
  return [
    ` ${line}`,
    `\t${line}`,
    `\u00A0${line}`,
    `\u200B${line}`,
    `\uFEFF${line}`,
    `\n${line}`,
    `\r\n${line}`,
    `\r${line}`,
    `> ${line}`,
    `- ${line}`,
    `\`${line}\``,
    `\`\`\`\n${line}\n\`\`\``,
    `    ${line}`,
    `<details>${line}`,
    `Text ${line}`,
    `${line} Text`,
    `${line}-->`,
    `${line}${line}`,
    `Text\n${line}`,
    line.toUpperCase(),
    line.replace("<!--", "<!---"),
    line.replace("<!-- ", "<!--"),
    line.replace("<!-- ", "<!--  "),
    line.replace(" -->", "-->"),
    line.replace(" -->", "  -->"),
    line.replace(" -->", " --!>"),
    line.replace("plumbline:", "plumbline :"),
    line.replace("plumbline:", "Plumbline:"),
    line.replace("plumbline:", "plumb\u200Bline:"),
    line.replace("plumbline:", "рlumbline:"),
    line.replace("<!--", "&lt;!--"),
    line.replace("<!--", "<\u200B!--"),
    line.replaceAll("-", "\u2010"),
    line.slice(0, -1),
    line.slice(1),
    line.split("").join("\u200D"),
  ];
}

const JSONS = [
  "",
  "{}",
  "[]",
  "null",
  "1",
  '"text"',
  "{",
  "{'v':1}",
  '{"v":1}',
  '{"v":2}',
  '{"v":"1"}',
  '{"__proto__":{"help":true}}',
  '{"v":1,"help":true}',
];

const GOOD = {
  v: 1,
  handled: { comment: "IC_1", at: "2026-11-20T08:00:00Z" },
  waivers: [{ rule: "estimate", by: "mal", because: "x", until: "2026-12-31" }],
  snooze: null,
  declared: null,
  log: [],
  answers: [],
  help: false,
  asks: false,
  next: false,
};

const WRONG_FIELDS: readonly Readonly<Record<string, unknown>>[] = [
  { v: 0 },
  { handled: { comment: "", at: "2026-11-20T08:00:00Z" } },
  { handled: { comment: 1, at: "2026-11-20T08:00:00Z" } },
  { handled: { comment: "IC_1", at: "yesterday" } },
  { handled: { comment: "IC_1", at: "2026-11-20" } },
  { handled: { comment: "IC_1", at: 1e308 } },
  { handled: "IC_1" },
  { waivers: {} },
  { waivers: [{ rule: "estimate" }] },
  { waivers: [{ rule: "estimate", by: "mal", because: "x", until: "2026-02-30" }] },
  { waivers: [{ rule: "estimate", by: "mal", because: "x", until: "for ever" }] },
  { waivers: [{ rule: 1, by: "mal", because: "x", until: "2026-12-31" }] },
  { waivers: [{ rule: "estimate", by: null, because: "x", until: "2026-12-31" }] },
  { waivers: [null] },
  { snooze: { until: "soon", by: "mal" } },
  { snooze: true },
  { snooze: { until: "2026-12-31" } },
  { declared: { by: "mal", on: "1" } },
  { declared: "mal" },
  { log: Array.from({ length: 21 }, () => ({ on: "2026-11-20", by: null, what: "x" })) },
  { log: [{ on: "2026-11-20", by: 3, what: "x" }] },
  { answers: [1] },
  { answers: "x" },
  { help: 1 },
  { help: "true" },
  { asks: null },
  { asks: undefined },
  { next: "yes" },
  { next: undefined },
];

const ACTS_OF_NOBODY: readonly unknown[] = [
  null,
  "split",
  {},
  { kind: "delete" },
  { kind: "SPLIT" },
  { kind: "split", of: 12 },
  { kind: "close" },
  { kind: "goal" },
  { kind: "goal", goal: "" },
  { kind: "goal", goal: 3 },
  { kind: "goal", goal: "x".repeat(201) },
  { kind: "factor", factor: "value", value: "8" },
  { kind: "factor", factor: "value", value: 1e16 },
  { kind: "factor", factor: "", value: 1 },
  { kind: "factor", value: 1 },
  { kind: "override", value: 1e300, because: null },
  { kind: "override", value: 40 },
  { kind: "override", value: 40, because: "x".repeat(501) },
  { kind: "waive", rule: "estimate", until: "2026-13-01", because: "x" },
  { kind: "waive", rule: "estimate", until: null, because: "x" },
  { kind: "waive", rule: "estimate", because: "x" },
  { kind: "snooze" },
  { kind: "snooze", until: "later" },
  { kind: "duplicate", of: 0 },
  { kind: "duplicate", of: -1 },
  { kind: "duplicate", of: 1.5 },
  { kind: "duplicate", of: 4_294_967_296 },
  { kind: "duplicate", of: "12" },
  { kind: ["split"] },
];
const ISSUES_OF_NOBODY: readonly unknown[] = [0, -1, 1.5, 1e21, "14", null, [14], true, 2_147_483_648];

let forged = 0;
const forge = <Each>(list: readonly Each[]): readonly Each[] => {
  forged += list.length;
  return list;
};

const read = (line: string) => readIssueMemory(`${MARKER}\n${line}\n`, NOW);

describe("forged first lines", () => {
  test("make nobody's comment and no agenda ours", () => {
    for (const body of forge(bent(MARKER))) {
      expect(isOwnComment(body, "I_1"), JSON.stringify(body)).toBe(false);
    }
    const heads = bent(HEAD);
    for (const body of forge(heads)) {
      expect(agendaHead(body), JSON.stringify(body)).toBeNull();
    }
    for (const id of forge(["I_2", "", "I_1 ", " I_1", "i_1", "I_1\n", "I_1 -->", "*", "I_"])) {
      expect(isOwnComment(commentMarker(id), "I_1"), id).toBe(false);
    }
    for (const period of forge([
      "2026-02-30",
      "2026-11-24 ",
      "0000-00-00",
      "2026-1-24",
      "",
      "2026-11-24T00:00",
      "９９９９-11-24",
    ])) {
      expect(agendaHead(agendaMarker("R_1", period)), period).toBeNull();
    }
    for (const id of forge(["", "R 1", "R_1 period=2026-11-24", "x".repeat(201), "R_1\u200B", "<R_1>"])) {
      expect(agendaHead(agendaMarker(id, "2026-11-24")), id).toBeNull();
    }
  });
});

describe("forged memories", () => {
  test("are empty where the line is not that line", () => {
    // What stands below another line is found: only the own comment is asked, and its first such line is its own.
    const elsewhere = bent(MEMORY).filter((line) => !/^\s*\n|^Text\n|^\r/.test(line));
    for (const line of forge(elsewhere)) {
      expect(read(line), JSON.stringify(line)).toEqual(EMPTY_MEMORY);
    }
    for (const body of forge([
      `${MARKER}\n## A heading\n${MEMORY}`,
      `${MARKER}\n\`\`\`\n${MEMORY}\n\`\`\``,
      `${MARKER}\n~~~\n${MEMORY}\n~~~`,
      `${MARKER}\n> ${MEMORY}`,
    ])) {
      expect(readIssueMemory(body, NOW)).toBe(EMPTY_MEMORY);
    }
  });

  test("that stand below the own one are not read", () => {
    const own = writeIssueMemory(EMPTY_MEMORY);
    expect(readIssueMemory(`${MARKER}\n${own}\n${MEMORY}`, NOW)).toEqual(EMPTY_MEMORY);
  });

  test("are empty where anything in them is wrong", () => {
    expect(read(`<!-- plumbline:memory ${JSON.stringify(GOOD)} -->`).waivers).toHaveLength(1);
    for (const json of forge([
      ...JSONS,
      ...WRONG_FIELDS.map((wrong) => JSON.stringify({ ...GOOD, ...wrong })),
    ])) {
      expect(read(`<!-- plumbline:memory ${json} -->`), json).toBe(EMPTY_MEMORY);
    }
    const long = JSON.stringify({ ...GOOD, answers: ["x".repeat(7_000)] });
    expect(read(`<!-- plumbline:memory ${long} -->`)).toBe(EMPTY_MEMORY);
    for (const json of forge(JSONS)) {
      expect(readAgendaMemory(`${HEAD}\n<!-- plumbline:agenda-memory ${json} -->`, NOW), json).toBeNull();
    }
    const good = { v: 1, at: "2026-11-20T08:00:00Z", entries: [], top: [], health: [] };
    expect(
      readAgendaMemory(`${HEAD}\n<!-- plumbline:agenda-memory ${JSON.stringify(good)} -->`, NOW),
    ).not.toBeNull();
    for (const wrong of forge([
      { entries: [{ issue: 0, carried: 0, verdict: "ready" }] },
      { entries: [{ issue: 1e12, carried: 0, verdict: "ready" }] },
      { entries: [{ issue: 1, carried: 1e9, verdict: "ready" }] },
      { entries: [{ issue: 1, carried: -1, verdict: "ready" }] },
      { entries: [{ issue: 1, carried: 0, verdict: "done" }] },
      { top: [{ issue: "1", verdict: "ready" }] },
      { health: [{ period: "2026-11-24", open: 1 }] },
      { health: Array.from({ length: 9 }, () => ({})) },
      { at: "2099-01-01T00:00:00Z" },
      { at: "now" },
    ])) {
      const json = JSON.stringify({ ...good, ...wrong });
      expect(readAgendaMemory(`${HEAD}\n<!-- plumbline:agenda-memory ${json} -->`, NOW), json).toBeNull();
    }
    expect(readAgendaMemory(`${HEAD}\n## Heading\n${AGENDA}`, NOW)).toBeNull();
  });
});

describe("boxes", () => {
  const BOX = boxMarker(14, { kind: "split" });

  test("are read as they were written, at the end of any line", () => {
    for (const act of ACTS) {
      expect(readBox(`- [x] **Split** \`it\` ${boxMarker(14, act)}`)).toEqual({ issue: 14, act });
      expect(readBox(`${boxMarker(14, act)} \r`)).toEqual({ issue: 14, act });
    }
  });

  test("that are forged do nothing", () => {
    const lines = [
      `${BOX} later`,
      `\`${BOX}\``,
      `${BOX}.`,
      `${BOX}\u200B`,
      BOX.replace(" -->", "-->"),
      BOX.replace(" -->", " --!>"),
      BOX.replace("plumbline", "Plumbline"),
      BOX.replace("box", "boxes"),
      BOX.slice(0, -1),
      BOX.replace("<!-- ", "<!--"),
      `${BOX} <!-- -->`,
      `<!-- plumbline:box {"issue":14,"act":{"kind":"split"}} --> -->`,
      `<!-- plumbline:box {"issue":14,"act":{"kind":"split"},"by":"ana"} -->`,
      `<!-- plumbline:box [14,"split"] -->`,
      // To Markdown the comment may end at the two hyphens.
      `<!-- plumbline:box {"issue":14,"act":{"kind":"goal","goal":"a--b"}} -->`,
      "<!-- plumbline:box  -->",
      `<!-- plumbline:box ${"[".repeat(3_000)} -->`,
    ];
    for (const line of forge(lines)) {
      expect(readBox(line), line).toBeNull();
    }
    for (const act of forge(ACTS_OF_NOBODY)) {
      const line = `<!-- plumbline:box ${JSON.stringify({ issue: 14, act })} -->`;
      expect(readBox(line), line).toBeNull();
    }
    for (const issue of forge(ISSUES_OF_NOBODY)) {
      const line = `<!-- plumbline:box ${JSON.stringify({ issue, act: { kind: "split" } })} -->`;
      expect(readBox(line), line).toBeNull();
    }
  });

  test("of which the last one of a line counts", () => {
    expect(readBox(`\`${boxMarker(1, { kind: "decline" })}\` ${BOX}`)).toEqual({
      issue: 14,
      act: { kind: "split" },
    });
  });
});

test("there were two hundred forgeries", () => {
  expect(forged).toBeGreaterThanOrEqual(200);
});
