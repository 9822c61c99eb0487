/** Writes docs/stories.md: how much of real user stories is found, and every miss; run by `npm run stories`. */
import { existsSync, writeFileSync } from "node:fs";
import {
  type Comparison,
  compareStories,
  DEVELOPED_ON,
  type Difference,
  HELD_OUT,
  keyOf,
  STORIES,
} from "./compare-stories.ts";
import { judgedDifferences } from "./judged-differences.ts";
import { markdownTable } from "./markdown-table.ts";

const PARTS = ["role", "action", "benefit"] as const;

interface Share {
  readonly right: number;
  readonly all: number;
}

function measure(): void {
  const developed = DEVELOPED_ON.map(compareStories);
  const heldOut = HELD_OUT.map(compareStories);
  const differences = [...developed, ...heldOut].flatMap((set) => set.differences);
  const open = differences.filter((difference) => judgedDifferences[keyOf(difference)] === undefined);
  if (open.length > 0) {
    const shown = open.map(
      (found) => `${keyOf(found)}\n  read:  ${String(found.read)}\n  plain: ${String(found.plain)}`,
    );
    throw new Error(`Nobody has judged these yet (scripts/judged-differences.ts):\n${shown.join("\n")}`);
  }
  writeFileSync("docs/stories.md", pageOf(developed, heldOut));
  process.stdout.write("docs/stories.md written\n");
}

function pageOf(developed: readonly Comparison[], heldOut: readonly Comparison[]): string {
  return `# How user stories are read

13 public sets of real user stories (Dalpiaz 2018, \`${STORIES}\`), one story a line with the set's own mark before it,
each line read as the body of an issue. The grammar was made while looking at 6 of them; the other 7 were
measured once, when it was done, and nothing was changed after that.

What is right is not judged by the reader itself: \`scripts/story-oracle.ts\` reads each line a second time, by plain
substrings, and wherever role or action is not found, or a part is not told in the same words, a person has judged the
line: the lists below hold all of those. The shares are of the lines that tell the part at all, by that judgement; a
benefit is one with a mark before it (“so that”, “in order to”, “because”, “so”). Not judged by a person are the lines about
which both readings agree. Made by \`npm run stories\`; the same sources give the same page.

## Shares

${sharesTable(developed, heldOut)}

Stories in one body: with all the lines of a set as the body of one issue, the reader finds
${sum([...developed, ...heldOut], ({ together }) => together)} stories; line by line, ${sum([...developed, ...heldOut], ({ apart }) => apart)} different ones.

## Sets developed on: every difference

${differencesTable(developed)}

## Sets held out: every difference

${differencesTable(heldOut)}
`;
}

function sharesTable(developed: readonly Comparison[], heldOut: readonly Comparison[]): string {
  const row = (name: string, sets: readonly Comparison[]) => [
    name,
    String(sum(sets, ({ lines }) => lines)),
    ...PARTS.map((part) => {
      const shares = sets.map((set) => shareOf(set, part));
      const right = sum(shares, (share) => share.right);
      const all = sum(shares, (share) => share.all);
      return all === 0 ? "none tells one" : `${right} of ${all} (${((100 * right) / all).toFixed(1)} %)`;
    }),
  ];
  return markdownTable(
    ["set", "lines", ...PARTS],
    [
      ...developed.map((set) => row(set.set, [set])),
      row("**developed on**", developed),
      ...heldOut.map((set) => row(set.set, [set])),
      row("**held out**", heldOut),
    ],
  );
}

/** What the plain reading and the person say is there, and how much of it the reader tells. */
function shareOf(set: Comparison, part: Difference["part"]): Share {
  const verdicts = set.differences
    .filter((difference) => difference.part === part)
    .map((difference) => judgedDifferences[keyOf(difference)]?.verdict);
  const right = verdicts.filter((verdict) => verdict === "right").length;
  const wrong = verdicts.filter((verdict) => verdict === "wrong").length;
  return { right: set.same[part] + right, all: set.same[part] + right + wrong };
}

function differencesTable(sets: readonly Comparison[]): string {
  const found = sets.flatMap(({ differences }) => differences);
  // One row for the parts of a line that differ for the same cause.
  const rows = new Map<
    string,
    { readonly line: string; readonly parts: string[]; readonly rest: string[] }
  >();
  for (const difference of found) {
    const { verdict = "", cause = "" } = judgedDifferences[keyOf(difference)] ?? {};
    const line = `${difference.set}, line ${difference.line}`;
    const key = `${line} ${verdict} ${cause}`;
    const row = rows.get(key) ?? { line, parts: [], rest: [WORDS[verdict] ?? "", cause] };
    row.parts.push(difference.part);
    rows.set(key, row);
  }
  return rows.size === 0
    ? "None."
    : markdownTable(
        ["where", "part", "the reader is", "cause"],
        [...rows.values()].map(({ line, parts, rest }) => [line, parts.join(", "), ...rest]),
      );
}

const WORDS: Readonly<Record<string, string>> = {
  right: "right",
  wrong: "wrong",
  none: "right: nothing is told",
};

function sum<Thing>(things: readonly Thing[], of: (thing: Thing) => number): number {
  return things.reduce((total, thing) => total + of(thing), 0);
}

if (existsSync(STORIES)) {
  measure();
} else {
  process.stdout.write(`Skipped: ${STORIES} is not here.\n`);
}
