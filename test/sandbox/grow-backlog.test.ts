import { existsSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { buildState } from "../../src/sandbox/build-state.ts";
import { dumpState } from "../../src/sandbox/dump-state.ts";
import { growBacklog } from "../../src/sandbox/grow-backlog.ts";
import { readSeed, type SeedIssue } from "../../src/sandbox/read-seed.ts";
import { smallSeed } from "./open-sandbox.ts";

test("the same seed and number give the same backlog, byte for byte", () => {
  const [one, two] = [1, 2].map(() => JSON.stringify(growBacklog(smallSeed(), 400)));
  expect(one).toBe(two);
  // Another machine, another day: written down once.
  expect(
    createHash("sha256")
      .update(one ?? "")
      .digest("hex")
      .slice(0, 16),
  ).toMatchInlineSnapshot(`"c45a1b630d5711e1"`);
  const ids = [1, 2].map(() => JSON.stringify([...buildState(growBacklog(smallSeed(), 400)).nodes.keys()]));
  expect(ids[0]).toBe(ids[1]);
});

test("the seed's own issues come first and stay as they are", () => {
  const seed = smallSeed();
  const grown = growBacklog(seed, 100);
  expect(grown.issues.slice(0, seed.issues.length)).toEqual(seed.issues);
  expect(grown.issues.filter((issue) => !issue["pull-request"])).toHaveLength(100);
  expect(growBacklog(seed, 2).issues).toEqual(seed.issues);
});

test("a grown backlog is varied, and never newer than its own now", () => {
  const { issues } = growBacklog(smallSeed(), 2000);
  const share = (is: (issue: (typeof issues)[number]) => boolean) => issues.filter(is).length / issues.length;
  expect(share((issue) => issue.closed !== undefined)).toBeGreaterThan(0.1);
  expect(share((issue) => issue.parent !== undefined)).toBeGreaterThan(0.2);
  expect(share((issue) => issue["blocked-by"].length > 0)).toBeGreaterThan(0.03);
  expect(share((issue) => issue.votes > 0)).toBeGreaterThan(0.2);
  expect(share((issue) => issue.body === "")).toBeGreaterThan(0.02);
  expect(share((issue) => issue.body.includes("\r\n"))).toBeGreaterThan(0.05);
  expect(share((issue) => issue.body.includes("### Acceptance criteria"))).toBeGreaterThan(0.1);
  expect(share((issue) => issue.board === false)).toBeGreaterThan(0.02);
  expect(share((issue) => issue["duplicate-of"] !== undefined)).toBeGreaterThan(0.01);
  expect(share((issue) => issue.reason === "not-planned")).toBeGreaterThan(0.01);
  expect(share((issue) => issue["blocked-by"].length === 2)).toBeGreaterThan(0);
  const moments = issues.flatMap((issue) => [
    issue.opened,
    issue.closed ?? issue.opened,
    ...stampsOf(issue).flatMap(({ at, changed }) => [at ?? issue.opened, changed ?? issue.opened]),
    ...issue.comments.map(({ at }) => at),
  ]);
  expect(moments.every((moment) => Date.parse(moment) <= Date.parse("2026-11-16T08:00:00Z"))).toBe(true);
  const numbers = issues.map((issue) => issue.number);
  expect(new Set(numbers).size).toBe(numbers.length);
});

function stampsOf(issue: SeedIssue) {
  const values = issue.board === undefined || issue.board === false ? [] : Object.values(issue.board);
  return values.flatMap((value) => (typeof value === "object" ? [value] : []));
}

test("people fill in factors at different times; a few override, and mostly say why", () => {
  const small = smallSeed();
  const seed = readSeed(
    "factors.yml",
    JSON.stringify({
      ...small,
      "issue-fields": [
        { name: "Reach", kind: "number" },
        { name: "Score", kind: "number" },
        { name: "Areas", kind: "multi-select", options: ["web", "api"] },
      ],
      project: {
        ...small.project,
        fields: [
          ...["Score", "Effort", "Override"].map((name) => ({ name, kind: "number" })),
          ...["Override reason", "Explanation"].map((name) => ({ name, kind: "text" })),
          { name: "Reach", kind: "issue-field" },
        ],
      },
      issues: [],
    }),
  );
  const { issues } = growBacklog(seed, 2000);
  const boards = issues.flatMap(({ board }) => (board === undefined || board === false ? [] : [board]));
  const having = (name: string) => boards.filter((board) => name in board);
  expect(having("Effort").length).toBeGreaterThan(1000);
  expect(having("Override").length).toBeGreaterThan(20);
  expect(having("Override").length).toBeLessThan(120);
  expect(having("Override reason").every((board) => "Override" in board)).toBe(true);
  expect(having("Override reason").length).toBeGreaterThan(10);
  expect(having("Override reason").length).toBeLessThan(having("Override").length);
  expect([...having("Score"), ...having("Explanation"), ...having("Reach")]).toEqual([]);
  const stamps = issues.flatMap(stampsOf);
  expect(new Set(stamps.map(({ by }) => by)).size).toBe(small.users.length);
  const changed = stamps.filter((one) => one.changed !== undefined);
  expect(changed.length / stamps.length).toBeGreaterThan(0.2);
  expect(changed.every(({ at = "", changed: when = "" }) => at <= when)).toBe(true);
  const fields = issues.flatMap((issue) => (issue.fields === undefined ? [] : [issue.fields]));
  expect(fields.filter((one) => "Reach" in one).length).toBeGreaterThan(1000);
  expect(fields.filter((one) => "Score" in one)).toEqual([]);
  expect(buildState(growBacklog(seed, 300)).repository.issues.size).toBe(300);
});

test("a grown tree has three levels, and no issue waits for itself", () => {
  const { issues } = growBacklog(smallSeed(), 3000);
  const byNumber = new Map(issues.map((issue) => [issue.number, issue]));
  const depth = (issue: SeedIssue | undefined): number =>
    issue?.parent === undefined ? 1 : 1 + depth(byNumber.get(issue.parent));
  expect(Math.max(...issues.map(depth))).toBe(3);
  const grown = issues.slice(smallSeed().issues.length);
  expect(grown.every((issue) => issue["blocked-by"].every((number) => number < issue.number))).toBe(true);
});

test("a grown backlog is one a seed file could tell of", () => {
  const grown = growBacklog(smallSeed(), 300);
  expect(() => readSeed("grown.yml", JSON.stringify(grown))).not.toThrow();
});

test.each([-1, 1.5, 50_001])("%d issues are refused", (issues) => {
  expect(() => growBacklog(smallSeed(), issues)).toThrow(/0 to 50000 issues/);
});

const STORY = new URL("../../demo/acme-shop.yml", import.meta.url);

test.skipIf(!existsSync(STORY))("the demo's story is a good seed and grows", () => {
  const seed = readSeed("demo/acme-shop.yml", readFileSync(STORY, "utf8"));
  const state = buildState(growBacklog(seed, 500));
  expect(state.repository.issues.size).toBeGreaterThanOrEqual(500);
  expect(JSON.stringify(dumpState(state)).length).toBeGreaterThan(100_000);
});
