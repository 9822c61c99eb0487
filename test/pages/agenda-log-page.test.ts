/** What was decided in an agenda, kept with it and as a page of its own. */
import { expect, it } from "vitest";
import type { Misread } from "../../src/model/decision.ts";
import { agendaLogMarker, firstLine } from "../../src/memory/markers.ts";
import { type EndedAgenda, toAgendaLog } from "../../src/agenda/agenda-log.ts";
import { agendaLogPage, decisionsPage } from "../../src/pages/agenda-log-page.ts";
import { findMentions } from "../../src/sandbox/find-mentions.ts";
import { decided, REFINEMENT } from "./agenda-build.ts";
import { everyPiece } from "./hostile.ts";
import { expectEveryFixtureUsed, matchesGolden } from "./matches-golden.ts";

const misread: Misread = {
  issue: 5,
  by: "bo",
  at: "2026-11-10T10:20:00Z",
  in: { kind: "agenda", number: 90, url: "https://github.com/acme/shop/issues/90" },
  words: "/gaol #5 G-2",
  place: null,
  sentence: "`/gaol` is no command here: did you mean `/goal`?",
  refused: false,
};

const ended: EndedAgenda = {
  repository: { id: "R_1", owner: "acme", name: "shop" },
  number: 90,
  period: "2026-11-10",
  next: "2026-11-24",
  zone: "Europe/Berlin",
  url: "https://github.com/acme/shop/issues/90",
  memory: {
    at: "2026-11-07T09:00:00Z",
    entries: [2, 3, 4, 5, 1, 11].map((issue) => ({ issue, carried: 0, verdict: "not ready" })),
    top: [],
    health: [],
  },
  decided: [
    decided(5, { kind: "goal", goal: "G-2" }),
    decided(
      3,
      { kind: "snooze", until: "2026-12-22" },
      { sentence: "Put off until 2026-12-22.", result: "already" },
    ),
    decided(4, { kind: "split" }, { result: "refused", sentence: "There is nothing to split." }),
    // Of no entry, and elsewhere: told where it was given.
    decided(
      8,
      { kind: "ready" },
      {
        decision: { ...decided(8, { kind: "ready" }).decision, in: { kind: "comment", id: "C_1", url: "" } },
      },
    ),
  ],
  gone: [],
  carried: new Set([2, 4]),
  logged: new Map([
    [5, [{ on: "2026-11-09", by: "cleo", what: "Set effort to 5 by the label `effort: 5`." }]],
  ]),
  misread: [misread, { ...misread, in: { kind: "comment", id: "C_2", url: "" }, words: "/elsewhere" }],
  written: ["We look at checkout first.\r\n\r\n@acme/all: see #7"],
};
const log = toAgendaLog(ended, REFINEMENT);

it("tells what became of every entry", () => {
  expect(log.items.map(({ issue, left }) => [issue, left])).toEqual([
    [2, "carried"],
    [3, null],
    [4, "carried"],
    [5, null],
    [1, "ready"],
    [11, "gone"],
  ]);
});

it("what was ready as it was opened, and nobody decided, has not become so", () => {
  const entries = [{ issue: 1, carried: 0, verdict: "ready" as const }];
  const memory = { at: "2026-11-07T09:00:00Z", entries, top: [], health: [] };
  const { items } = toAgendaLog({ ...ended, memory, decided: [], logged: new Map() }, REFINEMENT);
  expect(items.map(({ issue, left }) => [issue, left])).toEqual([[1, "settled"]]);
});

it("what it did not ask is neither carried over nor become ready", () => {
  const wrong = decided(1, { kind: "split" }, { result: "refused", sentence: "There is nothing to split." });
  const { items } = toAgendaLog({ ...ended, decided: [wrong], memory: null, logged: new Map() }, REFINEMENT);
  expect(items.map(({ issue, left }) => [issue, left])).toEqual([[1, null]]);
});

it("tells what else was decided in it, when it cannot be read any more", () => {
  const { items } = toAgendaLog({ ...ended, memory: null }, REFINEMENT);
  expect(items.map(({ issue }) => issue)).toEqual([5, 3, 4]);
});

it("agenda-log", () => {
  matchesGolden("agenda-log", agendaLogPage(log));
  expect(firstLine(agendaLogPage(log))).toBe(agendaLogMarker("R_1", "2026-11-10"));
});

it("agenda-decisions, a page of its own", () => {
  matchesGolden("agenda-decisions", decisionsPage(log));
});

it("agenda-log-nothing", () => {
  const nothing = {
    ...ended,
    decided: [],
    misread: [],
    written: [],
    logged: new Map(),
    carried: new Set([2, 3, 4]),
  };
  matchesGolden("agenda-log-nothing", agendaLogPage(toAgendaLog(nothing, REFINEMENT)));
});

it("is cut where it is longer than GitHub takes, and says so", () => {
  const long = {
    ...ended,
    written: Array.from({ length: 3000 }, (_, index) => `${index} ${"words ".repeat(20)}`),
  };
  const page = agendaLogPage(toAgendaLog(long, REFINEMENT));
  expect(page.length).toBeLessThanOrEqual(65_536);
  expect(page).toContain("Left out, in part or whole: what people wrote.");
});

it.each(everyPiece)("leaves nothing live of %j", (words) => {
  const hostile = {
    ...ended,
    decided: [decided(2, { kind: "talk" }, { sentence: `It says \`${words.replaceAll(/[`\s]+/g, " ")}\`` })],
    written: [words, `${words} and words`],
    misread: [{ ...misread, words, sentence: `\`${words.replaceAll(/[`\s]+/g, " ")}\` is no command here` }],
  };
  const page = agendaLogPage(toAgendaLog(hostile, REFINEMENT));
  expect(findMentions(page, "acme/shop")).toEqual({ people: [], issues: [], elsewhere: [] });
  const rows = page.split("\n").filter((line) => line.startsWith("|"));
  expect(new Set(rows.map((row) => row.split("|").length))).toEqual(new Set([7]));
});

it("every fixture of a log is a page of this file", () => {
  expectEveryFixtureUsed("agenda-log", "agenda-decisions");
});
