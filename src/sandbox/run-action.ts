/** A runner: it starts the bundled Action as a child process with the environment GitHub's runner gives. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface ActionRun {
  /** Absolute path of `dist/index.js`. */
  readonly bundle: string;
  /** The sandbox's address. */
  readonly url: string;
  readonly repository: string;
  readonly event: { readonly name: string; readonly payload: object };
  /** By their names in `action.yml`; what is left out is not set at all. */
  readonly inputs: Readonly<Record<string, string>>;
}

export interface ActionResult {
  readonly exitCode: number;
  /** What it printed, standard output and error as they came. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The report file's content; `null` where there is none. */
  readonly report: unknown;
}

/** Resolves whatever the exit code; rejects only when the process cannot be started. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-run-"));
  const file = (name: string) => join(folder, name);
  try {
    await writeFile(file("event.json"), JSON.stringify(run.event.payload));
    await writeFile(file("output"), "");
    await writeFile(file("summary"), "");
    const { exitCode, log } = await start(run.bundle, {
      ...inputVariables(run.inputs),
      PATH: process.env["PATH"] ?? "",
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: run.event.name,
      GITHUB_EVENT_PATH: file("event.json"),
      GITHUB_REPOSITORY: run.repository,
      GITHUB_API_URL: run.url,
      GITHUB_GRAPHQL_URL: `${run.url}/graphql`,
      GITHUB_OUTPUT: file("output"),
      GITHUB_STEP_SUMMARY: file("summary"),
      RUNNER_TEMP: folder,
    });
    const outputs = readOutputs(await readFile(file("output"), "utf8"));
    const report: unknown =
      (outputs["report"] ?? "") === "" ? null : JSON.parse(await readFile(outputs["report"] ?? "", "utf8"));
    return { exitCode, log, outputs, summary: await readFile(file("summary"), "utf8"), report };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `project-token` → `INPUT_PROJECT-TOKEN`, as the runner does. */
function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
      value,
    ]),
  );
}

function start(
  bundle: string,
  env: Record<string, string>,
): Promise<{ readonly exitCode: number; readonly log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle], { env, stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", reject);
    child.once("close", (code) =>
      resolve({ exitCode: code ?? 1, log: Buffer.concat(chunks).toString("utf8") }),
    );
  });
}

/** The file of `name<<delimiter`, value, delimiter that actions write their outputs to. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    const [name, delimiter] = (lines[at] ?? "").split("<<", 2);
    if (name === undefined || delimiter === undefined) {
      continue;
    }
    const end = lines.indexOf(delimiter, at + 1);
    outputs[name] = lines.slice(at + 1, end).join("\n");
    at = end;
  }
  return outputs;
}
