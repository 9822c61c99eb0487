/** `plumbline demo`: the real bundle through a week of a small team, on a GitHub on this machine. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { type ActionResult, runAction } from "../sandbox/run-action.ts";
import { dispatchEvent, issuesEvent, scheduleEvent } from "../sandbox/event-of.ts";
import { editIssue, openIssue, type Person, personAt, seeIssue } from "../sandbox/person.ts";
import { type Sandbox, startSandbox } from "../sandbox/start-sandbox.ts";
import { boardTable } from "./board-table.ts";
import { type Command, print, readArguments, UsageError } from "./command.ts";
import { MONDAY, MONDAY_AFTERNOON, TUESDAY } from "./demo-week.ts";
import { packageFile } from "./package-file.ts";
import { storySeed } from "./sandbox.ts";

const REPOSITORY = "acme/shop";

export const demo: Command = {
  name: "demo",
  sentence: "Run the Action through a week of a small team, on this machine alone.",
  help: `Usage: plumbline demo [--out FOLDER]

Starts a sandbox with the story of a small shop's team, runs the Action as GitHub's runner would through
a week of it, and shows what a person would see. Leaves the pages as Markdown files. Needs no network.

  --out FOLDER   where the pages go (plumbline-demo)`,
  async run(args) {
    const { values, positionals } = readArguments(args, { out: { type: "string" } });
    if (positionals[0] !== undefined) {
      throw new UsageError(`Unexpected argument '${positionals[0]}'`);
    }
    const sandbox = await startSandbox({ seed: storySeed(), rateLimits: false });
    try {
      await playWeek(newStage(sandbox, values.out ?? "plumbline-demo"));
    } finally {
      await sandbox.close();
    }
    return 0;
  },
};

/** Where the week is played. */
interface Stage {
  readonly sandbox: Sandbox;
  readonly ana: Person;
  readonly out: string;
}

function newStage(sandbox: Sandbox, folder: string): Stage {
  const out = resolve(folder);
  mkdirSync(out, { recursive: true });
  return { sandbox, ana: personAt(sandbox.url, "ghp_sandbox"), out };
}

async function playWeek(stage: Stage): Promise<void> {
  const { sandbox, ana } = stage;
  heading("Monday, 08:00 · Before it is switched on: what would it find?");
  const baseline = await act(stage, dispatch(sandbox), { job: "baseline" });
  page(stage, "0-baseline.md", baseline.summary);
  print(`\n${baseline.summary.split("\n## A policy", 1)[0] ?? ""}`);

  heading("Monday, 09:10 · Somebody opens an issue");
  sandbox.setClock("2026-11-16T09:10:00Z");
  const number = await openIssue(ana, sandbox.state.repository.id, MONDAY.title, MONDAY.body);
  await onIssue(stage, "opened", number);
  await showComment(stage, number, "1-comment-monday.md");

  heading("Monday, 15:30 · They say what it is about");
  sandbox.setClock("2026-11-16T15:30:00Z");
  const { id } = await seeIssue(ana, REPOSITORY, number);
  await editIssue(ana, id, MONDAY_AFTERNOON);
  await onIssue(stage, "edited", number);
  await showComment(stage, number, "2-comment-monday-afternoon.md");

  heading("Tuesday, 08:40 · The product owner adds criteria and a goal");
  sandbox.setClock("2026-11-17T08:40:00Z");
  await editIssue(ana, id, TUESDAY);
  await onIssue(stage, "edited", number);
  await showComment(stage, number, "3-comment-tuesday.md");

  heading("Wednesday, 05:00 · The whole backlog, and the agenda of the next meeting");
  sandbox.setClock("2026-11-18T05:00:00Z");
  const sweep = await act(stage, { name: "schedule", payload: scheduleEvent(sandbox.state, "0 5 * * *") });
  page(stage, "4-run-summary.md", sweep.summary);
  const agenda = await seeIssue(ana, REPOSITORY, Number(sweep.outputs["agenda-number"]));
  page(stage, "5-agenda.md", `# ${agenda.title}\n\n${agenda.body}`);
  print(`\n# ${agenda.title}\n\n${agenda.body}`);
  const board = boardTable(sandbox.state);
  page(stage, "6-board.md", board);
  print(`\nThe board, by score:\n\n${board}`);

  heading("Thursday, 05:00 · Nothing happened, so nothing is written");
  sandbox.setClock("2026-11-19T05:00:00Z");
  await act(stage, dispatch(sandbox));

  print(`\nThe pages are in ${relative(process.cwd(), stage.out) || "."}/: start with 0-baseline.md.`);
}

interface DemoEvent {
  readonly name: string;
  readonly payload: object;
}

function dispatch(sandbox: Sandbox): DemoEvent {
  return { name: "workflow_dispatch", payload: dispatchEvent(sandbox.state, "ana") };
}

function onIssue(stage: Stage, action: string, number: number): Promise<ActionResult> {
  return act(stage, { name: "issues", payload: issuesEvent(stage.sandbox.state, action, number, "ana") });
}

/** Runs the Action once, and says what it changed and what that took. */
async function act(
  stage: Stage,
  event: DemoEvent,
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionResult> {
  const { sandbox } = stage;
  const before = sandbox.log.length;
  const result = await runAction({
    bundle: packageFile("dist/index.js"),
    url: sandbox.url,
    repository: REPOSITORY,
    event,
    inputs: { token: "ghs_sandbox", "project-token": "ghp_sandbox", ...inputs },
  });
  if (result.exitCode !== 0) {
    throw new Error(`The run failed:\n${result.log}`);
  }
  const requests = sandbox.log.slice(before);
  const writes = requests.filter(({ kind }) => kind === "mutation").length;
  print(
    `${count(Number(result.outputs["changes"]), "change")} in ${count(requests.length, "request")}: ${count(requests.length - writes, "read")}, ${count(writes, "write")}`,
  );
  return result;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

async function showComment({ ana, ...stage }: Stage, number: number, file: string): Promise<void> {
  const issue = await seeIssue(ana, REPOSITORY, number);
  const own = issue.comments.filter(({ author }) => author.startsWith("github-actions"));
  const body = own[0]?.body ?? "";
  page(
    { ana, ...stage },
    file,
    `# ${issue.title}\n\nLabels: ${issue.labels.join(", ") || "none"}\n\n---\n\n${body}`,
  );
  print(
    `#${number} “${issue.title}” · labels: ${issue.labels.join(", ") || "none"} · comments of Plumbline's: ${own.length}\n`,
  );
  print(indent(body));
}

function page({ out }: Stage, file: string, text: string): void {
  writeFileSync(join(out, file), text.endsWith("\n") ? text : `${text}\n`);
}

function heading(text: string): void {
  print(`\n── ${text} ${"─".repeat(Math.max(0, 96 - text.length))}\n`);
}

function indent(text: string): string {
  return text
    .split("\n")
    .filter((line) => !line.startsWith("<!--"))
    .map((line) => `  │ ${line}`)
    .join("\n");
}
