/** The sandbox's HTTP: who asks, within which limits, for which door; every request is logged. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answerGraphQL, readGraphQL, type Asked } from "./answer-graphql.ts";
import type { Rate } from "./context.ts";
import { dumpState } from "./dump-state.ts";
import { newRateLimits, spend, type RateLimits, type Resource } from "./rate-limits.ts";
import { json, refuse, type Reply } from "./reply.ts";
import type { LoggedRequest } from "./request-log.ts";
import { answerRest } from "./rest/answer-rest.ts";
import type { Engine } from "./schema.ts";
import { timeOf, type State } from "./state.ts";
import type { Viewer } from "./viewer.ts";

export interface Service {
  readonly state: State;
  readonly engine: Engine;
  readonly log: LoggedRequest[];
  /** `null` where rate limits are off, as on a GitHub Enterprise Server. */
  readonly limits: RateLimits | null;
}

export interface Call {
  readonly method: string;
  /** Without the Enterprise prefix, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  /** The API's own address, such as `http://127.0.0.1:4321/api/v3`. */
  readonly api: string;
}

/** What was found out about a request on the way, for the log. */
interface Notes {
  viewer: Viewer | null;
  kind: LoggedRequest["kind"];
  operation: string | null;
  fields: readonly string[];
  points: number;
}

const LONGEST_REQUEST = 10 * 1024 * 1024;
/** What counts against the limit on new content. */
const CREATING = new Set(["createIssue", "addComment"]);

export function newService(state: State, engine: Engine, rateLimits: boolean): Service {
  return { state, engine, log: [], limits: rateLimits ? newRateLimits() : null };
}

export function serve(service: Service): Server {
  return createServer((request, response) => {
    handle(service, request)
      .catch((error: unknown) =>
        refuse(500, error instanceof Error ? (error.stack ?? error.message) : String(error)),
      )
      .then((reply) => send(service.state, response, reply))
      .catch(() => response.destroy());
  });
}

async function handle(service: Service, request: IncomingMessage): Promise<Reply> {
  const started = performance.now();
  const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "127.0.0.1"}`);
  const body = await readBody(request);
  const prefix = /^\/api(?:\/v3)?(?=\/|$)/.exec(url.pathname)?.[0] ?? "";
  const call: Call = {
    method: request.method ?? "GET",
    path: url.pathname.slice(prefix.length).replace(/\/+$/, "") || "/",
    query: url.searchParams,
    body,
    api: `${url.origin}${prefix}`,
  };
  if (call.path.startsWith("/_sandbox")) {
    return answerControl(service, call);
  }
  const viewer = viewerOf(service.state, request.headers.authorization);
  const notes: Notes = { viewer, kind: "rest", operation: null, fields: [], points: 0 };
  const reply =
    viewer === null
      ? refuse(
          401,
          request.headers.authorization === undefined ? "Requires authentication" : "Bad credentials",
        )
      : await answer(service, call, viewer, notes);
  service.log.push({
    at: timeOf(service.state),
    method: call.method,
    path: `${url.pathname}${url.search}`,
    login: viewer?.account.login ?? null,
    kind: notes.kind,
    operation: notes.operation,
    fields: notes.fields,
    points: notes.points,
    status: reply.status,
    milliseconds: Math.round(performance.now() - started),
    body,
    errors: errorsOf(reply),
  });
  return reply;
}

async function answer(service: Service, call: Call, viewer: Viewer, notes: Notes): Promise<Reply> {
  const isGraphQL = call.path === "/graphql" && call.method === "POST";
  return isGraphQL
    ? await answerQuery(service, call, viewer, notes)
    : answerRoute(service, call, viewer, notes);
}

async function answerQuery(service: Service, call: Call, viewer: Viewer, notes: Notes): Promise<Reply> {
  const { state, engine } = service;
  let body: unknown;
  try {
    body = JSON.parse(call.body);
  } catch {
    return refuse(400, "Problems parsing JSON");
  }
  const asked = readGraphQL(engine, viewer, typeof body === "object" && body !== null ? body : {});
  const roots = asked.fields.filter((field) => field.path.length === 1).map((field) => field.node.name.value);
  notes.kind = asked.isMutation ? "mutation" : "query";
  notes.operation = asked.operation?.name?.value ?? null;
  notes.fields = roots;
  notes.points = asked.points;
  const limited = limit(service, viewer, "graphql", {
    points: asked.points,
    secondary: notes.kind === "mutation" ? 5 : 1,
    creates: roots.filter((name) => CREATING.has(name)).length,
    nodes: asked.nodes,
  });
  if (limited.refusal !== null) {
    return limited.refusal;
  }
  const shared = { state, viewer, api: call.api, rate: limited.rate };
  const answered = await answerGraphQL(engine, asked satisfies Asked, shared);
  return json(200, answered, { ...limited.headers, ...scopeHeaders(viewer) });
}

function answerRoute(service: Service, call: Call, viewer: Viewer, notes: Notes): Reply {
  const isFree = call.path === "/rate_limit";
  const isWrite = !["GET", "HEAD"].includes(call.method);
  notes.points = isFree ? 0 : 1;
  const limited = limit(service, viewer, "core", {
    points: notes.points,
    secondary: isWrite ? 5 : 1,
    creates: call.method === "POST" && /\/(issues|comments)$/.test(call.path) ? 1 : 0,
    nodes: 0,
  });
  if (limited.refusal !== null) {
    return limited.refusal;
  }
  const reply = answerRest({
    ...call,
    state: service.state,
    viewer,
    rate: limited.rate,
    limits: service.limits,
  });
  return { ...reply, headers: { ...limited.headers, ...scopeHeaders(viewer), ...reply.headers } };
}

interface Limited {
  readonly rate: Rate | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly refusal: Reply | null;
}

function limit(
  service: Service,
  viewer: Viewer,
  resource: Resource,
  cost: {
    readonly points: number;
    readonly secondary: number;
    readonly creates: number;
    readonly nodes: number;
  },
): Limited {
  if (service.limits === null) {
    return { rate: null, headers: {}, refusal: null };
  }
  const now = Date.now() + service.state.clockOffset;
  const { rate, reached } = spend(service.limits, {
    token: viewer.token,
    kind: viewer.kind,
    resource,
    ...cost,
    now,
  });
  const headers = {
    "x-ratelimit-limit": String(rate.limit),
    "x-ratelimit-remaining": String(rate.remaining),
    "x-ratelimit-used": String(rate.used),
    "x-ratelimit-reset": String(Date.parse(rate.resetAt) / 1000),
    "x-ratelimit-resource": resource,
  };
  return {
    rate,
    headers,
    refusal: reached === null ? null : rateRefusal(reached, resource, viewer, headers),
  };
}

/** GraphQL tells of the hour's limit with status 200; everything else is a 403. */
function rateRefusal(
  reached: "primary" | "secondary",
  resource: Resource,
  viewer: Viewer,
  headers: Readonly<Record<string, string>>,
): Reply {
  if (reached === "secondary") {
    const message =
      "You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID.";
    const { body } = refuse(403, message);
    return json(403, body, { ...headers, "retry-after": "60" });
  }
  const message = `API rate limit exceeded for ${viewer.kind === "actions" ? "installation" : `user ID ${viewer.account.databaseId}`}.`;
  const emptied = { ...headers, "x-ratelimit-remaining": "0" };
  return resource === "graphql"
    ? json(200, { errors: [{ type: "RATE_LIMITED", message }] }, emptied)
    : json(403, refuse(403, message).body, emptied);
}

function scopeHeaders(viewer: Viewer): Readonly<Record<string, string>> {
  return viewer.kind === "person" ? { "x-oauth-scopes": viewer.scopes.join(", ") } : {};
}

function viewerOf(state: State, header: string | undefined): Viewer | null {
  const token = /^(?:bearer|token)\s+(\S+)$/i.exec(header ?? "")?.[1];
  return token === undefined ? null : (state.viewers.get(token) ?? null);
}

/** The sandbox's own doors: the log, the state, the clock. */
function answerControl(service: Service, call: Call): Reply {
  switch (`${call.method} ${call.path}`) {
    case "GET /_sandbox/log":
      return json(200, service.log);
    case "GET /_sandbox/state":
      return json(200, dumpState(service.state));
    case "POST /_sandbox/clock": {
      const now = /"now"\s*:\s*"([^"]+)"/.exec(call.body)?.[1] ?? "";
      if (Number.isNaN(Date.parse(now))) {
        return refuse(422, 'Expected {"now": "2026-11-16T08:00:00Z"}');
      }
      setClock(service.state, now);
      return json(200, { now: timeOf(service.state) });
    }
    default:
      return refuse(404, "Not Found");
  }
}

/** From now on the sandbox's clock goes on from `iso`. Throws a RangeError for what is no date. */
export function setClock(state: State, iso: string): void {
  const now = Date.parse(iso);
  if (Number.isNaN(now)) {
    throw new RangeError(`\`${iso}\` is no date such as 2026-11-16T08:00:00Z.`);
  }
  state.clockOffset = now - Date.now();
}

async function readBody(request: IncomingMessage): Promise<string> {
  request.setEncoding("utf8");
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LONGEST_REQUEST) {
      throw new Error("The request is larger than 10 MiB.");
    }
  }
  return text;
}

function send(state: State, response: ServerResponse, reply: Reply): void {
  const text = reply.body === undefined ? "" : JSON.stringify(reply.body);
  response.writeHead(reply.status, {
    date: new Date(Date.now() + state.clockOffset).toUTCString(),
    ...(text === "" ? {} : { "content-type": "application/json; charset=utf-8" }),
    ...reply.headers,
  });
  response.end(text);
}

function errorsOf(reply: Reply): readonly string[] {
  const { body } = reply;
  if (typeof body !== "object" || body === null) {
    return [];
  }
  if ("errors" in body && Array.isArray(body.errors) && reply.status === 200) {
    return body.errors.map((error: { readonly message?: unknown }) => String(error.message));
  }
  return reply.status >= 400 && "message" in body ? [String(body.message)] : [];
}
