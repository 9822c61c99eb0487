/** A sandbox with the small seed, and clients for it. */
import { readFileSync } from "node:fs";
import { onTestFinished } from "vitest";
import { readSeed, type Seed } from "../../src/sandbox/read-seed.ts";
import { startSandbox, type Sandbox, type SandboxOptions } from "../../src/sandbox/start-sandbox.ts";

/** Whatever JSON holds, for tests that look at one spot of it. */
export interface Json {
  readonly [key: string]: Json | undefined;
}

export interface Answer<Data> {
  readonly data?: Data;
  readonly errors?: readonly {
    readonly type?: string;
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
    readonly locations?: readonly unknown[];
  }[];
}

interface RestAnswer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

export interface Opened extends Sandbox {
  /** Sends GraphQL as the token's client would. */
  readonly ask: <Data = Json>(token: string, query: string, variables?: object) => Promise<Answer<Data>>;
  readonly rest: <Body = Json>(
    token: string,
    method: string,
    path: string,
    body?: object,
  ) => Promise<RestAnswer<Body>>;
  readonly issueId: (number: number) => string;
}

export function smallSeed(): Seed {
  const file = new URL("small.yml", import.meta.url);
  return readSeed("small.yml", readFileSync(file, "utf8"));
}

/** Closes by itself at the end of the test. */
export async function openSandbox(options: Partial<SandboxOptions> = {}): Promise<Opened> {
  const sandbox = await startSandbox({ seed: smallSeed(), ...options });
  onTestFinished(() => sandbox.close());
  return {
    ...sandbox,
    ask: async (token, query, variables = {}) => {
      const response = await fetch(`${sandbox.url}/graphql`, {
        method: "POST",
        headers: { authorization: `bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      return JSON.parse(await response.text());
    },
    rest: async (token: string, method: string, path: string, body?: object) => {
      const response = await fetch(`${sandbox.url}${path}`, {
        method,
        headers: { authorization: `token ${token}` },
        redirect: "manual",
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: text === "" ? null : JSON.parse(text),
        headers: response.headers,
      };
    },
    issueId: (number) => sandbox.state.repository.issues.get(number)?.id ?? "",
  };
}

/** Every project id, item id and field id of the small seed by name. */
export function boardIds(sandbox: Sandbox) {
  const project = sandbox.state.projects[0];
  if (project === undefined) {
    throw new Error("The seed has no project.");
  }
  const field = (name: string) => project.fields.find((one) => one.name === name)?.id ?? "";
  const item = (number: number) =>
    [...project.items.values()].find((one) => one.content.number === number)?.id ?? "";
  const option = (name: string) =>
    project.fields.flatMap((one) => one.options).find((one) => one.name === name)?.id ?? "";
  return { project: project.id, field, item, option };
}
