/** The many shapes of GitHub's troubles, and what the transport makes of each. */
import { afterEach, describe, expect, it } from "vitest";
import { openTransport } from "../../src/github/transport.ts";
import { type ScriptedServer, startServer } from "./scripted-server.ts";

interface Said {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

const GOOD: Said = { status: 200, body: JSON.stringify({ data: { viewer: { login: "ana" } } }) };
const DATE = "Mon, 16 Nov 2026 08:00:00 GMT";
const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Said => ({
  status,
  headers,
  body: JSON.stringify(value),
});

let server: ScriptedServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** Opens a transport on a server that says these things in turn, the last again and again; waits are only noted. */
async function scripted(...script: readonly (Said | "reset")[]) {
  const waits: number[] = [];
  let requests = 0;
  server = await startServer((request, _body, response) => {
    const said = script[Math.min(requests, script.length - 1)];
    requests += 1;
    if (said === "reset" || said === undefined) {
      request.socket.destroy();
      return;
    }
    response.writeHead(said.status, { "content-type": "application/json", date: DATE, ...said.headers });
    response.end(said.body);
  });
  const transport = openTransport({
    name: "token",
    token: "t",
    url: `${server.url}/graphql`,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
  return { transport, waits, requests: () => requests };
}

const limits: readonly (readonly [string, Said, number])[] = [
  ["429 with retry-after", json(429, { message: "Too many requests" }, { "retry-after": "7" }), 7],
  [
    "403 with retry-after",
    json(403, { message: "You have exceeded a secondary rate limit" }, { "retry-after": "9" }),
    9,
  ],
  [
    "403 with nothing remaining",
    json(
      403,
      { message: "API rate limit exceeded" },
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Date.parse(DATE) / 1000 + 30) },
    ),
    30,
  ],
  [
    "403 without a header",
    json(403, { message: "You have exceeded a secondary rate limit. Please wait." }),
    60,
  ],
  [
    "200 with RATE_LIMITED",
    json(
      200,
      { data: null, errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }] },
      { "retry-after": "5" },
    ),
    5,
  ],
  [
    "200 with a secondary limit in words",
    json(200, { errors: [{ message: "You have exceeded a secondary rate limit" }] }),
    60,
  ],
  [
    "200 with “was submitted too quickly”",
    json(200, { errors: [{ message: "Issue was submitted too quickly" }] }),
    60,
  ],
];

describe("a rate limit is waited for as long as it says, for reads and writes alike", () => {
  it.each(limits)("%s", async (_case, said, seconds) => {
    for (const way of ["query", "mutate"] as const) {
      const { transport, waits, requests } = await scripted(said, GOOD);
      const sent = await transport[way]("query { viewer { login } }", {});
      expect("answer" in sent && sent.answer.data).toEqual({ viewer: { login: "ana" } });
      expect(waits).toEqual([seconds * 1_000]);
      expect(requests()).toBe(2);
      await server?.close();
    }
  });

  it("one that lasts longer than patience is told, not waited for", async () => {
    const { transport, waits } = await scripted(json(429, { message: "x" }, { "retry-after": "1800" }));
    expect(await transport.query("query { viewer { login } }", {})).toEqual({
      trouble: { kind: "limited", seconds: 1800 },
    });
    expect(waits).toEqual([]);
  });
});

describe("an answer that is lost", () => {
  const lost: readonly (readonly [string, Said | "reset"])[] = [
    [
      "502 with a page",
      { status: 502, headers: { "content-type": "text/html" }, body: "<html>Unicorn!</html>" },
    ],
    ["504", json(504, { message: "timeout" })],
    ["a reset socket", "reset"],
  ];
  it.each(lost)("%s: a read is asked again, a write is not", async (_case, said) => {
    const read = await scripted(said, GOOD);
    expect("answer" in (await read.transport.query("query { viewer { login } }", {}))).toBe(true);
    expect(read.requests()).toBe(2);
    await server?.close();
    const write = await scripted(said, GOOD);
    expect(await write.transport.mutate("mutation { x }", {})).toMatchObject({ trouble: { kind: "lost" } });
    expect(write.requests()).toBe(1);
  });

  it("three times in a row is told", async () => {
    const { transport, requests } = await scripted("reset");
    expect(await transport.query("query { viewer { login } }", {})).toMatchObject({
      trouble: { kind: "lost" },
    });
    expect(requests()).toBe(3);
  });
});

describe("answers", () => {
  it("a refused token is told at once, with its status", async () => {
    const { transport, requests } = await scripted(json(401, { message: "Bad credentials" }));
    expect(await transport.query("query { viewer { login } }", {})).toMatchObject({
      trouble: { kind: "refused", status: 401 },
    });
    expect(requests()).toBe(1);
  });

  it("partial data keeps its errors, the server's clock and the token's scopes", async () => {
    const body = {
      data: { a: { id: 1 }, b: null },
      errors: [{ type: "NOT_FOUND", path: ["b"], message: "no" }],
    };
    const { transport } = await scripted(json(200, body, { "x-oauth-scopes": "repo, project" }));
    expect(await transport.query("query { a { id } b { id } }", {})).toMatchObject({
      answer: {
        data: body.data,
        errors: body.errors,
        now: "2026-11-16T08:00:00.000Z",
        scopes: ["repo", "project"],
      },
    });
  });

  it("writes are a second apart where the server has rate limits, and only there", async () => {
    const limited = await scripted({ ...GOOD, headers: { "x-ratelimit-limit": "5000" } });
    await limited.transport.mutate("mutation { x }", {});
    await limited.transport.mutate("mutation { x }", {});
    await limited.transport.query("query { viewer { login } }", {});
    expect(limited.waits).toEqual([1_000]);
    await server?.close();
    const free = await scripted(GOOD);
    await free.transport.mutate("mutation { x }", {});
    await free.transport.mutate("mutation { x }", {});
    expect(free.waits).toEqual([]);
  });
});
