/** A team that lives with its backlog: people who write, tick and click between runs, and a journal of all they wrote. */
import { onTestFinished } from "vitest";
import { openGitHub } from "../../src/github/open-github.ts";
import type { RunReport } from "../../src/pages/summary-page.ts";
import { run as runHere, type RunOptions } from "../../src/run/run.ts";
import { comment, editIssue, openIssue, type Person, personAt, tick } from "../../src/sandbox/person.ts";
import type { Seed } from "../../src/sandbox/read-seed.ts";
import { setBoardField } from "../../src/sandbox/set-board-field.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/start-sandbox.ts";
import type { Issue } from "../../src/sandbox/state.ts";
import { SWEEP } from "./harness.ts";

export interface TeamLife {
  readonly sandbox: Sandbox;
  /** By the login whose token is `ghp_LOGIN`. */
  readonly as: (login: string) => Person;
  readonly at: (iso: string) => void;
  /** A sweep with the agenda, by the job's token of a repository. Throws where the run is not done. */
  readonly sweep: (options?: Partial<RunOptions>, token?: string) => Promise<RunReport>;
  /** The run that something on an issue starts, which may open the agenda as well. */
  readonly event: (number: number, options?: Partial<RunOptions>) => Promise<RunReport | null>;
  readonly issue: (number: number) => Issue;
  readonly says: (login: string, number: number, body: string) => Promise<string>;
  readonly edits: (login: string, number: number, to: { title?: string; body?: string }) => Promise<void>;
  readonly opens: (login: string, title: string, body: string) => Promise<number>;
  readonly ticks: (login: string, number: number, words: string) => Promise<void>;
  readonly sets: (
    login: string,
    number: number,
    field: string,
    value: number | string | null,
  ) => Promise<void>;
  /** What people wrote and does not stand any more, byte for byte; empty where nothing is lost. */
  readonly lost: () => readonly string[];
}

export async function startLife(seed: Seed, options: Omit<SandboxOptions, "seed"> = {}): Promise<TeamLife> {
  const sandbox = await startSandbox({ seed, rateLimits: false, ...options });
  onTestFinished(() => sandbox.close());
  const { owner, name, issues } = sandbox.state.repository;
  const repository = `${owner.login}/${name}`;
  const as = (login: string): Person => personAt(sandbox.url, `ghp_${login}`);
  const issue = (number: number): Issue => {
    const found = sandbox.state.repository.issues.get(number);
    if (found === undefined) {
      throw new Error(`There is no issue ${number}.`);
    }
    return found;
  };
  // By node id, as its writer left it.
  const journal = new Map([...issues.values()].map(({ id, title, body }) => [id, { title, body }]));
  const keep = (number: number): void => {
    const { id, title, body } = issue(number);
    journal.set(id, { title, body });
  };
  const go = async (choice: Partial<RunOptions>, token: string) => {
    const github = openGitHub({
      token,
      projectToken: "ghp_sandbox",
      url: `${sandbox.url}/graphql`,
      wait: () => Promise.resolve(),
    });
    return runHere({ ...SWEEP, owner: owner.login, name, ...choice }, github);
  };
  return {
    sandbox,
    as,
    at: (iso) => sandbox.setClock(iso),
    sweep: async (choice = {}, token = "ghs_sandbox") => {
      const done = await go(choice, token);
      if (done.kind !== "done") {
        throw new Error(`The run was not done: ${JSON.stringify(done)}`);
      }
      return done.report;
    },
    event: async (number, choice = {}) => {
      const done = await go({ issue: number, trigger: "issue", ...choice }, "ghs_sandbox");
      if (done.kind === "broken") {
        throw new Error(`The run was not done: ${JSON.stringify(done)}`);
      }
      return done.kind === "done" ? done.report : null;
    },
    issue,
    says: async (login, number, body) => {
      const id = await comment(as(login), issue(number).id, body);
      journal.set(id, { title: "", body });
      return id;
    },
    edits: async (login, number, to) => {
      await editIssue(as(login), issue(number).id, to);
      keep(number);
    },
    opens: async (login, title, body) => {
      const number = await openIssue(as(login), sandbox.state.repository.id, title, body);
      keep(number);
      return number;
    },
    ticks: async (login, number, words) => {
      await tick(as(login), repository, number, words);
      keep(number);
    },
    sets: (login, number, field, value) => setBoardField(as(login), repository, number, field, value),
    lost: () =>
      [...journal].flatMap(([id, { title, body }]) => {
        const node = sandbox.state.nodes.get(id);
        const stands =
          (node?.kind === "Issue" && node.title === title && node.body === body) ||
          (node?.kind === "IssueComment" && node.body === body);
        return stands ? [] : [`${id}: ${body}`];
      }),
  };
}
