/** 20,000 titles at their worst through every place of the agenda, its log and its news: nothing is live, nothing breaks. */
import { describe, expect, it } from "vitest";
import { asCode } from "../../src/issue/as-code.ts";
import type { Agenda, AgendaEntry } from "../../src/model/agenda.ts";
import type { Assessment, Refinement } from "../../src/model/assessment.ts";
import { agendaLogPage } from "../../src/pages/agenda-log-page.ts";
import type { AgendaLog } from "../../src/agenda/agenda-log.ts";
import { agendaNewsPage } from "../../src/pages/agenda-news.ts";
import { agendaPage } from "../../src/pages/agenda-page.ts";
import { findMentions } from "../../src/sandbox/find-mentions.ts";
import { BACKLOG, decided, entryOf, ordinary, REFINEMENT, section, SETTING } from "./agenda-build.ts";
import { hostileTitles } from "./hostile.ts";
import { parse, skeleton } from "./skeleton.ts";

const TITLES = hostileTitles(20_000);

type Word = () => string;

/** What is quoted line by line comes with its breaks: here each word is one line. */
function line(word: Word): string {
  return `x ${word().replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")} x`;
}

/** An issue about which all that strangers write says `word`. */
function strange(assessment: Assessment, word: Word): Assessment {
  const { goal, score } = assessment;
  return {
    ...assessment,
    issue: { ...assessment.issue, title: word(), author: word(), labels: [word()] },
    findings: assessment.findings.map((finding) => ({
      ...finding,
      message: `Missing ${asCode(word())}.`,
      quote: word(),
    })),
    goal: { ...goal, quote: word(), goal: goal.goal === null ? null : { ...goal.goal, title: word() } },
    score: { ...score, band: word() },
  };
}

function strangeEntry(entry: AgendaEntry, word: Word): AgendaEntry {
  return entryOf(strange(entry.assessment, word), {
    question: `How is ${asCode(word())} done?`,
    reason: `rank 1, ${asCode(word())} missing`,
    people: [`design (${asCode(word())})`, `asked for it (${asCode(word())})`],
    excerpt: `${line(word)}\n${line(word)}`,
    missing: [`Missing ${asCode(word())}.`, `${asCode(word())} says ${asCode(word())}.`],
    boxes: [
      { act: { kind: "split" }, words: `Split it: ${asCode(word())}, ${asCode(word())}` },
      { act: { kind: "talk" }, words: `Decided as ${asCode(word())}` },
    ],
  });
}

function strangeRefinement(word: Word): Refinement {
  return { ...REFINEMENT, assessments: REFINEMENT.assessments.map((one) => strange(one, word)) };
}

function agenda(word: Word): string {
  const plain = ordinary();
  const saying: Agenda = {
    ...plain,
    facilitator: word(),
    refinement: strangeRefinement(word),
    since: {
      period: "2026-11-10",
      done: [1, 2].map((number) => ({
        number,
        title: word(),
        url: `https://github.com/acme/shop/issues/${number}`,
      })),
      added: [2],
      moved: [{ issue: 1, from: "not ready", to: "ready" }],
      decided: [decided(5, { kind: "goal", goal: "G-2" }, { sentence: `Set ${asCode(word())}.` })],
      undecided: 1,
    },
    sections: plain.sections.map((one) =>
      section(
        one.id,
        one.entries.map((entry) => strangeEntry(entry, word)),
        one.waiting,
      ),
    ),
    digests: plain.digests.map((digest) => ({
      ...digest,
      title: word(),
      owner: digest.owner === null ? null : word(),
      lines: [`Next: ${asCode(word())}, ready.`],
    })),
  };
  return agendaPage(saying, SETTING);
}

function logOf(word: Word): AgendaLog {
  return {
    repository: SETTING.repository,
    period: "2026-11-24",
    next: "2026-12-08",
    zone: "Europe/Berlin",
    url: "https://github.com/acme/shop/issues/90",
    items: numbersTo(45).map((issue) => ({
      issue,
      title: word(),
      url: `https://github.com/acme/shop/issues/${issue}`,
      decided:
        issue % 3 === 1
          ? [decided(issue, { kind: "ready" }, { sentence: `Split off ${asCode(word())}.` })]
          : [],
      logged: issue % 3 === 2 ? [{ on: "2026-11-20", by: word(), what: `Set ${asCode(word())}.` }] : [],
      left: issue % 3 === 0 ? "carried" : null,
    })),
    misread: [
      {
        issue: 1,
        by: word(),
        at: "2026-11-24T10:00:00Z",
        in: { kind: "agenda", number: 90, url: "" },
        words: word(),
        place: null,
        sentence: `${asCode(word())} is no command here.`,
        refused: false,
      },
    ],
    written: numbersTo(15).map(() => line(word)),
  };
}

/** So many that a page is worth its parsing. */
function numbersTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_none, index) => index + 1);
}

function news(word: Word): string {
  const all = numbersTo(3).flatMap(() => strangeRefinement(word).assessments);
  return agendaNewsPage(
    { gone: [9], moved: all.map((assessment) => ({ assessment, from: "almost" })), intake: all, risen: all },
    { repositoryId: "R_1", period: "2026-11-24" },
  );
}

function pagesOf(make: (word: Word) => string): readonly string[] {
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

/** Where two skeletons part, with what stands there; empty where they do not. */
function firstDifference(found: string, expected: string): readonly string[] {
  const at = Array.from(found).findIndex((character, index) => character !== expected[index]);
  const place = at === -1 && found.length !== expected.length ? found.length : at;
  return place === -1
    ? []
    : [`${found.slice(place - 60, place + 60)} ≠ ${expected.slice(place - 60, place + 60)}`];
}

describe.each([
  ["the agenda", agenda],
  ["its decision log", (word: Word) => agendaLogPage(logOf(word))],
  ["what has changed since it was opened", news],
] as const)("%s", (_name, make) => {
  const pages = pagesOf(make);
  const expected = skeleton(parse(make(() => "words")));

  it("is made of what it is made of with ordinary words, and of nothing else", () => {
    expect(BACKLOG.issues.length).toBeGreaterThan(3);
    expect(expected).toContain("list(");
    const told = pages.flatMap((page) => firstDifference(skeleton(parse(page)), expected));
    expect([...new Set(told)].slice(0, 5)).toEqual([]);
  });

  it("mentions nobody and refers to nothing", () => {
    const told = pages.map((page) => findMentions(page, "acme/shop"));
    expect(told.flatMap(({ people, issues, elsewhere }) => [...people, ...issues, ...elsewhere])).toEqual([]);
  });
});
