/** Pages held against fixtures. `UPDATE=1 npm test -- test/pages` writes them anew; read each by eye then. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";

const FOLDER = join(import.meta.dirname, "fixtures");
const used = new Set<string>();

export function matchesGolden(name: string, page: string): void {
  const file = join(FOLDER, `${name}.md`);
  used.add(`${name}.md`);
  if (process.env["UPDATE"] === "1") {
    writeFileSync(file, page);
  }
  expect(existsSync(file), `${file} is missing: run with UPDATE=1 and read it`).toBe(true);
  expect(page).toBe(readFileSync(file, "utf8"));
}

/** Fixtures of which this test file's pages are to account for every one: those whose name begins with one of these. */
export function expectEveryFixtureUsed(...prefixes: readonly string[]): void {
  // A worker may have run other files of pages before.
  const isOfThisFile = (name: string): boolean => prefixes.some((prefix) => name.startsWith(prefix));
  const there = readdirSync(FOLDER).filter(isOfThisFile);
  expect(there.toSorted()).toEqual([...used].filter(isOfThisFile).toSorted());
}
