/** Five agendas in the life of a team whose people write, tick, click, close and edit between the runs. */
import { expect, it } from "vitest";
import { closeIssueAs, seeIssue } from "../../src/sandbox/person.ts";
import { agendasOf, open, own, type Past, settle } from "./agenda-steps.ts";
import { CRITERIA, lifePolicy, lifeSeed, READY, TWO_GOALS } from "./life-team.ts";
import { GOALS, POLICY } from "./small-team.ts";
import { startLife, type TeamLife } from "./team-life.ts";

const board = async (life: TeamLife, number: number) =>
  (await seeIssue(life.as("ana"), "acme/shop", number)).board;
const labels = (life: TeamLife, number: number) => life.issue(number).labels.map(({ name }) => name);

const box = (issue: number, act: string): string => `{"issue":${issue},"act":{"kind":"${act}"`;

it("opens five agendas, each once, and keeps what people decide and write", { timeout: 60_000 }, async () => {
  const life = await startLife(lifeSeed());
  const past: Past = { figures: [], before: null };
  const { files } = life.sandbox.state.repository;
  await settle(life, "2026-09-10T05:00:00Z");
  expect(agendasOf(life)).toEqual([]);

  const first = await open(life, past, {
    at: "2026-09-12T05:00:00Z",
    period: "2026-09-15",
    asks: { 27: 0, 28: 0, 29: 0, 30: 0, 31: 0, 32: 0, 33: 0, 34: 0, 35: 0, 36: 0 },
    yield: null,
    says: ["10:00 Europe/Berlin", "facilitated by `ana`", "60 of 120 minutes are planned"],
    silent: ["## Since", "Carried over"],
  });
  expect(first.number).toBe(37);
  life.at("2026-09-13T09:00:00Z");
  await life.says("bo", 27, "/goal G-1");
  await life.event(27);
  expect(labels(life, 27)).toEqual(["goal: G-1", "ready"]);
  await life.edits("cy", 29, { body: `Goal: G-2\n\n${CRITERIA}` });
  await life.event(29);
  await life.says("dee", 28, "/goal G-2");
  await life.event(28);
  expect(labels(life, 28)).toEqual(["needs refinement"]);
  await settle(life, "2026-09-14T05:00:00Z");
  expect(own(first, "agenda-news")).toHaveLength(1);
  expect(own(first, "agenda-news")[0]).toMatch(/#27.*not ready → \*\*ready\*\*\n.*#29.*→ \*\*ready\*\*/);
  life.at("2026-09-15T08:30:00Z");
  await life.ticks("ana", 37, box(31, "split"));
  await life.ticks("ana", 37, box(33, "decline"));
  await life.ticks("cy", 37, box(34, "snooze"));
  await life.ticks("cy", 37, box(36, "override"));
  const words = "\n- We keep invoices for later, says Bo\n\n/estimate #35 3\n";
  await life.edits("cy", 37, { body: first.body + words });
  await life.says("cy", 37, "/goal #28 G-2");
  await life.says("dee", 37, "/goal #30 G-1");
  await closeIssueAs(life.as("cy"), life.issue(11).id);
  life.at("2026-09-16T08:30:00Z");
  expect(await life.opens("dee", "A new wish", "It would be nice.")).toBe(38);
  await life.event(38);
  await settle(life, "2026-09-17T05:00:00Z");
  expect(first.state).toBe("OPEN");

  const second = await open(life, past, {
    at: "2026-09-26T05:00:00Z",
    period: "2026-09-29",
    asks: { 30: 1, 32: 1, 35: 0, 38: 0, 39: 0, 40: 0 },
    // 27 and 29 became ready, 28, 31, 33, 34, 35 and 36 were decided; 30 and 32 were not.
    yield: 0.8,
    says: [
      "facilitated by `bo`",
      /Done \(1\):\*\*\n {2}- \[#11\]/,
      /Moved \(4\):\*\*\n.*#27.*\n.*#28.*\n.*#29.*\n.*#31/,
      /New \(3\):\*\* \[#38\].*#39.*#40/,
      /Decided \(6\)/,
      "Left undecided (2)",
    ],
    silent: ["It was left undecided twice", "`ana` set 40"],
  });
  expect(second.number).toBe(41);
  expect(life.issue(31).subIssues.map(({ number, author }) => [number, author?.kind])).toEqual([
    [39, "Bot"],
    [40, "Bot"],
  ]);
  expect(life.issue(33)).toMatchObject({ state: "CLOSED", stateReason: "NOT_PLANNED" });
  expect(labels(life, 34)).toContain("snoozed");
  expect(labels(life, 28)).toEqual(["goal: G-2", "ready"]);
  expect(await board(life, 36)).toMatchObject({
    Override: 40,
    Because: "confirmed in the refinement of 2026-09-15",
  });
  expect(await board(life, 35)).toMatchObject({ Effort: 3 });
  expect(own(first, "agenda-news")).toHaveLength(1);
  const [log = ""] = own(first, "agenda-log");
  expect(log).toContain("We keep invoices for later, says Bo");
  expect(log).toMatch(/Not carried out:\*\*\n\n- `\/goal #30 G-1`/);
  expect(log.split("\n").filter((line) => /^\| .*#(?:28|31|33|34|35|36)/.test(line))).toHaveLength(6);
  expect(log).toMatch(/#30.*is carried over to Tuesday 29 September 2026/);

  life.at("2026-09-27T09:00:00Z");
  await life.edits("cy", 41, { body: second.body.split("\n").slice(1).join("\n") });
  files.set(GOALS, `${TWO_GOALS}  - { id: G-3, title: Shops abroad can pay, owner: cy }\n`);
  await life.says("bo", 35, "/goal G-3");
  await life.event(35);
  await life.edits("dee", 38, { body: READY });
  await life.sets("bo", 38, "Value", 5);
  await life.sets("bo", 38, "Effort", 5);
  await life.event(38);
  await settle(life, "2026-09-28T05:00:00Z");
  expect(own(second, "agenda-news")[0]).toMatch(/#38/);
  life.at("2026-09-29T08:40:00Z");
  await life.ticks("ana", 41, box(39, "snooze"));
  life.at("2026-09-30T08:00:00Z");
  await closeIssueAs(life.as("ana"), second.id);
  await closeIssueAs(life.as("cy"), life.issue(12).id);
  await closeIssueAs(life.as("cy"), life.issue(18).id);
  await settle(life, "2026-10-01T05:00:00Z");
  expect(agendasOf(life)).toHaveLength(2);

  const third = await open(life, past, {
    at: "2026-10-10T05:00:00Z",
    period: "2026-10-13",
    asks: { 30: 2, 32: 2, 34: 0, 40: 1 },
    // 35 and 38 became ready, 39 was put off; 30, 32 and 40 were left.
    yield: 0.5,
    says: [
      "facilitated by `cy`",
      /Done \(2\):\*\*\n.*#12.*\n.*#18/,
      "Left undecided (3)",
      /#30\].*\n\n\*\*It was left undecided twice\. Do we split it, look into it first, decline it or waive/,
      /#32\].*\n\n\*\*It was left undecided twice/,
      /It was put off until 2026-10-13/,
      box(30, "spike"),
      box(30, "decline"),
      box(30, "waive"),
      box(32, "split"),
    ],
    silent: ["New (", "`ana` set 40"],
  });
  expect(third.number).toBe(42);
  expect(own(second, "agenda-log")[0]).toMatch(/#39\].*Put off until 2026-10-27/);
  expect(second.body.startsWith("<!-- plumbline:agenda-memory ")).toBe(true);
  life.at("2026-10-12T09:00:00Z");
  await life.sets("bo", 13, "Override", 30);
  await life.event(13);
  await life.edits("cy", 40, { body: `${life.issue(40).body}\n${CRITERIA}` });
  await life.event(40);
  life.at("2026-10-13T08:40:00Z");
  await life.ticks("ana", 42, box(30, "spike"));
  await life.ticks("ana", 42, box(32, "waive"));
  await life.ticks("ana", 42, box(34, "talk"));
  files.set(POLICY, lifePolicy(90));
  await settle(life, "2026-10-14T05:00:00Z");
  expect(labels(life, 34)).not.toContain("snoozed");

  const fourth = await open(life, past, {
    at: "2026-10-24T05:00:00Z",
    period: "2026-10-27",
    // 30 is still not ready and stands in the line: what is ready at its end does not make up for it.
    asks: { 13: 0, 30: 0, 34: 0, 39: 0 },
    yield: 1,
    says: [
      "· 90 minutes · facilitated by `ana`",
      "`bo` set 30, the score comes to 1.01. Which of them holds?",
      /#39.*\n\n\*\*It was put off until 2026-10-27/,
    ],
    silent: ["Left undecided", "Carried over", "#40\\]", "Enough is ready"],
    excused: [32],
  });
  expect(fourth.number).toBe(43);
  expect(labels(life, 30)).toContain("spike");
  expect(labels(life, 32)).toEqual(["waived", "ready"]);
  life.at("2026-10-27T09:40:00Z");
  await life.ticks("ana", 43, '{"issue":13,"act":{"kind":"override","value":null');
  await life.says("dee", 43, "/ready #34");
  await life.says("bo", 30, "/ready");
  await life.event(30);
  await life.says("cy", 39, "/duplicate #40");
  await life.event(39);
  expect(life.issue(39)).toMatchObject({ state: "CLOSED", stateReason: "DUPLICATE" });
  await closeIssueAs(life.as("cy"), life.issue(27).id);
  await closeIssueAs(life.as("cy"), life.issue(28).id);
  life.at("2026-11-01T09:00:00Z");
  expect(await life.opens("dee", "One more wish", "It would be nicer.")).toBe(44);
  await life.event(44);
  await settle(life, "2026-11-02T05:00:00Z");

  const fifth = await open(life, past, {
    at: "2026-11-07T06:00:00Z",
    period: "2026-11-10",
    asks: { 32: 0, 34: 1, 44: 0 },
    // 13, 30 and 39 were decided; 34 was not, for who wrote of it may not decide.
    yield: 0.75,
    says: [
      "facilitated by `bo`",
      "**Enough is ready:** the first 12 in line are.",
      /Done \(2\):\*\*\n.*#27.*\n.*#28/,
      /New \(1\):\*\* \[#44\]/,
      "Left undecided (1)",
      "The waiver of `small-enough` ends on 2026-11-10",
    ],
    excused: [30, 32],
  });
  expect(fifth.number).toBe(45);
  expect((await board(life, 13))["Override"]).toBeUndefined();
  expect(own(fourth, "agenda-log")[0]).toMatch(/Not carried out:\*\*\n\n- `\/ready #34`/);
  life.at("2026-11-10T09:40:00Z");
  await life.ticks("cy", 45, box(34, "decline"));
  await settle(life, "2026-11-21T06:00:00Z");
  expect(life.issue(34)).toMatchObject({ state: "CLOSED", stateReason: "NOT_PLANNED" });

  const agendas = agendasOf(life);
  expect(agendas.map(({ state, title }) => [state, title])).toEqual([
    ["CLOSED", "Refinement agenda · Tuesday 15 September 2026"],
    ["CLOSED", "Refinement agenda · Tuesday 29 September 2026"],
    ["CLOSED", "Refinement agenda · Tuesday 13 October 2026"],
    ["CLOSED", "Refinement agenda · Tuesday 27 October 2026"],
    ["CLOSED", "Refinement agenda · Tuesday 10 November 2026"],
    ["OPEN", "Refinement agenda · Tuesday 24 November 2026"],
  ]);
  for (const agenda of agendas) {
    expect(own(agenda, "agenda-news").length).toBeLessThan(2);
    expect(agenda.edits.filter(({ editor }) => editor?.kind === "Bot").slice(1)).toEqual([]);
  }
  expect(life.lost()).toEqual([]);
});
