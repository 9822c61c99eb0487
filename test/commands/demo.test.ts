/** The demo as a person starts it: what it tells, and the pages it leaves. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, runCli } from "./run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "plumbline-demo-"));
let told: Answer;

beforeAll(() => {
  told = runCli(["demo", "--out", folder]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function page(name: string): string {
  const file = readdirSync(folder).find((one) => one.endsWith(`-${name}.md`));
  return readFileSync(join(folder, file ?? name), "utf8");
}

/** What was told from a chapter's title up to the next. */
function chapter(title: string): string {
  const [, rest = ""] = told.out.split(title, 2);
  return rest.split("\n── ", 1)[0] ?? "";
}

describe("demo", () => {
  it("leaves its pages in the order of the story", () => {
    expect({ code: told.code, err: told.err }).toEqual({ code: 0, err: "" });
    expect(readdirSync(folder)).toEqual([
      "00-baseline.md",
      "01-unclear.md",
      "02-clearer.md",
      "03-ready.md",
      "04-stranger.md",
      "05-estimated.md",
      "06-run-summary.md",
      "07-agenda.md",
      "08-board.md",
      "09-run-summary.md",
      "10-closed-agenda.md",
      "11-next-agenda.md",
    ]);
    expect(told.out).toContain("start with 00-baseline.md");
  });

  it("one comment follows the issue until it is ready", () => {
    const said = ["unclear", "clearer", "ready"].map((name) =>
      page(name)
        .match(/^### .*$/gm)
        ?.at(-1),
    );
    expect(said).toEqual([
      "### 🟠 Not ready yet: 2 things are missing",
      "### 🟡 Clear so far. Before work starts, 2 things are missing",
      "### ✅ Ready",
    ]);
    expect(page("ready").match(/`github-actions` commented/g)).toHaveLength(1);
  });

  it("a stranger's command does nothing, that of somebody who may triage is done", () => {
    expect(page("stranger")).toMatch(/`\/override 9999 .*` was not done/);
    expect(page("estimated")).toContain("Set `effort` to 3 in the project field `Effort`.");
    // (900 × 1 × 0.8 ÷ 3) × 2, and no override.
    expect(page("board")).toMatch(/^\| #52 \|[^|]*\| 480 \|  \|/m);
  });

  it("what the meeting decided is carried out by the next run, logged, and the agenda closed", () => {
    expect(chapter("people decide in the agenda itself")).toContain("A run: 0 changes in 1 request");
    const log = page("closed-agenda");
    expect(log).toMatch(/^closed · labels: refinement$/m);
    const rows = log.split("## What was decided")[1]?.match(/^\| .*#\d+.*$/gm) ?? [];
    const decided = rows.map((row) => [/#\d+/.exec(row)?.[0], row.split("|").at(-4)?.trim()]);
    expect(decided).toEqual([
      ["#22", "`ana`"],
      ["#25", "`ana`"],
      ["#47", "`ana`"],
      ["#23", "`ana`"],
      ["#29", "`ana`"],
      ["#34", "`eli`"],
    ]);
    expect(log).toContain("Ben asks until Friday what the new version costs us.");
  });

  it("the next agenda carries over what was left, tells what was done, and shows a trend", () => {
    const agenda = page("next-agenda");
    expect(agenda).toMatch(/^## Carried over$/m);
    const carried = agenda
      .split("## Carried over")[1]
      ?.split("\n## ")[0]
      ?.match(/^### \d+\. \[#\d+\]/gm);
    expect(carried).toEqual(["### 1. [#33]"]);
    expect(agenda).toMatch(/^ {2}- \[#19\]\(.*`Ask the carrier for the price of a parcel`$/m);
    expect(agenda).toMatch(/^\| open issues \| 28 → \*\*26\*\* ↘ \|$/m);
    expect(agenda).toContain("facilitated by `ben`");
  });

  it("ends with a run that finds nothing to do, and writes nothing", () => {
    expect(chapter("Nothing happened, so nothing is written")).toMatch(
      /A run: 0 changes in \d requests \(\d reads, 0 writes\)/,
    );
  });

  it("shows in the terminal neither what GitHub hides nor what it folds away", () => {
    expect(told.out).not.toMatch(/<!--|<details>|plumbline:/);
    expect(told.out).toContain("│ ▸ How the score comes about");
    expect(told.out).not.toContain("reach × impact × confidence");
    expect(told.out.split("\n").length).toBeLessThan(400);
  });
});

it("the README shows three pictures of it, none of them heavy", () => {
  const shown = [...readFileSync("README.md", "utf8").matchAll(/\((docs\/pictures\/[\w-]+\.png)\)/g)];
  const kept = readdirSync("docs/pictures").map((file) => `docs/pictures/${file}`);
  expect(new Set(shown.map(([, file]) => file))).toEqual(new Set(kept));
  expect(kept).toHaveLength(3);
  expect(kept.filter((file) => statSync(file).size > 250_000)).toEqual([]);
});
