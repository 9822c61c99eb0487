/** Which agendas are found, where they are kept, and whether one is due. */
import { describe, expect, it, onTestFinished } from "vitest";
import { openGitHub } from "../../src/github/open-github.ts";
import { agendaLogMarker, agendaMarker, agendaPartMarker } from "../../src/memory/markers.ts";
import { writeAgendaMemory } from "../../src/memory/agenda-memory.ts";
import { boxMarker } from "../../src/memory/box-marker.ts";
import { agendaTitle } from "../../src/pages/agenda-title.ts";
import { closeIssueAs, comment, editBody, editIssue, type Person } from "../../src/sandbox/person.ts";
import { forward, startServer } from "./scripted-server.ts";
import { openReader, type Reader } from "./open-reader.ts";

const PERIOD = "2026-11-17";
const BEFORE = "2026-11-10";
const EVENT = { issue: 1 } as const;
const NONE = "agenda: false\n";

async function openAgenda(
  reader: Reader,
  period: string,
  change: {
    readonly by?: Person;
    readonly about?: string;
    readonly body?: string;
    readonly at?: string;
  } = {},
): Promise<{ readonly id: string; readonly number: number }> {
  const { repository } = reader.sandbox.state;
  const marker = agendaMarker(change.about ?? repository.id, period);
  reader.sandbox.setClock(change.at ?? `${period === BEFORE ? "2026-11-09" : "2026-11-16"}T07:00:00Z`);
  const data = await (change.by ?? reader.job).ask<{
    createIssue: { issue: { id: string; number: number } };
  }>("mutation($input: CreateIssueInput!) { createIssue(input: $input) { issue { id number } } }", {
    input: {
      repositoryId: repository.id,
      title: agendaTitle(period),
      body: `${marker}\n${change.body ?? "Welcome"}`,
    },
  });
  reader.sandbox.setClock("2026-11-16T08:00:00Z");
  return data.createIssue.issue;
}

describe("whether an event finds an agenda missing", () => {
  it("due and not there: it does, after a look at the first lines of the newest issues", async () => {
    const reader = await openReader();
    reader.asked();
    expect((await reader.snapshot(EVENT)).agendaDue).toBe(true);
    expect(reader.asked()).toEqual(["ReadIssue", "ReadNewestIssues"]);
  });

  it("open or closed: it does not, and the first request tells", async () => {
    const reader = await openReader();
    const { id } = await openAgenda(reader, PERIOD);
    reader.asked();
    expect((await reader.snapshot(EVENT)).agendaDue).toBe(false);
    expect(reader.asked()).toEqual(["ReadIssue"]);
    await closeIssueAs(reader.ana, id);
    expect((await reader.snapshot(EVENT)).agendaDue).toBe(false);
  });

  it("with another title: its first line tells", async () => {
    const reader = await openReader();
    const { id } = await openAgenda(reader, PERIOD);
    await editIssue(reader.ana, id, { title: "Our Tuesday" });
    expect((await reader.snapshot(EVENT)).agendaDue).toBe(false);
  });

  it("one that somebody else wrote is none", async () => {
    const reader = await openReader();
    await openAgenda(reader, PERIOD, { by: reader.rita });
    expect((await reader.snapshot(EVENT)).agendaDue).toBe(true);
  });

  it("before the lead begins, or not asked for: never", async () => {
    const reader = await openReader();
    expect((await reader.snapshot({ ...EVENT, agenda: false })).agendaDue).toBe(false);
    reader.sandbox.setClock("2026-11-19T08:00:00Z");
    expect((await reader.snapshot(EVENT)).agendaDue).toBe(false);
  });

  it("a comment without a command goes on where one is due", async () => {
    const reader = await openReader();
    expect((await reader.read({ ...EVENT, trigger: "comment" })).kind).toBe("read");
  });
});

it("an agenda's own events are nothing to do, whichever repository it is about", async () => {
  const reader = await openReader();
  const { number } = await openAgenda(reader, PERIOD, { about: "R_elsewhere" });
  const reading = await reader.read({ issue: number, trigger: "comment" });
  expect(reading.kind === "nothing" ? reading.sentence : reading).toMatch(/is a refinement agenda/);
});

describe("a sweep", () => {
  it("finds the period's agenda and the one before, with who edited them; no issue is one of them", async () => {
    const reader = await openReader();
    const before = await openAgenda(reader, BEFORE);
    const { repository } = reader.sandbox.state;
    await editIssue(reader.ana, before.id, { body: `${agendaMarker(repository.id, BEFORE)}\nEdited` });
    await closeIssueAs(reader.ana, before.id);
    const now = await openAgenda(reader, PERIOD);
    await openAgenda(reader, "2026-11-03", { at: "2026-11-02T07:00:00Z" });
    await openAgenda(reader, PERIOD, { about: "R_elsewhere" });
    const { agendas, issues, home, agendaDue, threads } = await reader.snapshot();
    expect(
      agendas.map(({ url: _url, createdAt: _at, body: _body, editedAt, ...rest }) => ({
        ...rest,
        edited: editedAt !== null,
      })),
    ).toEqual([
      {
        id: now.id,
        number: now.number,
        period: PERIOD,
        state: "open",
        about: repository.id,
        editedBy: null,
        pinned: false,
        edited: false,
      },
      {
        id: before.id,
        number: before.number,
        period: BEFORE,
        state: "closed",
        about: repository.id,
        editedBy: "ana",
        pinned: false,
        edited: true,
      },
    ]);
    expect(issues.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(home).toMatchObject({ id: repository.id, owner: "acme", name: "shop" });
    expect(home?.labels.map(({ name }) => name)).toEqual(["ready", "waived"]);
    expect(agendaDue).toBe(false);
    expect(threads.map(({ issueId }) => issueId).toSorted()).toEqual([before.id, now.id].toSorted());
  });

  it("of two of one period takes the older", async () => {
    const reader = await openReader();
    const first = await openAgenda(reader, PERIOD);
    await openAgenda(reader, PERIOD);
    const { agendas } = await reader.snapshot();
    expect(agendas.map(({ number }) => number)).toEqual([first.number]);
  });

  it("reads code owners and facilitators where an agenda is due, and neither elsewhere", async () => {
    const policy = "agenda: { every: 1 week on tuesday, lead: 3 days, facilitators: [Bo, nobody] }\n";
    const reader = await openReader(policy, {
      files: { CODEOWNERS: "* @ana\n", "docs/CODEOWNERS": "* @bo\n" },
    });
    const { codeOwners, assignable } = await reader.snapshot();
    expect(codeOwners).toBe("* @ana\n");
    expect(assignable).toEqual({ bo: reader.sandbox.state.accounts.get("bo")?.id });
    const without = await reader.snapshot({ agenda: false });
    expect([without.codeOwners, without.assignable, without.home]).toEqual([null, {}, null]);
  });

  it("knows what was closed since the agenda before, also without goals", async () => {
    const reader = await openReader();
    await closeIssueAs(reader.ana, reader.id(2));
    expect((await reader.snapshot()).closed.map(({ number }) => number)).toEqual([2]);
    expect((await reader.snapshot({ agenda: false })).closed).toEqual([]);
  });

  it("reads the threads of issues the ended agenda decides on, and asks for whoever ticked", async () => {
    const reader = await openReader();
    const body = `- [ ] Split it ${boxMarker(3, { kind: "split" })}\n- [ ] Done ${boxMarker(2, { kind: "talk" })}`;
    const before = await openAgenda(reader, BEFORE, { body });
    await editIssue(reader.ana, before.id, {
      body: `${agendaMarker(reader.sandbox.state.repository.id, BEFORE)}\n${body.replace("[ ]", "[x]")}`,
    });
    reader.asked();
    const { threads, permissions } = await reader.snapshot();
    expect(threads.map(({ issueId }) => issueId)).toEqual([before.id, reader.id(3)]);
    expect(permissions).toEqual({ ana: { role: "admin", triage: true } });
    expect(reader.asked().filter((one) => one === "ReadSubIssues")).toHaveLength(1);
    const repository = reader.sandbox.state.repository.id;
    await comment(reader.job, before.id, `${agendaLogMarker(repository, BEFORE)}\nAll done`);
    const handled = await reader.snapshot();
    expect(handled.threads.map(({ issueId }) => issueId)).toEqual([before.id]);
    expect(handled.permissions).toEqual({});
  });
});

it("reads the threads of what the ended agenda asked, whoever decided on it where", async () => {
  const reader = await openReader();
  const entries = [2, 3].map((issue) => ({ issue, carried: 0, verdict: "not ready" as const }));
  const memory = writeAgendaMemory({ at: "2026-11-09T07:00:00Z", entries, top: [], health: [] });
  const before = await openAgenda(reader, BEFORE, { body: memory });
  const { threads } = await reader.snapshot();
  expect(threads.map(({ issueId }) => issueId)).toEqual([before.id, reader.id(2), reader.id(3)]);
  await comment(reader.job, before.id, `${agendaLogMarker(reader.sandbox.state.repository.id, BEFORE)}\nLog`);
  expect((await reader.snapshot()).threads.map(({ issueId }) => issueId)).toEqual([before.id]);
});

it("an agenda that lost its first line is of where agendas are kept", async () => {
  const reader = await openReader();
  const { id } = await openAgenda(reader, PERIOD);
  await editIssue(reader.ana, id, { body: "Mine" });
  const { agendas } = await reader.snapshot();
  expect(agendas.map(({ about }) => about)).toEqual([reader.sandbox.state.repository.id]);
});

describe("the threads of a sweep", () => {
  it("are of issues with a holding label, or touched of late with a comment; each needs no request of its own", async () => {
    const issues = Array.from({ length: 8 }, (_, index) => ({
      number: index + 1,
      title: `Work ${index}`,
      author: "ana",
      opened: "2026-09-01",
      ...(index === 4 ? { labels: ["waived"] } : {}),
    }));
    const reader = await openReader(NONE, { issues });
    await comment(reader.bo, reader.id(2), "Fine");
    await comment(reader.bo, reader.id(3), "/estimate 5");
    reader.asked();
    const { threads, permissions } = await reader.snapshot();
    expect(threads.map(({ issueId }) => issueId)).toEqual([2, 3, 5].map(reader.id));
    expect(Object.keys(permissions)).toEqual(["bo"]);
    expect(reader.asked()).toEqual([
      "ReadBacklog",
      "ReadThreads",
      "/repos/acme/shop/collaborators/bo/permission",
    ]);
    reader.sandbox.setClock("2026-11-20T08:00:00Z");
    expect((await reader.snapshot()).threads.map(({ issueId }) => issueId)).toEqual([reader.id(5)]);
  });

  it("one that does not come whole stops the run: what seems unsaid would be forgotten", async () => {
    const reader = await openReader(NONE);
    await comment(reader.bo, reader.id(2), "/estimate 5");
    const proxy = await startServer(async (request, body, response) => {
      const { text, status, headers } = await forward(reader.sandbox.url, request, body);
      const answer = JSON.parse(text);
      if (body.includes("query ReadThreads(")) {
        answer.data.nodes[0].latest = null;
        answer.errors = [{ type: "SERVICE_UNAVAILABLE", path: ["nodes", 0, "latest"], message: "No time" }];
      }
      response.writeHead(status, {
        "content-type": "application/json",
        date: headers.get("date") ?? "",
      });
      response.end(JSON.stringify(answer));
    });
    onTestFinished(() => proxy.close());
    const github = openGitHub({
      token: "ghs_sandbox",
      projectToken: "",
      url: `${proxy.url}/graphql`,
      wait: () => Promise.resolve(),
    });
    const ask = { owner: "acme", name: "shop", policy: ".github/plumbline.yml", agenda: false } as const;
    await expect(github.read({ ...ask, issue: "all" })).rejects.toThrow(/could not answer `token` in full/);
  });

  it("a quiet backlog is read in one request", async () => {
    const reader = await openReader(NONE);
    reader.asked();
    await reader.snapshot();
    expect(reader.asked()).toEqual(["ReadBacklog"]);
  });

  it("a closer look brings the threads asked for, without those that are gone", async () => {
    const reader = await openReader();
    await comment(reader.bo, reader.id(2), "Fine");
    const snapshot = await reader.snapshot();
    const threads = await reader.github.look([reader.id(2), "I_gone", reader.id(3)], snapshot);
    expect(threads.map(({ issueId, comments }) => [issueId, comments.length])).toEqual([
      [reader.id(2), 1],
      [reader.id(3), 0],
    ]);
    expect(await reader.github.look([], snapshot)).toEqual([]);
  });
});

describe("agendas kept in another repository", () => {
  const ELSEWHERE =
    "agenda: { every: 1 week on tuesday, lead: 3 days, repository: acme/planning, facilitators: [bo] }\n";
  const PLANNING = { "other-repositories": [{ name: "planning", labels: [{ name: "meeting" }] }] };

  it("a token that reaches it: its labels, agendas and people", async () => {
    const reader = await openReader(ELSEWHERE, PLANNING, { token: "ghp_ana" });
    const planning = [...reader.sandbox.state.repositories.values()].find(({ name }) => name === "planning");
    await reader.ana.ask(
      "mutation($input: CreateIssueInput!) { createIssue(input: $input) { issue { id number } } }",
      {
        input: {
          repositoryId: planning?.id,
          title: agendaTitle(PERIOD),
          body: `${agendaMarker("R_other", PERIOD)}\nOf another backlog`,
        },
      },
    );
    const { home, agendas, assignable, problems } = await reader.snapshot();
    expect(home).toMatchObject({ id: planning?.id, owner: "acme", name: "planning" });
    expect(home?.labels.map(({ name }) => name)).toEqual(["meeting"]);
    expect(agendas.map(({ period, about }) => [period, about])).toEqual([[PERIOD, "R_other"]]);
    expect(Object.keys(assignable)).toEqual(["bo"]);
    expect(problems).toEqual([]);
    expect((await reader.snapshot(EVENT)).agendaDue).toBe(false);
  });

  it("of it the agenda that has ended is read also where another repository closed it", async () => {
    const reader = await openReader(ELSEWHERE, PLANNING, { token: "ghp_ana" });
    const planning = [...reader.sandbox.state.repositories.values()].find(({ name }) => name === "planning");
    const { id } = reader.sandbox.state.repository;
    reader.sandbox.setClock("2026-11-09T07:00:00Z");
    const data = await reader.ana.ask<{ createIssue: { issue: { id: string } } }>(
      "mutation($input: CreateIssueInput!) { createIssue(input: $input) { issue { id } } }",
      {
        input: {
          repositoryId: planning?.id,
          title: agendaTitle(BEFORE),
          body: `${agendaMarker("R_other", BEFORE)}\nOf another backlog`,
        },
      },
    );
    const agenda = data.createIssue.issue.id;
    const ticked = `- [ ] Split it ${boxMarker(3, { kind: "split" })}`;
    const part = await comment(reader.ana, agenda, `${agendaPartMarker(id, BEFORE)}\n${ticked}`);
    await editBody(reader.ana, part, `${agendaPartMarker(id, BEFORE)}\n${ticked.replace("[ ]", "[x]")}`);
    await closeIssueAs(reader.ana, agenda);
    reader.sandbox.setClock("2026-11-16T08:00:00Z");
    const { agendas, threads, permissions } = await reader.snapshot();
    expect(agendas.map(({ period, state }) => [period, state])).toEqual([[BEFORE, "closed"]]);
    expect(threads.map(({ issueId }) => issueId)).toEqual([agenda, reader.id(3)]);
    expect(Object.keys(permissions)).toEqual(["ana"]);
  });

  it("one that is not there: told at the key, and everything else goes on", async () => {
    const reader = await openReader(ELSEWHERE, {}, { token: "ghp_ana" });
    const { home, agendas, problems, issues } = await reader.snapshot();
    expect([home, agendas, issues.length]).toEqual([null, [], 3]);
    expect(problems).toMatchObject([{ file: ".github/plumbline.yml", line: 1 }]);
    expect(problems[0]?.message).toMatch(
      /^`agenda.repository`: `token` cannot work in acme\/planning .*no agenda is opened/,
    );
    expect((await reader.snapshot(EVENT)).agendaDue).toBe(false);
  });

  it("before it is due, it is not asked", async () => {
    const reader = await openReader(ELSEWHERE, PLANNING, { token: "ghp_ana" });
    reader.sandbox.setClock("2026-11-19T08:00:00Z");
    reader.asked();
    expect((await reader.snapshot()).home).toBeNull();
    expect(reader.asked()).toEqual(["ReadBacklog"]);
  });
});

it("a policy without an agenda has no home", async () => {
  const reader = await openReader(NONE);
  const { home, agendas } = await reader.snapshot();
  expect([home, agendas]).toEqual([null, []]);
});
