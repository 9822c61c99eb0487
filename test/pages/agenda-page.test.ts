/** The agenda as a team meets it, in seven situations, and what holds of it in all. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SECTIONS } from "../../src/model/agenda.ts";
import { readAgendaMemory } from "../../src/memory/agenda-memory.ts";
import { readBox } from "../../src/memory/box-marker.ts";
import { agendaHead, agendaPartMarker, firstLine } from "../../src/memory/markers.ts";
import { agendaPage } from "../../src/pages/agenda-page.ts";
import { findMentions } from "../../src/sandbox/find-mentions.ts";
import { goal } from "../rules/check-rule.ts";
import { item, record, refined, snapshot } from "../plan/build.ts";
import {
  agendaOf,
  assessmentOf,
  decided,
  entryOf,
  NOW,
  ordinary,
  PERIOD,
  point,
  REFINEMENT,
  section,
  SETTING,
  UNREFINED,
} from "./agenda-build.ts";
import { hostile as hostileWords } from "./hostile.ts";
import { expectEveryFixtureUsed, matchesGolden } from "./matches-golden.ts";

const of = (number: number) => assessmentOf(REFINEMENT, number);

const first = agendaOf(REFINEMENT, {
  time: null,
  zone: "UTC",
  sections: SECTIONS.map((id) =>
    id === "intake"
      ? section(id, [
          entryOf(of(2), {
            question: "Do we want this, and who can tell us more?",
            reason: "not scored yet, 4 👍",
          }),
        ])
      : id === "not-ready"
        ? section(id, [entryOf(of(3)), entryOf(of(4), { minutes: 10, reason: "rank 4, 3 things missing" })])
        : section(id),
  ),
  health: [point(PERIOD, { readyAhead: null })],
});

const settling = agendaOf(REFINEMENT, {
  facilitator: "bo",
  since: { period: "2026-11-10", done: [], added: [], moved: [], decided: [], undecided: 2 },
  sections: [
    section("carried", [
      entryOf(of(4), {
        minutes: 10,
        carried: 2,
        question: "Split it, look into it first, decline it or waive what is missing: which?",
        reason: "rank 4, 2 things missing, carried over twice",
        missing: ["Missing why it is needed, and for whom.", "The goal `G-3` ended on 2026-09-30."],
        boxes: [
          { act: { kind: "split" }, words: "Split it into `Find umlauts` and `Find typing errors`" },
          { act: { kind: "spike" }, words: "Look into it first: it gets the label `spike`" },
          { act: { kind: "decline" }, words: "Close it as not planned" },
          {
            act: { kind: "waive", rule: "goal-link", until: "2026-12-22", because: "decided on 2026-11-24" },
            words: "Waive `goal-link` until 2026-12-22",
          },
          { act: { kind: "talk" }, words: "Decided as written under Decisions; nothing else is done" },
        ],
      }),
    ]),
    ...SECTIONS.slice(1).map((id) => section(id)),
  ],
});

const enough = agendaOf(REFINEMENT, {
  enough: true,
  since: {
    period: "2026-11-10",
    done: [],
    added: [],
    moved: [],
    decided: [decided(5, { kind: "ready" }, { sentence: "Called ready." })],
    undecided: 0,
  },
  sections: SECTIONS.map((id) => section(id)),
});

const nothing = agendaOf(refined(snapshot([], { scope: "backlog" })), {
  sections: SECTIONS.map((id) => section(id)),
  health: [
    point(PERIOD, {
      open: 0,
      readyAhead: null,
      topReady: null,
      topWithGoal: null,
      topEstimated: null,
      ageMedian: null,
      age90: null,
    }),
  ],
});

const WORST = "@acme/all `##[error]x` | <img src=x> #1 https://evil.example --> </details> $a$ a5c3785ed8";

function hostile(words: string) {
  const refinement = refined(
    snapshot([record(1, { title: words, body: UNREFINED }), record(2, { title: words, body: UNREFINED })], {
      items: [item(1, { Value: 3, Effort: 1 })],
    }),
  );
  const told = `It says \`${words.replaceAll("`", "'").replaceAll(/\s+/g, " ")}\``;
  const assessment = assessmentOf(refinement, 1);
  return agendaOf(refinement, {
    facilitator: words,
    since: {
      period: "2026-11-10",
      done: [{ number: 3, title: words, url: "https://github.com/acme/shop/issues/3" }],
      added: [2, 99],
      moved: [],
      decided: [decided(1, { kind: "talk" }, { sentence: told })],
      undecided: 0,
    },
    sections: [
      section("intake", [
        entryOf(assessment, {
          question: `${told}?`,
          reason: told,
          people: [told],
          excerpt: `${words}\n${words}`,
          missing: [told],
          boxes: [{ act: { kind: "goal", goal: words.slice(0, 200) || "x" }, words: told }],
        }),
      ]),
    ],
    digests: [{ goal: words, title: words, owner: words, lines: [told] }],
  });
}

describe("the page", () => {
  it.each([
    ["agenda-first", first, SETTING],
    ["agenda-ordinary", ordinary(), SETTING],
    ["agenda-carried-twice", settling, SETTING],
    ["agenda-enough", enough, SETTING],
    ["agenda-empty-backlog", nothing, { ...SETTING, saysEmpty: true }],
    ["agenda-hostile", hostile(WORST), SETTING],
    [
      "agenda-part",
      first,
      { ...SETTING, repository: { id: "R_2", owner: "acme", name: "api" }, part: true, shared: true },
    ],
  ] as const)("%s", (name, agenda, setting) => {
    matchesGolden(name, agendaPage(agenda, setting));
  });

  it("begins with what it is known by, and remembers what it asks", () => {
    const agenda = ordinary();
    const page = agendaPage(agenda, SETTING);
    expect(agendaHead(page)).toEqual({ about: "R_1", period: PERIOD });
    expect(readAgendaMemory(page, NOW)).toEqual(agenda.memory);
    const part = agendaPage(agenda, { ...SETTING, part: true });
    expect(firstLine(part)).toBe(agendaPartMarker("R_1", PERIOD));
    expect(readAgendaMemory(part, NOW)).toEqual(agenda.memory);
  });

  it("has a box for every act of every entry, at the end of its line", () => {
    const agenda = ordinary();
    const boxes = agendaPage(agenda, SETTING)
      .split("\n")
      .flatMap((line) => (line.startsWith("- [ ] ") ? [readBox(line)] : []));
    const asked = agenda.sections
      .flatMap(({ entries }) => entries)
      .flatMap(({ assessment, boxes: all }) =>
        all.map(({ act }) => ({ issue: assessment.issue.number, act })),
      );
    expect(boxes.slice(0, asked.length)).toEqual(asked);
    // And one for the two issues that speak of the same.
    expect(boxes.slice(asked.length)).toEqual([{ issue: 7, act: { kind: "duplicate", of: 1 } }]);
  });

  it("leaves empty sections out, or says so, as the policy has it", () => {
    const says = agendaPage(ordinary(), { ...SETTING, saysEmpty: true });
    expect(agendaPage(ordinary(), SETTING)).not.toContain("## Too big");
    expect(says).toContain("\n\n## Too big\n\nNothing is too big.\n\n");
  });

  it("ends with the heading below which people write", () => {
    expect(agendaPage(ordinary(), SETTING)).toMatch(/\n\n## Decisions\n$/);
  });
});

describe("the digest", () => {
  const file = { file: ".github/goals.yml", line: 2, column: 5 };
  const agenda = ordinary();
  const page = (owner: string, place: typeof file | null, digest: "mention" | "fold" | "off") =>
    agendaPage(
      { ...agenda, digests: agenda.digests.map((one) => ({ ...one, owner })) },
      {
        ...SETTING,
        digest,
        goals: [goal("G-1", "Checkout takes less than a minute", null, { owner, place })],
      },
    );

  it("mentions an owner the team's file names, where the policy says so", () => {
    expect(page("cleo", file, "mention").match(/@cleo/g)).toHaveLength(1);
    expect(page("cleo", file, "fold")).not.toContain("@cleo");
    expect(page("cleo", file, "off")).not.toContain("cleo");
  });

  it("never one whom only an issue or a milestone names, nor what is no login", () => {
    expect(page("cleo", null, "mention")).not.toContain("@cleo");
    for (const owner of ["acme/team", "-a", "a--b", "a b", "a\nb", "x".repeat(40), "a_b", "ana @bo"]) {
      expect(page(owner, file, "mention")).not.toMatch(/· @/);
    }
  });
});

it("leaves nobody's words live, whatever they are", () => {
  fc.assert(
    fc.property(hostileWords, (words) => {
      const page = agendaPage(hostile(words), { ...SETTING, digest: "mention" });
      const own = page
        .split("\n")
        .map((line) => line.replace(/<!-- plumbline:[^>`]*-->$/, ""))
        .join("\n")
        // Escapes first: an escaped backtick opens no code span, and within our code spans no backslash stands.
        .replaceAll(/\\(.)/g, (_all, character: string) => (character === "_" ? "_" : " "))
        .replaceAll(/`[^`\n]*`/g, "")
        .replaceAll(/\]\(https:\/\/redirect\.github\.com\/acme\/shop\/issues\/\d+\)/g, "]")
        .replaceAll(/\[#\d+\]/g, "");
      expect(own).not.toMatch(/@|#\d|:\/\/|www\.|\bGH-\d|<(?!\/?(details|summary|sub)>)/);
      expect(findMentions(page, "acme/shop")).toEqual({ people: [], issues: [], elsewhere: [] });
      expect(page.match(/^<details>/gm)?.length).toBe(page.match(/^<\/details>$/gm)?.length);
    }),
    { numRuns: 60, examples: [["`<![CDATA["], ["##[set-output name=a]bGH-7"], ["__bold__GH-7"]] },
  );
});

it("every fixture of an agenda is a page of this file", () => {
  expectEveryFixtureUsed(
    "agenda-first",
    "agenda-ordinary",
    "agenda-carried",
    "agenda-e",
    "agenda-h",
    "agenda-part",
  );
});

it("names what can wait because enough is ready apart from what found no room", () => {
  const agenda = agendaOf(REFINEMENT, {
    enough: true,
    wanted: 1,
    sections: [section("not-ready", [], [3], [2, 4]), section("too-big", [], [], [5])],
  });
  const page = agendaPage(agenda, SETTING);
  expect(page).toContain("**Enough is ready:** the first in line is.");
  expect(page).toMatch(/^One finds no room this time: \[#3\]\S*\.$/m);
  expect(page).toMatch(/^2 more can wait, as enough is ready: \[#2\]\S* \[#4\]\S*\.$/m);
  expect(page).toMatch(/^## Too big\n\nOne can wait, as enough is ready: \[#5\]/m);
});

it("of several repositories each part says which it is about, and how issues are named", () => {
  const own = agendaPage(ordinary(), { ...SETTING, part: false, shared: false });
  expect(own).not.toContain("# `acme/shop`");
  expect(own).not.toContain("an issue of");
  const { name } = SETTING.repository;
  for (const shared of [true, false]) {
    const part = agendaPage(ordinary(), { ...SETTING, part: true, shared });
    expect(part).toMatch(new RegExp(`^# \`acme/${name}\`$`, "m"));
    expect(part).toMatch(
      new RegExp(`Here \`#\\d+\` is an issue of \`${name}\`; in a comment of its own write \`${name}#\\d+\``),
    );
  }
  const home = agendaPage(ordinary(), { ...SETTING, part: false, shared: true });
  expect(home).toMatch(
    /Here and in comments `#\d+` is an issue of `\w+`; one of another repository is named in a comment, such as `\/goal shop#\d+ …`/,
  );
});
