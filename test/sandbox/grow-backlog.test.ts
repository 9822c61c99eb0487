import { existsSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { buildState } from "../../src/sandbox/build-state.ts";
import { dumpState } from "../../src/sandbox/dump-state.ts";
import { growBacklog } from "../../src/sandbox/grow-backlog.ts";
import { readSeed } from "../../src/sandbox/read-seed.ts";
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
  ).toMatchInlineSnapshot(`"ca4e04e0e59ee662"`);
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
  const moments = issues.flatMap((issue) => [
    issue.opened,
    issue.closed ?? issue.opened,
    ...issue.comments.map(({ at }) => at),
  ]);
  expect(moments.every((moment) => Date.parse(moment) <= Date.parse("2026-11-16T08:00:00Z"))).toBe(true);
  const numbers = issues.map((issue) => issue.number);
  expect(new Set(numbers).size).toBe(numbers.length);
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
