/** The sandbox's HTTP: who asks, within which limits, for which door; every request is logged. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answerGraphQL, readGraphQL, type Asked } from "./answer-graphql.ts";
import { answerControl } from "./answer-control.ts";
import { behindDoor, type Failing, type Outcome } from "./failing-door.ts";
import type { OnMutation } from "./context.ts";
import { newRateLimits, type RateLimits } from "./rate-limits.ts";
import { answerPage, isForBrowser } from "./html/answer-page.ts";
import { json, refuse, type Reply } from "./reply.ts";
import type { LoggedRequest } from "./request-log.ts";
import { answerRest } from "./rest/answer-rest.ts";
import type { Engine } from "./schema.ts";
import { scopeHeaders, spendLimits } from "./spend-limits.ts";
import { timeOf, type State } from "./state.ts";
import type { Viewer } from "./viewer.ts";

export interface Service {
  readonly state: State;
  readonly engine: Engine;
  readonly log: LoggedRequest[];
  /** `null` where rate limits are off, as on a GitHub Enterprise Server. */
  readonly limits: RateLimits | null;
  readonly failing: Failing;
  readonly onMutation: OnMutation;
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

/** Which doors fail, and who is told of what was done. */
export interface Hooks {
  readonly failing?: Failing;
  readonly onMutation?: OnMutation;
}

export function newService(state: State, engine: Engine, rateLimits: boolean, hooks: Hooks = {}): Service {
  return {
    state,
    engine,
    log: [],
    limits: rateLimits ? newRateLimits() : null,
    failing: hooks.failing ?? (() => null),
    onMutation: hooks.onMutation ?? (() => undefined),
  };
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

async function handle(service: Service, request: IncomingMessage): Promise<Outcome> {
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
  if (isForBrowser(request.method, request.headers.accept)) {
    return answerPage(service.state, call.path, call.query);
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
    status: reply === "cut" ? 0 : reply.status,
    milliseconds: Math.round(performance.now() - started),
    body,
    errors: reply === "cut" ? [] : errorsOf(reply),
  });
  return reply;
}

async function answer(service: Service, call: Call, viewer: Viewer, notes: Notes): Promise<Outcome> {
  const isGraphQL = call.path === "/graphql" && call.method === "POST";
  const asked = isGraphQL ? readQuery(service, call, viewer, notes) : null;
  const { method, path, body } = call;
  const { kind, operation, fields } = notes;
  const { login } = viewer.account;
  const failure = service.failing({ method, path, login, kind, operation, fields, body });
  return behindDoor(failure, async () =>
    asked === null
      ? answerRoute(service, call, viewer, notes)
      : "status" in asked
        ? asked
        : answerQuery(service, call, viewer, asked),
  );
}

function readQuery(service: Service, call: Call, viewer: Viewer, notes: Notes): Asked | Reply {
  let body: unknown;
  try {
    body = JSON.parse(call.body);
  } catch {
    return refuse(400, "Problems parsing JSON");
  }
  const asked = readGraphQL(service.engine, viewer, typeof body === "object" && body !== null ? body : {});
  notes.kind = asked.isMutation ? "mutation" : "query";
  notes.operation = asked.operation?.name?.value ?? null;
  notes.fields = rootsOf(asked);
  notes.points = asked.points;
  return asked;
}

function rootsOf(asked: Asked): readonly string[] {
  return asked.fields.filter((field) => field.path.length === 1).map((field) => field.node.name.value);
}

async function answerQuery(service: Service, call: Call, viewer: Viewer, asked: Asked): Promise<Reply> {
  const { state, engine, onMutation } = service;
  const limited = spendLimits(service, viewer, "graphql", {
    points: asked.points,
    secondary: asked.isMutation ? 5 : 1,
    creates: rootsOf(asked).filter((name) => CREATING.has(name)).length,
    nodes: asked.nodes,
  });
  if (limited.refusal !== null) {
    return limited.refusal;
  }
  const shared = { state, viewer, api: call.api, rate: limited.rate, onMutation };
  const answered = await answerGraphQL(engine, asked, shared);
  return json(200, answered, { ...limited.headers, ...scopeHeaders(viewer) });
}

function answerRoute(service: Service, call: Call, viewer: Viewer, notes: Notes): Reply {
  const isFree = call.path === "/rate_limit";
  const isWrite = !["GET", "HEAD"].includes(call.method);
  notes.points = isFree ? 0 : 1;
  const limited = spendLimits(service, viewer, "core", {
    points: notes.points,
    secondary: isWrite ? 5 : 1,
    creates: call.method === "POST" && /\/(issues|comments)$/.test(call.path) ? 1 : 0,
    nodes: 0,
  });
  if (limited.refusal !== null) {
    return limited.refusal;
  }
  const { state, limits, onMutation } = service;
  const reply = answerRest({ ...call, state, viewer, rate: limited.rate, limits, onMutation });
  if (isWrite && reply.status < 300) {
    const input: unknown = call.body === "" ? {} : JSON.parse(call.body);
    onMutation({ name: `${call.method} ${call.path}`, input, login: viewer.account.login });
  }
  return { ...reply, headers: { ...limited.headers, ...scopeHeaders(viewer), ...reply.headers } };
}

function viewerOf(state: State, header: string | undefined): Viewer | null {
  const token = /^(?:bearer|token)\s+(\S+)$/i.exec(header ?? "")?.[1];
  return token === undefined ? null : (state.viewers.get(token) ?? null);
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

function send(state: State, response: ServerResponse, reply: Outcome): void {
  if (reply === "cut") {
    response.destroy();
    return;
  }
  const text =
    reply.body === undefined ? "" : typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body);
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
