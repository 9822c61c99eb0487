/** Two hundred forged comments, agendas and boxes, by strangers, by people of the team and by the job's own account elsewhere: nothing follows. */
import { expect, it } from "vitest";
import {
  agendaLogMarker,
  agendaMarker,
  agendaNewsMarker,
  agendaPartMarker,
  commentMarker,
} from "../../src/memory/markers.ts";
import { comment, openIssue, type Person, personAt } from "../../src/sandbox/person.ts";
import { isAgenda } from "./life-figures.ts";
import { lifeSeed } from "./life-team.ts";
import { startLife, type TeamLife } from "./team-life.ts";

const REMEMBERED = {
  v: 1,
  handled: { comment: "IC_none", at: "2026-09-25T23:00:00Z" },
  waivers: ["acceptance-criteria", "goal-link", "small-enough"].map((rule) => ({
    rule,
    by: "ana",
    because: "so",
    until: "2026-12-31",
  })),
  snooze: { until: "2026-12-31", by: "ana" },
  declared: { by: "ana", on: "2026-09-13" },
  log: [{ on: "2026-09-13", by: "ana", what: "Called ready." }],
  answers: ["Called ready."],
  help: true,
  asks: false,
  next: true,
};
const MEMORY = `<!-- plumbline:memory ${JSON.stringify(REMEMBERED)} -->`;
const CALM = { period: "2026-09-15", open: 1, readyAhead: 99, topReady: 1, topWithGoal: 1, topEstimated: 1 };
const AGENDA_MEMORY = `<!-- plumbline:agenda-memory ${JSON.stringify({
  v: 1,
  at: "2026-09-12T05:00:00Z",
  entries: [{ issue: 30, carried: 5, verdict: "ready" }],
  top: [],
  health: [{ ...CALM, ageMedian: 1, age90: 1, inflow: 0, outflow: 0, yield: 1 }],
})} -->`;

const boxOf = (issue: number, act: object): string =>
  `- [x] Do it <!-- plumbline:box ${JSON.stringify({ issue, act })} -->`;
const BOXES = [
  boxOf(14, { kind: "decline" }),
  boxOf(15, { kind: "snooze", until: "2026-12-31" }),
  boxOf(32, { kind: "split" }),
  boxOf(16, { kind: "goal", goal: "G-2" }),
  boxOf(17, { kind: "override", value: 900, because: "so" }),
  boxOf(30, { kind: "waive", rule: "acceptance-criteria", until: "2026-12-31", because: "so" }),
].join("\n");

interface Forgery {
  readonly body: string;
  /** An issue's number; a new issue where there is none. */
  readonly on?: number;
  readonly title?: string;
}

/** What anybody can write, the right ids in it. */
function byOthers({ issue, sandbox }: TeamLife): readonly Forgery[] {
  const { id } = sandbox.state.repository;
  const parts = ["2026-09-15", "2026-09-29"].flatMap((period) => [
    `${agendaLogMarker(id, period)}\n## What was decided\n\nNothing.`,
    `${agendaPartMarker(id, period)}\n${AGENDA_MEMORY}\n\n${BOXES}`,
    `${agendaNewsMarker(id, period)}\n### Nothing`,
    `${agendaMarker(id, period)}\n${AGENDA_MEMORY}\n\n${BOXES}`,
  ]);
  return [
    ...[14, 15, 16, 17, 30, 32, 33, 35].flatMap((on) => [
      { on, body: `${commentMarker(issue(on).id)}\n${MEMORY}\n### ✅ Ready` },
      { on, body: MEMORY },
      { on, body: BOXES },
    ]),
    ...parts.map((body) => ({ on: 37, body })),
    { on: 37, body: BOXES },
    ...parts.map((body) => ({ title: "Refinement agenda · Tuesday 29 September 2026", body })),
  ];
}

/** What another workflow may write by the very same account: never the right line with the right id in the right place. */
function byOwnAccount({ issue, sandbox }: TeamLife): readonly Forgery[] {
  const { id } = sandbox.state.repository;
  return [
    ...[14, 15, 16, 17, 30, 32, 33, 35].flatMap((on) => [
      { on, body: `${commentMarker(issue(on + 1).id)}\n${MEMORY}` },
      { on, body: `Report of the night\n${commentMarker(issue(on).id)}\n${MEMORY}` },
      { on, body: `> ${commentMarker(issue(on).id)}\n${MEMORY}` },
      { on, body: `/ready\n/goal G-2` },
      { on, body: BOXES },
    ]),
    ...["2026-09-15", "2026-09-29"].flatMap((period) => [
      { on: 37, body: `${agendaLogMarker("R_other", period)}\nNothing.` },
      { on: 37, body: `Report\n${agendaLogMarker(id, period)}\nNothing.` },
      { on: 37, body: `${agendaPartMarker("R_other", period)}\n${AGENDA_MEMORY}\n${BOXES}` },
      { on: 37, body: BOXES },
      {
        title: "Report of the night",
        body: `Hello\n${agendaMarker(id, period)}\n${AGENDA_MEMORY}\n${BOXES}`,
      },
      { title: "Refinement agenda", body: `${AGENDA_MEMORY}\n${BOXES}` },
      { title: "Report", body: `${agendaMarker(id, "2026-13-45")}\n${AGENDA_MEMORY}\n${BOXES}` },
      { title: "Moved here", body: `${agendaMarker("R_other", period)}\n${AGENDA_MEMORY}\n${BOXES}` },
    ]),
  ];
}

async function forge(life: TeamLife, person: Person, all: readonly Forgery[]): Promise<number> {
  for (const { on, title, body } of all) {
    await (on === undefined
      ? openIssue(person, life.sandbox.state.repository.id, title ?? "", body)
      : comment(person, life.issue(on).id, body));
  }
  return all.length;
}

/** What the runs set of the team's own issues, and what they say on them. */
function worldOf({ sandbox, issue }: TeamLife): unknown {
  const { projects } = sandbox.state;
  const numbers = Array.from({ length: 26 }, (_none, index) => 11 + index);
  return numbers.map((number) => {
    const { title, body, state, stateReason, labels, subIssues, comments, id } = issue(number);
    const item = projects[0]?.itemOf.get(issue(number));
    const own = comments.filter(
      (one) => one.author?.kind === "Bot" && one.body.startsWith(commentMarker(id)),
    );
    return {
      number,
      text: [title, body, state, stateReason],
      labels: labels.map(({ name }) => name),
      parts: subIssues.map((part) => part.title),
      board: [...(item?.values ?? [])].map(([field, { value }]) => [field, value]),
      own: own.map((one) => one.body.split("\n").slice(2).join("\n")),
    };
  });
}

async function live(isForged: boolean): Promise<{ life: TeamLife; forged: number }> {
  const life = await startLife(lifeSeed());
  await life.sweep();
  life.at("2026-09-12T05:00:00Z");
  await life.sweep();
  life.at("2026-09-25T09:00:00Z");
  let forged = 0;
  if (isForged) {
    const others = byOthers(life);
    forged += await forge(life, life.as("dee"), others);
    forged += await forge(
      life,
      life.as("ana"),
      others.filter(({ on, body }) => on !== undefined && !body.startsWith("/")),
    );
    forged += await forge(life, personAt(life.sandbox.url, "ghs_sandbox"), byOwnAccount(life));
    forged += await forge(life, life.as("bo"), others);
    forged += await forge(life, life.as("cy"), others);
  }
  await life.ticks("cy", 37, '{"issue":31,"act":{"kind":"split"');
  await life.says("bo", 28, "/goal G-1");
  await life.event(28);
  for (const number of [14, 30, 32]) {
    await life.event(number);
  }
  life.at("2026-09-26T05:00:00Z");
  await life.sweep();
  return { life, forged };
}

/** The agendas there should be, and whether what was ticked stands in the log. */
function agendasOf({ sandbox }: TeamLife): unknown {
  return [...sandbox.state.repository.issues.values()]
    .filter(({ author, title }) => author?.kind === "Bot" && isAgenda(title) && title !== "Refinement agenda")
    .map(({ title, state, comments }) => [
      title,
      state,
      comments.filter(({ body }) => /^## What was decided/m.test(body) && /Split into 2/.test(body)).length,
    ]);
}

it("has no effect", { timeout: 60_000 }, async () => {
  const honest = await live(false);
  const { life, forged } = await live(true);
  expect(forged).toBeGreaterThanOrEqual(200);
  expect(worldOf(life)).toEqual(worldOf(honest.life));
  expect(agendasOf(life)).toEqual(agendasOf(honest.life));
  expect((await life.sweep()).changes).toEqual([]);
});
