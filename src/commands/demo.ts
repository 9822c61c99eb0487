/** `plumbline demo`: the real bundle through two weeks of a small team, on a GitHub on this machine. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { type Person, personAt, seeIssue, type SeenIssue } from "../sandbox/person.ts";
import { type Sandbox, startSandbox } from "../sandbox/start-sandbox.ts";
import { boardTable } from "./board-table.ts";
import { type Command, print, readArguments, UsageError } from "./command.ts";
import { playStory, type Scene, type Sight } from "./demo-play.ts";
import { firstEntries, firstLines, foldPage, sectionOf } from "./fold-page.ts";
import { storySeed } from "./sandbox.ts";

const REPOSITORY = "acme/shop";

export const demo: Command = {
  name: "demo",
  sentence: "Run the Action through two weeks of a small team, on this machine alone.",
  help: `Usage: plumbline demo [--out FOLDER]

Starts a sandbox with the story of a small shop's team, runs the Action as GitHub's runner would through
two weeks of it, and shows what a person would see. Leaves the pages as Markdown files. Needs no network.

  --out FOLDER   where the pages go (plumbline-demo)`,
  async run(args) {
    const { values, positionals } = readArguments(args, { out: { type: "string" } });
    if (positionals[0] !== undefined) {
      throw new UsageError(`Unexpected argument '${positionals[0]}'`);
    }
    const sandbox = await startSandbox({ seed: storySeed(), rateLimits: false });
    try {
      await tell(sandbox, resolve(values.out ?? "plumbline-demo"));
    } finally {
      await sandbox.close();
    }
    return 0;
  },
};

async function tell(sandbox: Sandbox, out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const pages: string[] = [];
  const reader = { sandbox, ana: personAt(sandbox.url, "ghp_sandbox") };
  for await (const scene of playStory(sandbox)) {
    for (const { name, text } of await show(scene, reader)) {
      const file = `${String(pages.length).padStart(2, "0")}-${name}.md`;
      writeFileSync(join(out, file), text.endsWith("\n") ? text : `${text}\n`);
      pages.push(file);
      print(`\n  → ${file}`);
    }
  }
  print(`\nThe pages are in ${relative(process.cwd(), out) || "."}/: start with ${pages[0] ?? "the first"}.`);
}

interface Reader {
  readonly sandbox: Sandbox;
  readonly ana: Person;
}

interface Page {
  readonly name: string;
  /** Markdown. */
  readonly text: string;
}

/** Prints the scene, and gives the pages it leaves. */
async function show(scene: Scene, reader: Reader): Promise<readonly Page[]> {
  switch (scene.kind) {
    case "chapter":
      print(`\n── ${scene.title} ${"─".repeat(Math.max(0, 96 - scene.title.length))}\n`);
      return [];
    case "deed":
      print(`${scene.does}:\n\n${margin(scene.words, ">")}\n`);
      return [];
    case "run":
      return showRun(scene);
    case "sight":
      return showSight(scene, reader);
  }
}

function showRun({ result, reads, writes }: Extract<Scene, { kind: "run" }>): readonly Page[] {
  const changes = Number(result.outputs["changes"]);
  print(
    `A run: ${count(changes, "change")} in ${count(reads + writes, "request")} (${count(reads, "read")}, ${count(writes, "write")})\n`,
  );
  const isBaseline = result.summary.includes("The backlog was only measured");
  if (isBaseline) {
    print(inset(result.summary.split("\n## A policy", 1)[0] ?? ""));
    return [{ name: "baseline", text: result.summary }];
  }
  return result.outputs["agendas-opened"] === "1" ? [{ name: "run-summary", text: result.summary }] : [];
}

async function showSight(
  { what, number }: Extract<Scene, { kind: "sight" }>,
  { sandbox, ana }: Reader,
): Promise<readonly Page[]> {
  if (what === "board") {
    const board = boardTable(sandbox.state);
    print(`The board, by score:\n\n${firstLines(board, 14)}`);
    return [{ name: what, text: board }];
  }
  const issue = await seeIssue(ana, REPOSITORY, number);
  const title = `#${number} “${issue.title}” · ${issue.state.toLowerCase()} · ${issue.labels.join(", ") || "no label"}`;
  print(`${title}\n\n${inset(excerptOf(what, issue))}`);
  return [{ name: what, text: pageOf(issue) }];
}

/** What is worth reading in a terminal; the page has all of it. */
function excerptOf(what: Exclude<Sight, "board">, { body, comments }: SeenIssue): string {
  const own = comments.filter(({ author }) => author.startsWith("github-actions"));
  switch (what) {
    case "agenda":
    case "next-agenda": {
      const page = foldPage(body);
      return `${firstEntries(page, 2)}\n\n${sectionOf(page, "Health")}`;
    }
    default:
      return own.map((comment) => foldPage(comment.body)).join("\n\n");
  }
}

/** An issue with all that was said on it. */
function pageOf({ title, number, state, labels, body, comments }: SeenIssue): string {
  const said = comments.map((comment) => `## \`${comment.author}\` commented\n\n${comment.body}`);
  const top = `# ${title} · #${number}\n\n${state.toLowerCase()} · labels: ${labels.join(", ") || "none"}`;
  return [top, body, ...said].join("\n\n---\n\n");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function inset(text: string): string {
  return margin(text, "│");
}

function margin(text: string, sign: string): string {
  return text
    .trim()
    .split("\n")
    .map((line) => `  ${sign} ${line}`.trimEnd())
    .join("\n");
}
