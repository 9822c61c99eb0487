/** Goals and ranks on the real backlogs of the corpus, where it is present. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { changedWithoutCause, measureBacklogs, pageParts } from "../../scripts/backlog-figures.ts";
import { hasBacklogs } from "../../scripts/real-backlogs.ts";

const figures = hasBacklogs ? measureBacklogs() : null;

describe.skipIf(figures === null)("real backlogs (skipped: ../shared/corpus is not here)", () => {
  const { epics = [], milestones = [], hhs } = figures ?? {};

  test("have the figures that the page tells", () => {
    const page = readFileSync("docs/goals-on-real-backlogs.md", "utf8");
    for (const [name, part] of Object.entries(figures === null ? {} : pageParts(figures))) {
      expect(page, name).toContain(part);
    }
  });

  test("keep every score from one state to the next unless the issue, what waits for it or a named day changed it", () => {
    expect(milestones.length).toBe(26);
    const groundless = milestones.slice(1).flatMap(({ state }, index) => {
      const before = milestones[index];
      return before === undefined ? [] : changedWithoutCause(before, state);
    });
    expect(groundless).toEqual([]);
  });

  test("tie work to goals through the tree, and the shares of the whole add up", () => {
    const inherited = epics.map(
      ({ refinement }) => refinement.assessments.filter(({ goal }) => goal.verdict === "inherited").length,
    );
    expect(inherited.some((count) => count > 0)).toBe(true);
    for (const { refinement } of [...epics, ...milestones, ...(hhs === undefined ? [] : [hhs])]) {
      const { goals, served } = refinement.alignment;
      const sum = goals.reduce((total, { share }) => total + share, 0);
      expect(sum).toBeCloseTo(served === 0 ? 0 : 1, 10);
    }
  });

  test("are tied up to three levels above", () => {
    const links = hhs?.refinement.assessments.map(({ goal }) => goal) ?? [];
    expect(links.filter(({ verdict }) => verdict === "inherited").length).toBe(7);
    expect(links.filter(({ verdict }) => verdict === "none").length).toBe(6);
  });
});
