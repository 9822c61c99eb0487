/** A sandbox, a runner and a person: what the tests of whole runs are made of. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openGitHub } from "../../src/github/open-github.ts";
import type { ChangeKind } from "../../src/model/change.ts";
import type { RunReport } from "../../src/pages/summary-page.ts";
import { run as runHere, type RunOptions } from "../../src/run/run.ts";
import { issuesEvent, scheduleEvent } from "../../src/sandbox/event-of.ts";
import { type Person, personAt } from "../../src/sandbox/person.ts";
import { readSeed, type Seed } from "../../src/sandbox/read-seed.ts";
import { type ActionResult, runAction } from "../../src/sandbox/run-action.ts";
import { setBoardField } from "../../src/sandbox/set-board-field.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/start-sandbox.ts";

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
  docs: null,
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
export async function openScene(
  seed: Seed,
  rateLimits = false,
  options: Omit<SandboxOptions, "seed"> = {},
): Promise<Scene> {
  const sandbox = await startSandbox({ seed, rateLimits, ...options });
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

/** Runs in this process, for tests of many: a child process for each would take most of the time. */
export interface Desk {
  readonly sandbox: Sandbox;
  readonly ana: Person;
  /** A sweep without the agenda. Throws where the run is not done. */
  readonly sweep: (options?: Partial<RunOptions>) => Promise<RunReport>;
  /** An event on one issue. */
  readonly event: (number: number) => Promise<RunReport>;
  /** A click of Ana's on the board. */
  readonly set: (number: number, field: string, value: number | string | null) => Promise<void>;
}

export async function openDesk(seed: Seed, options: Omit<SandboxOptions, "seed"> = {}): Promise<Desk> {
  const sandbox = await startSandbox({ seed, rateLimits: false, ...options });
  const { owner, name } = sandbox.state.repository;
  const github = openGitHub({
    token: TOKENS.token,
    projectToken: TOKENS["project-token"],
    url: `${sandbox.url}/graphql`,
    wait: () => Promise.resolve(),
  });
  const go = async (choice: Partial<RunOptions>): Promise<RunReport> => {
    const done = await runHere({ ...SWEEP, owner: owner.login, name, agenda: false, ...choice }, github);
    if (done.kind !== "done") {
      throw new Error(`The run was not done: ${JSON.stringify(done)}`);
    }
    return done.report;
  };
  const ana = personAt(sandbox.url, "ghp_sandbox");
  return {
    sandbox,
    ana,
    sweep: (choice = {}) => go(choice),
    event: (number) => go({ issue: number }),
    set: (number, field, value) => setBoardField(ana, `${owner.login}/${name}`, number, field, value),
  };
}

/** `12 Score: 4 → 6`, of the project and of the issues alike; for other kinds of change only which. */
export function changesOf({ changes }: Pick<RunReport, "changes">): readonly string[] {
  return changes.map((change) => {
    switch (change.kind) {
      case "field-set":
      case "issue-field-set":
        return `${change.issue.number} ${change.field.name}: ${change.from} → ${change.to}`;
      case "label-create":
      case "agenda-open":
      case "agenda-pin":
        return change.kind;
      default:
        return `${change.issue.number} ${change.kind}`;
    }
  });
}

/** Those that write a value of a score, a band, a goal and so on. */
export const FIELD_KINDS: readonly ChangeKind[] = ["field-set", "issue-field-set", "item-add"];

/** Everything a run may change: issues, labels, comments, the issues' fields and the board. */
export function worldOf({ state }: Sandbox): unknown {
  const issues = [...state.repository.issues.values()].map((issue) => ({
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    labels: issue.labels.map(({ name }) => name),
    comments: issue.comments.map(({ body, updatedAt }) => ({ body, updatedAt })),
    fields: [...issue.fieldValues].map(([id, { value }]) => [id, value]),
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
