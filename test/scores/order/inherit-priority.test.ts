/** What has to be done first matters as much as what waits for it. */
import { describe, expect, it } from "vitest";
import type { Inversion } from "../../../src/model/score.ts";
import { effectives, order, type Options, type Written } from "./build.ts";

describe("a blocker", () => {
  it.each<[string, Record<number, Written>, Record<number, number | null>, Options?]>([
    ["is raised to what it blocks", { 1: { value: 2 }, 2: { value: 9, blockedBy: [1] } }, { 1: 9, 2: 9 }],
    ["that scores more stays", { 1: { value: 9 }, 2: { value: 2, blockedBy: [1] } }, { 1: 9, 2: 2 }],
    [
      "is raised through others",
      { 1: { value: 1 }, 2: { value: 2, blockedBy: [1] }, 3: { value: 9, blockedBy: [2] } },
      { 1: 9, 2: 9, 3: 9 },
    ],
    [
      "is raised to the highest of several",
      { 1: { value: 1 }, 2: { value: 4, blockedBy: [1] }, 3: { value: 6, blockedBy: [1] } },
      { 1: 6, 2: 4, 3: 6 },
    ],
    ["without a score gets one", { 1: {}, 2: { value: 3, blockedBy: [1] } }, { 1: 3, 2: 3 }],
    ["of what has no score keeps its own", { 1: { value: 3 }, 2: { blockedBy: [1] } }, { 1: 3, 2: null }],
    [
      "passes on what it inherits without a score of its own",
      { 1: { value: 1 }, 2: { blockedBy: [1] }, 3: { value: 5, blockedBy: [2] } },
      { 1: 5, 2: 5, 3: 5 },
    ],
    [
      "that people hold stays",
      { 1: { value: 2, override: 1 }, 2: { value: 9, blockedBy: [1] } },
      { 1: 1, 2: 9 },
    ],
    [
      "that people hold passes on where they put it, not what it blocks",
      { 1: { value: 2 }, 2: { value: 3, override: 4, blockedBy: [1] }, 3: { value: 9, blockedBy: [2] } },
      { 1: 4, 2: 4, 3: 9 },
    ],
    [
      "whose override expired is raised",
      { 1: { value: 2, override: { value: 1, expired: true } }, 2: { value: 9, blockedBy: [1] } },
      { 1: 9, 2: 9 },
    ],
    [
      "is raised to an override",
      { 1: { value: 2 }, 2: { value: 1, override: 7, blockedBy: [1] } },
      { 1: 7, 2: 7 },
    ],
    [
      "is raised to an override in two decimals, and no lower, through others",
      { 1: { value: 2 }, 2: { value: 1, blockedBy: [1] }, 3: { value: 1, override: 7.341, blockedBy: [2] } },
      { 1: 7.35, 2: 7.35, 3: 7.341 },
    ],
    [
      "is raised to an override where it has no score",
      { 1: {}, 2: { value: 1, override: 12.3456, blockedBy: [1] } },
      { 1: 12.35, 2: 12.3456 },
    ],
    ["is raised above 0", { 1: { value: -3 }, 2: { value: 0, blockedBy: [1] } }, { 1: 0, 2: 0 }],
    ["of itself is none", { 1: { value: 2, blockedBy: [1], parent: 1 } }, { 1: 2 }],
    ["that is not there raises nobody", { 2: { value: 9, blockedBy: [1], parent: 3 } }, { 2: 9 }],
    ["may be a sub-issue", { 1: { value: 9 }, 2: { value: 2, parent: 1 } }, { 1: 9, 2: 9 }],
    [
      "raises no sub-issue by what it scores itself",
      { 1: { value: 2 }, 2: { value: 9, parent: 1 } },
      { 1: 2, 2: 9 },
    ],
    [
      "is none where the policy takes dependencies only",
      { 1: { value: 9 }, 2: { value: 2, parent: 1 }, 3: { value: 1 }, 4: { value: 5, blockedBy: [3] } },
      { 1: 9, 2: 2, 3: 5, 4: 5 },
      { inherit: ["blocks"] },
    ],
    [
      "is none where the policy takes sub-issues only",
      { 1: { value: 9 }, 2: { value: 2, parent: 1 }, 3: { value: 1 }, 4: { value: 5, blockedBy: [3] } },
      { 1: 9, 2: 9, 3: 1, 4: 5 },
      { inherit: ["sub-issue"] },
    ],
    [
      "is none where the policy lets nothing be inherited",
      { 1: { value: 9 }, 2: { value: 2, parent: 1 }, 4: { value: 5, blockedBy: [2] } },
      { 1: 9, 2: 2, 4: 5 },
      { inherit: [] },
    ],
    [
      "is not raised to the lower end of what it blocks, which stands on no board",
      { 1: { value: 1 }, 2: { range: [4, 8], blockedBy: [1] } },
      { 1: 1, 2: 4 },
      { incomplete: "low" },
    ],
    [
      "that ranks by its lower end is not put below it",
      { 1: { range: [4, 8] }, 2: { value: 3, blockedBy: [1] } },
      { 1: 4, 2: 3 },
      { incomplete: "low" },
    ],
  ])("%s", (_name, backlog, expected, options = {}) => {
    expect(effectives(order(backlog, options))).toEqual(expected);
  });

  it("tells from whom it inherits: the one it blocks directly, the highest, then the lowest number", () => {
    const { scores } = order({
      1: { value: 1 },
      4: { value: 1, blockedBy: [1] },
      3: { value: 9, blockedBy: [1] },
      2: { value: 1, parent: 4 },
      5: { value: 9, blockedBy: [4, 1] },
    });
    expect(scores.get(1)?.inherited).toEqual({ from: 3, via: "blocks", value: 9 });
    expect(scores.get(2)?.inherited).toEqual({ from: 4, via: "sub-issue", value: 9 });
    expect(scores.get(4)?.inherited).toEqual({ from: 5, via: "blocks", value: 9 });
    expect(scores.get(5)?.inherited).toBeNull();
  });

  it("that is a sub-issue too is told as a blocker", () => {
    const { scores } = order({ 1: { value: 1, parent: 2 }, 2: { value: 9, blockedBy: [1] } });
    expect(scores.get(1)?.inherited?.via).toBe("blocks");
  });

  it("keeps its own value, and is in the band of what it is raised to", () => {
    const { scores } = order({ 1: { value: 1 }, 2: { value: 9, blockedBy: [1] } });
    expect(scores.get(1)).toMatchObject({ value: 1, computed: 9, effective: 9, band: "P0" });
  });

  it("that people hold has the inherited score computed all the same", () => {
    const { scores } = order({ 1: { value: 2, override: 1 }, 2: { value: 9, blockedBy: [1] } });
    expect(scores.get(1)).toMatchObject({ value: 2, computed: 9, effective: 1 });
  });
});

describe("a circle", () => {
  it("stands as high as its highest", () => {
    const { scores, ranking } = order({
      1: { value: 1, blockedBy: [3] },
      2: { value: 9, blockedBy: [1] },
      3: { value: 4, blockedBy: [2] },
      4: { value: 2, blockedBy: [3] },
    });
    expect([...scores.values()].map(({ effective }) => effective)).toEqual([9, 9, 9, 2]);
    expect(ranking.cycles).toEqual([[1, 2, 3]]);
  });

  it("stands as high as what it blocks beyond itself", () => {
    const backlog = {
      1: { value: 1, blockedBy: [2] },
      2: { value: 2, blockedBy: [1] },
      3: { value: 7, blockedBy: [2] },
    };
    expect(effectives(order(backlog))).toEqual({ 1: 7, 2: 7, 3: 7 });
  });

  it("is cut where people hold one of its issues", () => {
    const backlog = {
      1: { value: 2, blockedBy: [3] },
      2: { value: 5, override: 3, blockedBy: [1] },
      3: { value: 9, blockedBy: [2] },
    };
    const { ranking, ...rest } = order(backlog);
    expect(effectives({ ranking, ...rest })).toEqual({ 1: 3, 2: 3, 3: 9 });
    expect(ranking.cycles).toEqual([[1, 2, 3]]);
  });

  it("of what has no score has none", () => {
    expect(effectives(order({ 1: { blockedBy: [2] }, 2: { blockedBy: [1] } }))).toEqual({ 1: null, 2: null });
  });
});

describe("an inversion", () => {
  const blocked = { value: 9, blockedBy: [1] };

  it.each<[string, Written, readonly Inversion[], Options?]>([
    [
      "is told with what the blocker is raised to",
      { value: 2 },
      [{ blocker: 1, blocked: 2, from: 2, to: 9, raised: true }],
    ],
    ["of a blocker without a score too", {}, [{ blocker: 1, blocked: 2, from: null, to: 9, raised: true }]],
    ["is not where both score the same", { value: 9 }, []],
    [
      "is not raised where people hold the blocker",
      { value: 2, override: 3 },
      [{ blocker: 1, blocked: 2, from: 3, to: 9, raised: false }],
    ],
    [
      "may be made by people",
      { value: 10, override: 3 },
      [{ blocker: 1, blocked: 2, from: 3, to: 9, raised: false }],
    ],
    ["may be undone by people", { value: 2, override: 9 }, []],
    [
      "counts an expired override for nothing",
      { value: 2, override: { value: 20, expired: true } },
      [{ blocker: 1, blocked: 2, from: 2, to: 9, raised: true }],
    ],
    [
      "has no score from where only the range ranks",
      { range: [4, 8] },
      [{ blocker: 1, blocked: 2, from: null, to: 9, raised: true }],
      { incomplete: "low" },
    ],
    ["is none where nothing is inherited", { value: 2 }, [], { inherit: ["sub-issue"] }],
  ])("%s", (_name, blocker, expected, options = {}) => {
    expect(order({ 1: blocker, 2: blocked }, options).ranking.inversions).toEqual(expected);
  });

  it("is told once for each blocker, lowest number first", () => {
    const backlog = { 7: { value: 1 }, 3: { value: 9, blockedBy: [5, 7] }, 5: { value: 2, blockedBy: [7] } };
    expect(order(backlog).ranking.inversions).toEqual([
      { blocker: 5, blocked: 3, from: 2, to: 9, raised: true },
      { blocker: 7, blocked: 3, from: 1, to: 9, raised: true },
    ]);
  });
});
