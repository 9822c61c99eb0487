/** Who owns a path, as GitHub's documentation describes its file. */
import { describe, expect, it } from "vitest";
import { codeOwnersOf, readCodeOwners } from "../../src/agenda/code-owners-of.ts";

const FILE = `# The shop
*                @acme/shop
*.js             @ana # the last that matches wins
/build/logs/     @ben
docs/*           docs@acme.example
apps/            @cleo
/docs/legal/     @acme/legal @dee
/scripts/        @ana @ben
**/logs          @eli
/apps/github
/space\\ ship/   @fay
!/apps/mine      @nobody
/[ab]/           @nobody
/broken/         nobody
`;

describe("the last line that matches wins", () => {
  const rules = readCodeOwners(FILE);
  it.each<[string, readonly string[]]>([
    ["README.md", ["acme/shop"]],
    ["src/cart.js", ["ana"]],
    ["build/logs/today.txt", ["eli"]],
    ["deep/build/other/today.txt", ["acme/shop"]],
    ["docs/getting-started.md", ["docs@acme.example"]],
    ["docs/build-app/troubleshooting.md", ["acme/shop"]],
    ["docs/legal/terms.md", ["acme/legal", "dee"]],
    ["deep/apps/a.ts", ["cleo"]],
    ["scripts/run.sh", ["ana", "ben"]],
    ["apps/github", []],
    ["apps/github/a.ts", []],
    ["space ship/a.ts", ["fay"]],
    ["a/b.ts", ["acme/shop"]],
    ["broken/b.ts", ["acme/shop"]],
    ["Scripts/run.sh", ["acme/shop"]],
  ])("%s", (path, owners) => {
    expect(codeOwnersOf(path, rules)?.owners ?? []).toEqual(owners);
  });
});

it("nobody owns what no line names", () => {
  expect(codeOwnersOf("src/a.ts", readCodeOwners("/docs/ @ana\n"))).toBeNull();
  expect(readCodeOwners("\r\n# nothing\r\n")).toEqual([]);
});
