/** Requests to GitHub's GraphQL API: one token, paced writes, errors sorted by what can be done about them. */
import { graphql, GraphqlResponseError } from "@octokit/graphql";
import type { GraphqlError } from "./graphql-error.ts";
import { limitedFor, type Trouble, troubleOf } from "./trouble.ts";

/** `data` may be there besides errors. `now` is the server's clock, ISO 8601. */
export interface Answer<Data> {
  readonly data: Data | null;
  readonly errors: readonly GraphqlError[];
  readonly now: string;
  /** What a classic personal access token may do; `null` for tokens of another kind [docs: scopes for OAuth apps]. */
  readonly scopes: readonly string[] | null;
}

export type Sent<Data> = { readonly answer: Answer<Data> } | { readonly trouble: Trouble };

export type Variables = Readonly<Record<string, unknown>>;

export interface Transport {
  /** The input its token came from: errors must name the one that lacks something. */
  readonly name: TokenName;
  /** Repeated where an answer is lost: reading twice harms nobody. */
  readonly query: <Data>(document: string, variables: Variables) => Promise<Sent<Data>>;
  /** Never repeated by itself: what was lost may have been done. */
  readonly mutate: <Data>(document: string, variables: Variables) => Promise<Sent<Data>>;
}

/** `token` for issues, `projectToken` for projects; both may be one. */
export interface Transports {
  readonly token: Transport;
  readonly projectToken: Transport;
}

export type TokenName = "token" | "project-token";

export interface TransportOptions {
  readonly name: TokenName;
  readonly token: string;
  /** Such as `https://api.github.com/graphql`. */
  readonly url: string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Another `fetch`, such as one that knows a runner's proxy. */
  readonly fetch?: typeof fetch;
}

/** GitHub asks for at least a second between writes [docs: best practices for the REST API]. */
const BETWEEN_WRITES = 1_000;
/** The longest a run waits for a rate limit, in seconds; beyond it the next run goes on. */
const PATIENCE = 120;
const TRIES = 3;
/** GitHub ends a request after 10 s; an answer that has not come long after will not come. */
const LONGEST_ANSWER = 30_000;

export function openTransport({ name, token, url, wait, fetch: send = fetch }: TransportOptions): Transport {
  let headers = new Headers();
  let wrote = false;
  const client = graphql.defaults({
    baseUrl: url.replace(/\/graphql\/?$/, ""),
    headers: { authorization: `bearer ${token}`, "user-agent": "plumbline" },
    request: {
      fetch: async (input: string, init: RequestInit) => {
        const response = await send(input, { ...init, signal: AbortSignal.timeout(LONGEST_ANSWER) });
        headers = response.headers;
        return response;
      },
    },
  });

  async function once<Data>(document: string, variables: Variables): Promise<Sent<Data>> {
    try {
      const data = await client<Data>(document, { ...variables });
      return { answer: { data, errors: [], ...toldBy(headers) } };
    } catch (error) {
      const limited = error instanceof GraphqlResponseError ? limitedFor(error.errors ?? [], headers) : null;
      if (error instanceof GraphqlResponseError && limited === null) {
        const data: Data | null = error.data ?? null;
        return { answer: { data, errors: error.errors ?? [], ...toldBy(headers) } };
      }
      return { trouble: limited ?? troubleOf(error, headers) };
    }
  }

  async function patiently<Data>(document: string, variables: Variables, tries: number): Promise<Sent<Data>> {
    const sent = await once<Data>(document, variables);
    if ("answer" in sent || tries <= 1 || sent.trouble.kind === "refused") {
      return sent;
    }
    const seconds = sent.trouble.kind === "limited" ? sent.trouble.seconds : 1;
    if (seconds > PATIENCE) {
      return sent;
    }
    await wait(seconds * 1_000);
    return patiently(document, variables, tries - 1);
  }

  return {
    name,
    query: (document, variables) => patiently(document, variables, TRIES),
    mutate: async <Data>(document: string, variables: Variables) => {
      // Servers without rate limits (GitHub Enterprise Server's default) send no such header and need no pause.
      if (wrote && headers.has("x-ratelimit-limit")) {
        await wait(BETWEEN_WRITES);
      }
      wrote = true;
      const sent = await once<Data>(document, variables);
      if ("answer" in sent || sent.trouble.kind !== "limited" || sent.trouble.seconds > PATIENCE) {
        return sent;
      }
      // A limit is told before anything is done, so that trying again is no repetition.
      await wait(sent.trouble.seconds * 1_000);
      return once<Data>(document, variables);
    },
  };
}

function toldBy(headers: Headers): Pick<Answer<unknown>, "now" | "scopes"> {
  const scopes = headers.get("x-oauth-scopes");
  return {
    now: serverTime(headers),
    scopes: scopes === null || scopes.trim() === "" ? null : scopes.split(",").map((scope) => scope.trim()),
  };
}

function serverTime(headers: Headers): string {
  const date = Date.parse(headers.get("date") ?? "");
  return new Date(Number.isNaN(date) ? Date.now() : date).toISOString();
}
