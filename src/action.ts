/** The Action's door: a runner's environment in, outputs, summary and exit code out. */
import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as core from "@actions/core";
import { context } from "@actions/github";
import { defaults } from "@actions/github/lib/utils";
import { chooseWork, type Work } from "./github/choose-work.ts";
import { openGitHub } from "./github/open-github.ts";
import { Refusal } from "./github/refusal.ts";
import { decisionsPage } from "./pages/agenda-log-page.ts";
import { describeChange } from "./pages/describe-change.ts";
import { invitationFile } from "./pages/invitation.ts";
import { logLine } from "./pages/log-line.ts";
import { openedAgenda, type OutputFiles, outputsOf } from "./pages/outputs.ts";
import { reportJson } from "./pages/report-json.ts";
import { brokenPage, problemText, type RunReport, summaryPage } from "./pages/summary-page.ts";
import { run, type RunResult } from "./run/run.ts";

async function main(): Promise<void> {
  try {
    const { owner, name } = ownRepository();
    const work = chooseWork(core.getInput("job") || "auto", context.eventName, context.payload);
    if (work.kind === "nothing") {
      await tell({ kind: "nothing", sentence: work.sentence });
      return;
    }
    await tell(await run({ owner, name, docs: docs(), ...settings(), ...aim(work) }, github()));
  } catch (error) {
    await refuse(error);
  }
}

function aim({ kind: _kind, ...work }: Extract<Work, { kind: "refine" }>) {
  return work;
}

function ownRepository(): { readonly owner: string; readonly name: string } {
  const [owner, name] = (process.env["GITHUB_REPOSITORY"] ?? "").split("/");
  if (owner === undefined || owner === "" || name === undefined || name === "") {
    throw new Refusal(
      "`GITHUB_REPOSITORY` does not name a repository: run this as a GitHub Action, or use `plumbline preview OWNER/REPO`.",
    );
  }
  return { owner, name };
}

/** Where this Action's own pages are; without its version, so that no comment changes with it. */
function docs(): string | null {
  const home = process.env["GITHUB_ACTION_REPOSITORY"] ?? "";
  // An Action of the repository itself has none, and a server of one's own may not have it at all.
  return home === "" || context.serverUrl !== "https://github.com"
    ? null
    : `https://github.com/${home}/blob/HEAD/docs/rules.md`;
}

function settings() {
  const dryRun = core.getInput("dry-run") || "false";
  if (!["true", "false"].includes(dryRun.toLowerCase())) {
    throw new Refusal(`The input \`dry-run\` is \`${dryRun}\`: write \`true\` or \`false\`.`);
  }
  const most = core.getInput("max-changes") || "1000";
  if (!/^\d+$/.test(most)) {
    throw new Refusal(`The input \`max-changes\` is \`${most}\`: write a whole number.`);
  }
  const policy = core.getInput("policy") || ".github/plumbline.yml";
  return { policy, dryRun: dryRun.toLowerCase() === "true", maxChanges: Number(most) };
}

function github() {
  const token = core.getInput("token");
  if (token === "") {
    throw new Refusal(
      "There is no token: leave the input `token` out to use the job's own, or give it a secret that is set.",
    );
  }
  const projectToken = core.getInput("project-token");
  for (const secret of [token, projectToken].filter((candidate) => candidate !== "")) {
    core.setSecret(secret);
  }
  return openGitHub({
    token,
    projectToken,
    url: context.graphqlUrl,
    api: context.apiUrl,
    wait,
    ...throughProxy(),
  });
}

/** Self-hosted runners may reach GitHub through a proxy only, which `fetch` does not look for by itself. */
function throughProxy(): { readonly fetch?: typeof fetch } {
  const proxied: typeof fetch | undefined = defaults.request?.fetch;
  return proxied === undefined ? {} : { fetch: proxied };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}

async function tell(result: RunResult): Promise<void> {
  switch (result.kind) {
    case "nothing":
      core.notice(logLine(result.sentence));
      setOutputs(null, NO_FILES);
      return summarise(`# Plumbline\n\n${result.sentence}\n`);
    case "broken":
      for (const problem of result.problems) {
        const { file, line, column } = problem;
        core.error(logLine(problemText(problem)), { file, startLine: line, startColumn: column });
      }
      core.setFailed("The team's own files need mending first: nothing was written.");
      return summarise(brokenPage(result.problems));
    case "done":
      return report(result.report);
  }
}

async function report(done: RunReport): Promise<void> {
  const refused = (done.outcomes ?? []).some(({ result }) => result === "refused");
  core.info(
    done.outcomes === null
      ? "Dry run: these changes would be made."
      : refused
        ? "Changes planned, not all of them made:"
        : "Changes:",
  );
  for (const change of done.changes) {
    core.info(logLine(describeChange(change)));
  }
  if (done.changes.length === 0) {
    core.info("none");
  }
  for (const note of [...done.notes, ...done.problems.map(problemText)]) {
    core.warning(logLine(note));
  }
  setOutputs(done, writeFiles(done));
  await summarise(summaryPage(done));
  const reasons = (done.outcomes ?? []).flatMap(({ result, reason, asked }) =>
    result === "refused" && reason !== null && asked !== true ? [reason] : [],
  );
  const unknown = (done.outcomes ?? []).flatMap(({ change, result, reason }) =>
    result === "unknown" ? [`${describeChange(change)}: ${reason ?? "not known"}`] : [],
  );
  for (const line of unknown) {
    core.warning(logLine(line));
  }
  const told = [...new Set(reasons.filter((reason) => !reason.startsWith("Not tried")))];
  if (told.length > 0) {
    core.setFailed(logLine(told.join(" ")));
  }
}

const NO_FILES: OutputFiles = { report: "", decisions: null, invitation: null };

function setOutputs(done: RunReport | null, files: OutputFiles): void {
  for (const [name, value] of Object.entries(outputsOf(done, files))) {
    core.setOutput(name, value);
  }
}

function writeFiles(done: RunReport): OutputFiles {
  const folder = join(process.env["RUNNER_TEMP"] || tmpdir(), "plumbline", randomUUID());
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const { log, prepared, repository, now } = done;
  const url = openedAgenda(done);
  return {
    report: write("report.json", `${JSON.stringify(reportJson(done), null, 2)}\n`),
    decisions: log === null ? null : write(`decisions-${log.period}.md`, decisionsPage(log)),
    invitation:
      prepared === null || url === null
        ? null
        : write(`refinement-${prepared.period}.ics`, invitationFile(prepared, { repository, url, now })),
  };
}

async function summarise(page: string): Promise<void> {
  // A runner always gives a file; without one there is nobody to read the summary.
  if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") !== "") {
    await core.summary.addRaw(page).write();
  }
}

async function refuse(error: unknown): Promise<void> {
  const refused = error instanceof Refusal;
  const sentences = refused
    ? error.sentences
    : [`Plumbline itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  for (const sentence of sentences) {
    core.setFailed(logLine(sentence));
  }
  await summarise(
    `# Plumbline: ${refused ? "nothing was written" : "it failed on the way"}\n\n${sentences.map((sentence) => `- ${sentence}`).join("\n")}\n`,
  );
}

await main();
