/** Answers with a hole in them: what looks empty is neither cleared nor written a second time; nothing is written at all. */
import { describe, expect, it } from "vitest";
import { openGitHub } from "../../src/github/open-github.ts";
import { run } from "../../src/run/run.ts";
import { startSandbox } from "../../src/sandbox/start-sandbox.ts";
import { story, SWEEP, worldOf } from "../run/harness.ts";
import { forward, startServer } from "./scripted-server.ts";

type Path = readonly (string | number)[];

/** Puts `null` at a path of an answer and says so as GitHub does. */
function puncture(text: string, path: Path, type: string): string {
  const answer = JSON.parse(text);
  let at = answer.data;
  for (const step of path.slice(0, -1)) {
    at = at?.[step];
  }
  const last = path.at(-1);
  if (at === null || at === undefined || last === undefined) {
    return text;
  }
  at[last] = null;
  return JSON.stringify({ ...answer, errors: [{ type, path, message: "Something is missing here" }] });
}

async function through(operation: string, path: Path, type: string) {
  const sandbox = await startSandbox({ seed: story(), rateLimits: false });
  // The story's agenda is due from this day on.
  sandbox.setClock("2026-11-18T05:00:00Z");
  const proxy = await startServer(async (request, body, response) => {
    const answer = await forward(sandbox.url, request, body);
    const text = body.includes(`query ${operation}(`) ? puncture(answer.text, path, type) : answer.text;
    response.writeHead(answer.status, {
      "content-type": "application/json",
      date: answer.headers.get("date") ?? "",
    });
    response.end(text);
  });
  const direct = openGitHub({
    token: "ghs_sandbox",
    projectToken: "ghp_sandbox",
    url: `${sandbox.url}/graphql`,
    wait: () => Promise.resolve(),
  });
  const holed = openGitHub({
    token: "ghs_sandbox",
    projectToken: "ghp_sandbox",
    url: `${proxy.url}/graphql`,
    wait: () => Promise.resolve(),
  });
  await run({ ...SWEEP }, direct);
  await run({ ...SWEEP, issue: 12, agenda: false }, direct);
  return { sandbox, holed, close: () => Promise.all([proxy.close(), sandbox.close()]) };
}

const holes: readonly (readonly [string, "all" | number, string, Path, string])[] = [
  [
    "a factor's value, for want of time",
    "all",
    "ReadProjectItems",
    ["repositoryOwner", "projectV2", "items", "nodes", 2, "f4"],
    "RESOURCE_LIMITS_EXCEEDED",
  ],
  ["the goals, for want of time", "all", "ReadBacklog", ["repository", "goals"], "SERVICE_UNAVAILABLE"],
  ["the policy, out of reach", 12, "ReadIssue", ["repository", "policy"], "FORBIDDEN"],
  ["the policy, not found with an error", 12, "ReadIssue", ["repository", "policy"], "NOT_FOUND"],
  ["the comments", 12, "ReadIssue", ["repository", "issue", "opening", "nodes", 0], "SERVICE_UNAVAILABLE"],
  ["the last comments", 12, "ReadIssue", ["repository", "issue", "latest"], "SERVICE_UNAVAILABLE"],
  ["who put labels on", 12, "ReadIssue", ["repository", "issue", "labelEvents"], "FORBIDDEN"],
  ["the newest titles", 12, "ReadIssue", ["repository", "newest"], "SERVICE_UNAVAILABLE"],
  ["the labels of the repository", "all", "ReadBacklog", ["repository", "labels"], "SERVICE_UNAVAILABLE"],
  [
    "an issue's value on the board",
    12,
    "ReadProjectItem",
    ["node", "projectItems", "nodes", 0, "f0"],
    "SERVICE_UNAVAILABLE",
  ],
];

describe("a hole in an answer", () => {
  it.each(holes)("%s: told, and nothing is written", async (_case, issue, operation, path, type) => {
    const { sandbox, holed, close } = await through(operation, path, type);
    const before = worldOf(sandbox);
    await expect(run({ ...SWEEP, issue, agenda: issue === "all" }, holed)).rejects.toThrow(
      /in full|may not read all/,
    );
    expect(worldOf(sandbox)).toEqual(before);
    await close();
  });

  it("a parent in a repository the token may not see: the run goes on without it", async () => {
    const { holed, close } = await through(
      "ReadBacklog",
      ["repository", "issues", "nodes", 0, "parent"],
      "FORBIDDEN",
    );
    expect((await run({ ...SWEEP, dryRun: true }, holed)).kind).toBe("done");
    await close();
  });

  it("the newest issues, when the agenda was closed: no second agenda", async () => {
    const { sandbox, holed, close } = await through(
      "ReadExtras",
      ["repository", "newest"],
      "SERVICE_UNAVAILABLE",
    );
    const agenda = [...sandbox.state.repository.issues.values()].find(({ title }) =>
      title.startsWith("Refinement agenda"),
    );
    Object.assign(agenda ?? {}, { state: "CLOSED" });
    await expect(run(SWEEP, holed)).rejects.toThrow(/in full/);
    expect(
      [...sandbox.state.repository.issues.values()].filter(({ title }) =>
        title.startsWith("Refinement agenda"),
      ),
    ).toHaveLength(1);
    await close();
  });
});

it("a server that does not list archived items: none of them is added again, and every other issue follows", async () => {
  const sandbox = await startSandbox({ seed: story(), rateLimits: false });
  const refused = {
    errors: [
      { message: "Field 'items' doesn't accept argument 'archivedStates'", path: ["query ReadProjectItems"] },
    ],
  };
  const proxy = await startServer(async (request, body, response) => {
    const answer = await forward(sandbox.url, request, body);
    response.writeHead(200, {
      "content-type": "application/json",
      date: answer.headers.get("date") ?? "",
    });
    response.end(body.includes("archivedStates") ? JSON.stringify(refused) : answer.text);
  });
  const github = openGitHub({
    token: "ghs_sandbox",
    projectToken: "ghp_sandbox",
    url: `${proxy.url}/graphql`,
    wait: () => Promise.resolve(),
  });
  const first = await run(SWEEP, github);
  const outcomes = first.kind === "done" ? (first.report.outcomes ?? []) : [];
  expect(outcomes.filter(({ change }) => change.kind === "field-set").length).toBeGreaterThan(20);
  expect(outcomes.filter(({ result }) => result !== "applied")).toEqual([]);
  expect(outcomes.filter(({ change }) => change.kind === "item-add")).toEqual([]);
  const second = await run(SWEEP, github);
  const rest = second.kind === "done" ? second.report.changes : [];
  // A sweep writes so many comments at most, and the next the rest.
  expect(rest.filter(({ kind }) => kind !== "comment-create")).toEqual([]);
  const third = await run(SWEEP, github);
  expect(third.kind === "done" ? third.report.changes : third).toEqual([]);
  await Promise.all([proxy.close(), sandbox.close()]);
});

it("one token for both that may not write the project: the sentence names what projects need", async () => {
  const sandbox = await startSandbox({ seed: story(), rateLimits: false });
  const proxy = await startServer(async (request, body, response) => {
    const isField = body.includes("updateProjectV2ItemFieldValue(");
    const aliases = isField ? [...new Set(body.match(/\bm\d+(?=: )/g))] : [];
    const answer = await forward(sandbox.url, request, isField ? '{"query":"{ viewer { login } }"}' : body);
    const denied = {
      data: Object.fromEntries(aliases.map((alias) => [alias, null])),
      errors: aliases.map((alias) => ({
        type: "FORBIDDEN",
        path: [alias],
        message: "Resource not accessible",
      })),
    };
    response.writeHead(200, { "content-type": "application/json", date: answer.headers.get("date") ?? "" });
    response.end(isField ? JSON.stringify(denied) : answer.text);
  });
  const github = openGitHub({
    token: "ghp_sandbox",
    projectToken: "",
    url: `${proxy.url}/graphql`,
    wait: () => Promise.resolve(),
  });
  const done = await run({ ...SWEEP, issue: 12, agenda: false }, github);
  const outcomes = done.kind === "done" ? (done.report.outcomes ?? []) : [];
  const refused = outcomes.find(({ change }) => change.kind === "field-set");
  expect(refused?.result).toBe("refused");
  expect(refused?.reason).toMatch(
    /^`token` may not write the project .*: give `project-token` .*scope `project`/,
  );
  await Promise.all([proxy.close(), sandbox.close()]);
});
