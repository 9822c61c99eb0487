/** Runs that meet: two at once, two repositories of one team, an event before the schedule, days on which clocks change. */
import { describe, expect, it } from "vitest";
import { editBody } from "../../src/sandbox/person.ts";
import type { Issue } from "../../src/sandbox/state.ts";
import { isAgenda } from "./life-figures.ts";
import { lifeSeed, TWO_GOALS } from "./life-team.ts";
import { GOALS, item, POLICY, startDesk, teamSeed } from "./small-team.ts";
import { startLife, type TeamLife } from "./team-life.ts";

const agendasOf = ({ sandbox }: TeamLife): readonly Issue[] =>
  [...sandbox.state.repository.issues.values()].filter(({ title }) => isAgenda(title));
const openOnes = (life: TeamLife): readonly Issue[] =>
  agendasOf(life).filter(({ state }) => state === "OPEN");

describe("two runs at once", () => {
  it("leave one agenda open", async () => {
    const life = await startLife(lifeSeed());
    await life.sweep();
    life.at("2026-09-12T05:00:00Z");
    await Promise.all([life.sweep(), life.sweep(), life.event(20)]);
    const [first, ...others] = agendasOf(life);
    expect(first?.state).toBe("OPEN");
    expect(others.every(({ stateReason }) => stateReason === "DUPLICATE")).toBe(true);
    expect((await life.sweep()).changes).toEqual([]);
    expect(openOnes(life)).toHaveLength(1);
  });

  it("carry out once what an agenda decided", async () => {
    const life = await startLife(lifeSeed());
    await life.sweep();
    life.at("2026-09-12T05:00:00Z");
    await life.sweep();
    life.at("2026-09-15T08:30:00Z");
    await life.ticks("cy", 37, '{"issue":33,"act":{"kind":"decline"');
    await life.ticks("cy", 37, '{"issue":34,"act":{"kind":"snooze"');
    await life.edits("cy", 37, { body: `${life.issue(37).body}\n\n/goal #28 G-2\n\n/estimate #35 3\n` });
    life.at("2026-09-26T05:00:00Z");
    await Promise.all([life.sweep(), life.sweep()]);
    await life.sweep();
    expect((await life.sweep()).changes).toEqual([]);
    const put = (number: number, name: string) =>
      life.issue(number).events.filter((event) => event.kind === "LabeledEvent" && event.label.name === name)
        .length;
    expect([put(28, "goal: G-2"), put(34, "snoozed"), life.issue(33).stateReason]).toEqual([
      1,
      1,
      "NOT_PLANNED",
    ]);
    expect(openOnes(life)).toHaveLength(1);
  });
});

describe("an event before any schedule", () => {
  it("opens the agenda once it is due, and settles the one before", async () => {
    const life = await startLife(lifeSeed());
    await life.event(20);
    expect(agendasOf(life)).toEqual([]);
    life.at("2026-09-12T05:00:00Z");
    await life.event(20);
    expect(agendasOf(life).map(({ title }) => title)).toEqual([
      "Refinement agenda · Tuesday 15 September 2026",
    ]);
    expect((await life.event(21))?.changes.filter(({ kind }) => kind.startsWith("agenda"))).toEqual([]);
    const [first] = agendasOf(life);
    life.at("2026-09-15T08:30:00Z");
    await life.ticks("cy", first?.number ?? 0, '{"issue":33,"act":{"kind":"decline"');
    await life.event(22);
    expect(life.issue(33).state).toBe("OPEN");
    life.at("2026-09-26T05:00:00Z");
    await life.event(22);
    expect(life.issue(33).stateReason).toBe("NOT_PLANNED");
    expect(agendasOf(life).map(({ state }) => state)).toEqual(["CLOSED", "OPEN"]);
    expect((await life.event(22))?.changes).toEqual([]);
  });
});

it("an event in a repository without a policy opens no agenda, and reads no backlog for one", async () => {
  const desk = await startDesk(teamSeed("", { issues: [item(1, {})] }));
  const before = desk.sandbox.log.length;
  const alone = { issue: 1, agenda: true, policy: ".github/none.yml" };
  const { changes } = await desk.sweep(alone);
  expect(changes.map(({ kind }) => kind)).toContain("comment-create");
  expect(changes.map(({ kind }) => kind)).not.toContain("agenda-open");
  expect(desk.sandbox.log.slice(before).filter(({ kind }) => kind !== "mutation")).toHaveLength(1);
});

describe("the run that an event starts and that opens the agenda", () => {
  it("keeps to one brake for both of its halves", async () => {
    const life = await startLife(lifeSeed());
    life.at("2026-09-12T05:00:00Z");
    const dry = await life.event(28, { dryRun: true });
    const alone = dry?.changes.filter(({ kind }) => !kind.startsWith("agenda")).length ?? 0;
    expect(alone).toBeGreaterThan(1);
    expect(dry?.changes.length).toBeGreaterThan(alone);
    const held = await life.event(28, { maxChanges: alone });
    expect(held?.changes).toHaveLength(alone);
    expect(held?.left).toBeGreaterThan(0);
    expect(agendasOf(life)).toEqual([]);
    await life.event(28, { maxChanges: alone });
    expect(agendasOf(life)).toHaveLength(1);
  });
});

it("a run about the agenda alone leaves commands on issues to a run about issues", async () => {
  const life = await startLife(lifeSeed());
  await life.sweep();
  await life.says("bo", 28, "/goal G-1");
  const labels = () => life.issue(28).labels.map(({ name }) => name);
  const { decided } = await life.sweep({ issues: false });
  expect(decided).toEqual([]);
  expect(labels()).not.toContain("goal: G-1");
  await life.sweep();
  expect(labels()).toContain("goal: G-1");
});

describe("days on which clocks change", () => {
  it.each([
    ["2026-10-17", "sunday at 02:30 Europe/Berlin", ["18 October", "25 October", "1 November"]],
    ["2026-03-21", "sunday at 02:30 Europe/Berlin", ["22 March", "29 March", "5 April"]],
    ["2026-10-31", "sunday at 01:30 America/New_York", ["1 November", "8 November", "15 November"]],
    ["2026-04-04", "sunday at 02:15 Australia/Lord_Howe", ["5 April", "12 April", "19 April"]],
  ])("from %s, every %s: one agenda each", async (first, every, days) => {
    const seed = teamSeed(`agenda: { every: 1 week on ${every}, lead: 2 days }\ncomment: false\n`, {
      now: `${first}T00:00:00Z`,
      project: undefined,
      tokens: [
        { token: "ghs_sandbox", kind: "actions", permissions: { contents: "read", issues: "write" } },
        { token: "ghp_sandbox", kind: "person", login: "ana", scopes: ["repo", "project"] },
      ],
      issues: [
        { number: 1, title: "Something", author: "ana", opened: "2026-01-02", body: "It is to be done." },
      ],
    });
    const life = await startLife(seed);
    for (let hours = 0; hours < 24 * 14; hours += 4) {
      life.at(new Date(Date.parse(`${first}T00:00:00Z`) + hours * 3_600_000).toISOString());
      await life.sweep();
      expect(openOnes(life).length).toBeLessThan(2);
    }
    const titles = agendasOf(life).map(({ title }) => title);
    expect(titles).toEqual(days.map((day) => `Refinement agenda · Sunday ${day} 2026`));
  });
});

const wishes = (name: string) =>
  [1, 2, 3].map((number) => ({
    number,
    title: `Wish ${number} of the ${name}`,
    author: "ana",
    opened: "2026-09-02",
    body: "We should do something about it.",
  }));

describe("two repositories of one team", () => {
  const text =
    "agenda: { every: 2 weeks on tuesday, start: 2026-09-15, minutes: 120, repository: acme/shop }\n";
  const SEED = teamSeed(text, {
    now: "2026-09-12T05:00:00Z",
    project: undefined,
    users: [
      { login: "ana", permission: "admin" },
      { login: "robot", permission: "write" },
    ],
    tokens: ["ana", "sandbox", "robot"].map((login) => ({
      token: `ghp_${login}`,
      kind: "person",
      login: login === "sandbox" ? "robot" : login,
      scopes: ["repo", "project"],
    })),
    files: { [GOALS]: TWO_GOALS },
    issues: wishes("shop"),
    "other-repositories": [
      { name: "web", files: { [POLICY]: text, [GOALS]: TWO_GOALS }, issues: wishes("web") },
    ],
  });

  it("keep one agenda: each reads, carries out and logs its own part, whichever comes first", async () => {
    const life = await startLife(SEED);
    const runOf = (name: string) => life.sweep({ name }, "ghp_robot");
    const web = life.sandbox.state.repositories.get("acme/web");
    const wish = (number: number) => web?.issues.get(number);
    await runOf("web");
    await runOf("shop");
    expect((await runOf("web")).changes).toEqual([]);
    expect((await runOf("shop")).changes).toEqual([]);
    const [first] = agendasOf(life);
    const part = first?.comments.find(({ body }) => body.startsWith("<!-- plumbline:agenda-part "));
    expect(agendasOf(life)).toHaveLength(1);
    expect(first?.body).toContain("Wish 1 of the web");
    expect(part?.body).toContain("Wish 1 of the shop");
    expect([...(web?.issues.values() ?? [])].filter(({ title }) => isAgenda(title))).toEqual([]);
    life.at("2026-09-15T12:00:00Z");
    await life.ticks("ana", first?.number ?? 0, '{"issue":1,"act":{"kind":"decline"');
    const ticked = (part?.body ?? "").replace(/- \[ \](.*\{"issue":2,"act":\{"kind":"decline")/, "- [x]$1");
    await editBody(life.as("ana"), part?.id ?? "", ticked);
    await life.says("ana", first?.number ?? 0, "/goal acme/web#3 G-2");
    life.at("2026-09-26T05:00:00Z");
    await runOf("shop");
    await runOf("web");
    await runOf("shop");
    expect([1, 2, 3].map((number) => life.issue(number).state)).toEqual(["OPEN", "CLOSED", "OPEN"]);
    expect([1, 2, 3].map((number) => wish(number)?.state)).toEqual(["CLOSED", "OPEN", "OPEN"]);
    expect(wish(3)?.labels.map(({ name }) => name)).toContain("goal: G-2");
    expect(life.issue(3).labels.map(({ name }) => name)).not.toContain("goal: G-2");
    const logs = first?.comments.filter(({ body }) => body.startsWith("<!-- plumbline:agenda-log ")) ?? [];
    expect(logs).toHaveLength(2);
    expect(agendasOf(life).map(({ state }) => state)).toEqual(["CLOSED", "OPEN"]);
    expect((await runOf("web")).changes).toEqual([]);
    expect((await runOf("shop")).changes).toEqual([]);
    expect(life.lost()).toEqual([]);
  });
});
