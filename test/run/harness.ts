/** A sandbox, a runner and a person: what the tests of whole runs are made of. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RunOptions } from "../../src/run.ts";
import { issuesEvent, scheduleEvent } from "../../src/sandbox/event-of.ts";
import { type Person, personAt } from "../../src/sandbox/person.ts";
import { readSeed, type Seed } from "../../src/sandbox/read-seed.ts";
import { type ActionResult, runAction } from "../../src/sandbox/run-action.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/start-sandbox.ts";

const BUNDLE = fileURLToPath(new URL("../../dist/index.js", import.meta.url));
const STORY = fileURLToPath(new URL("../../demo/acme-shop.yml", import.meta.url));

export function story(): Seed {
  return readSeed("acme-shop.yml", readFileSync(STORY, "utf8"));
}

/** A sweep of the whole backlog, in this process. */
export const SWEEP: RunOptions = {
  owner: "acme",
  name: "shop",
  policy: ".github/plumbline.yml",
  issue: "all",
  issues: true,
  agenda: true,
  baseline: false,
  dryRun: false,
  maxChanges: 1_000,
};

export interface Scene {
  readonly sandbox: Sandbox;
  readonly ana: Person;
  /** Requests of the Action's since the last call, by kind. */
  readonly requests: () => { readonly reads: number; readonly writes: number };
  readonly onIssue: (
    action: string,
    number: number,
    inputs?: Readonly<Record<string, string>>,
  ) => Promise<ActionResult>;
  readonly onSchedule: (inputs?: Readonly<Record<string, string>>) => Promise<ActionResult>;
  readonly run: (
    name: string,
    payload: object,
    inputs?: Readonly<Record<string, string>>,
  ) => Promise<ActionResult>;
}

const TOKENS = { token: "ghs_sandbox", "project-token": "ghp_sandbox" };

/** `rateLimits: false` as on a GitHub Enterprise Server: no pause between writes is asked for. */
export async function openScene(seed: Seed, rateLimits = false): Promise<Scene> {
  const sandbox = await startSandbox({ seed, rateLimits });
  let seen = 0;
  const run: Scene["run"] = (name, payload, inputs = {}) => {
    seen = sandbox.log.length;
    const { owner, name: repository } = sandbox.state.repository;
    return runAction({
      bundle: BUNDLE,
      url: sandbox.url,
      repository: `${owner.login}/${repository}`,
      event: { name, payload },
      inputs: { ...TOKENS, ...inputs },
    });
  };
  return {
    sandbox,
    ana: personAt(sandbox.url, "ghp_sandbox"),
    requests: () => {
      const since = sandbox.log.slice(seen);
      const writes = since.filter(({ kind }) => kind === "mutation").length;
      return { reads: since.length - writes, writes };
    },
    run,
    onIssue: (action, number, inputs) =>
      run("issues", issuesEvent(sandbox.state, action, number, "ana"), inputs),
    onSchedule: (inputs) => run("schedule", scheduleEvent(sandbox.state, "0 5 * * *"), inputs),
  };
}

/** Everything a run may change: issues, labels, comments and the board. */
export function worldOf({ state }: Sandbox): unknown {
  const issues = [...state.repository.issues.values()].map((issue) => ({
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    labels: issue.labels.map(({ name }) => name),
    comments: issue.comments.map(({ body, updatedAt }) => ({ body, updatedAt })),
  }));
  const items = state.projects.flatMap(({ items: all }) =>
    [...all.values()].map((item) => ({
      number: item.content.number,
      archived: item.archived,
      values: [...item.values],
    })),
  );
  return JSON.parse(
    JSON.stringify({ issues, labels: state.repository.labels.map(({ name }) => name), items }),
  );
}
