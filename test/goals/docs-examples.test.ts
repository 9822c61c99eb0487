/** Every YAML block of the pages about goals and scores is one that may be copied as it stands. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readGoals } from "../../src/goals/read-goals.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";

function yamlBlocks(file: string): readonly string[] {
  return [...readFileSync(file, "utf8").matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(
    ([, block = ""]) => block,
  );
}

/** A register's `goals` is a list, a policy's is not. */
function problemsIn(block: string): readonly string[] {
  const isRegister = /^goals:\n\s*- /m.test(block);
  const read = isRegister ? readGoals("goals.yml", block) : readPolicy("plumbline.yml", block);
  return read.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe.each([
  ["docs/goals.md", 2],
  ["docs/scores.md", 4],
])("%s", (file, fewest) => {
  const blocks = yamlBlocks(file);

  it("has its examples", () => {
    expect(blocks.length).toBeGreaterThanOrEqual(fewest);
  });

  it.each(blocks.map((block, index) => [index + 1, block] as const))(
    "example %i is valid",
    (_number, block) => {
      expect(problemsIn(block)).toEqual([]);
    },
  );
});
