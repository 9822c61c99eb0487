/** Real user stories, where they are present: read beside a second, plain reading, line by line and all in one body. */
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareStories, DEVELOPED_ON, HELD_OUT, keyOf, STORIES } from "../../scripts/compare-stories.ts";
import { judgedDifferences } from "../../scripts/judged-differences.ts";
import { plainStory } from "../../scripts/story-oracle.ts";

const present = existsSync(STORIES);
if (!present) {
  console.warn(`Skipped: ${STORIES} is not here.`);
}

describe.skipIf(!present).each([...DEVELOPED_ON, ...HELD_OUT])("the stories of %s", (set) => {
  it("are read as the plain reading has them, but for lines that a person has judged", () => {
    const { lines, differences } = compareStories(set);
    expect(lines).toBeGreaterThan(50);
    const open = differences.filter((difference) => judgedDifferences[keyOf(difference)] === undefined);
    expect(open).toEqual([]);
  });

  it("are all found in one body", () => {
    const { together, apart } = compareStories(set);
    expect(apart).toBeGreaterThan(50);
    expect(together).toBe(apart);
  });
});

it.skipIf(!present)("every line judged by a person is one where the readings differ", () => {
  const found = new Set(
    [...DEVELOPED_ON, ...HELD_OUT].flatMap((set) => compareStories(set).differences).map(keyOf),
  );
  expect(Object.keys(judgedDifferences).filter((key) => !found.has(key))).toEqual([]);
});

describe("the plain reading", () => {
  it.each([
    ["#G1# As a buyer, I want to pay, so that I am done.", ["buyer", "pay", "i am done"]],
    [
      "As an admin I would like to be able to see logs in order to find abuse",
      ["admin", "see logs", "find abuse"],
    ],
    ["As the owner, I can sleep.", ["owner", "sleep", null]],
    ["A line that tells none", [null, null, null]],
  ])("of %s", (line, parts) => {
    const { role, action, benefit } = plainStory(line);
    expect([role, action, benefit]).toEqual(parts);
  });
});
