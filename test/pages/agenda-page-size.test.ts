/** Agendas of large backlogs and long meetings: within what GitHub takes, and nothing left out in silence. */
import { describe, expect, it } from "vitest";
import { readAgendaMemory } from "../../src/memory/agenda-memory.ts";
import { agendaHead } from "../../src/memory/markers.ts";
import { agendaPage } from "../../src/pages/agenda-page.ts";
import { item, record, refined, snapshot } from "../plan/build.ts";
import { agendaOf, entryOf, NOW, section, SETTING, UNREFINED } from "./agenda-build.ts";
import { expectEveryFixtureUsed, matchesGolden } from "./matches-golden.ts";

describe("of 5,000 issues", () => {
  const words = ["checkout", "address", "invoice", "search", "basket", "delivery", "login"];
  const all = refined(
    snapshot(
      Array.from({ length: 5000 }, (_, index) =>
        record(index + 1, {
          title: `Improve the ${words[index % 7]} in case ${index}`,
          body: `Please look at the ${words[index % 5]} of case ${index}.`,
        }),
      ),
      {
        items: Array.from({ length: 2000 }, (_, index) =>
          item(index + 1, { Value: 1 + (index % 9), Effort: 2 }),
        ),
      },
    ),
  );
  const scored = all.assessments.filter(({ score }) => score.effective !== null);
  const unscored = all.assessments.filter(({ score }) => score.effective === null);
  const numbers = (assessments: typeof scored) => assessments.map(({ issue }) => issue.number);
  const page = agendaPage(
    agendaOf(all, {
      sections: [
        section("intake", [], numbers(unscored)),
        section(
          "not-ready",
          scored.slice(0, 3).map((one) => entryOf(one)),
          numbers(scored.slice(3)),
        ),
      ],
    }),
    SETTING,
  );

  it("agenda-5000-head", () => {
    matchesGolden("agenda-5000-head", `${page.slice(0, page.indexOf("\n\n## Goals"))}\n`);
  });

  it("counts what it does not name", () => {
    expect(page.length).toBeLessThan(20_000);
    expect(page).toMatch(/^3000 find no room this time: .* and 2980 more\.$/m);
    expect(page).toMatch(/^1997 more find no room this time: .* and 1977 more\.$/m);
    expect(page).toMatch(/^5000 of 5000 issues serve no goal: .* and 4980 more\.$/m);
  });
});

describe("a long page", () => {
  const many = refined(
    snapshot(
      Array.from({ length: 60 }, (_, index) =>
        record(index + 1, { title: `${"Long words ".repeat(9)}${index}`, body: UNREFINED }),
      ),
      { items: Array.from({ length: 60 }, (_, index) => item(index + 1, { Value: 5, Effort: 3 })) },
    ),
  );
  const long = "`a long name of something` ".repeat(8);
  const agenda = agendaOf(many, {
    sections: [
      section(
        "not-ready",
        many.assessments.slice(0, 48).map((assessment) =>
          entryOf(assessment, {
            excerpt: "Words that matter. ".repeat(60),
            missing: Array.from({ length: 5 }, () => long),
          }),
        ),
        many.assessments.slice(48).map(({ issue }) => issue.number),
      ),
    ],
  });
  const page = agendaPage(agenda, SETTING);

  it("stays within what GitHub takes", () => {
    expect(page.length).toBeLessThanOrEqual(65_536);
    expect(page.length).toBeGreaterThan(60_000);
  });

  it("names every entry, and says of which there is more than found room", () => {
    const numbers = [...page.matchAll(/^### (\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 48 }, (_, index) => index + 1));
    const short = page.match(/^The rest found no room on the page\.$/gm)?.length ?? 0;
    const boxed = page.match(/"kind":"talk"/g)?.length ?? 0;
    expect(short).toBeGreaterThan(0);
    expect(short + boxed).toBe(48);
    // The first ones are told whole.
    expect(page.indexOf("The rest found")).toBeGreaterThan(page.lastIndexOf('"kind":"talk"'));
    expect(page).toContain("12 more find no room this time: ");
  });

  it("says which of its lists had to go", () => {
    expect(page).toContain("Why these, and why in this order: this found no room on the page.");
  });

  it("keeps the lines it is known by", () => {
    expect(agendaHead(page)).not.toBeNull();
    expect(readAgendaMemory(page, NOW)).toEqual(agenda.memory);
    expect(page).toMatch(/\n\n## Decisions\n$/);
  });
});

it("every fixture of a large backlog is a page of this file", () => {
  expectEveryFixtureUsed("agenda-5000");
});
