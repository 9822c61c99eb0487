/** What an agenda decided is not lost where GitHub does not answer: the next one comes all the same. */
import { expect, it } from "vitest";
import type { Failing } from "../../src/sandbox/failing-door.ts";
import { editIssue } from "../../src/sandbox/person.ts";
import type { Issue } from "../../src/sandbox/state.ts";
import type { Desk } from "./harness.ts";
import { item, startDesk, teamSeed } from "./small-team.ts";

const POLICY = `
project: { owner: acme, number: 1 }
score: { factors: { value: { field: Value }, effort: { field: Effort } } }
agenda: { every: 1 week on tuesday, lead: 3 days }
`;

function agendasOf({ sandbox }: Desk): readonly Issue[] {
  return [...sandbox.state.repository.issues.values()].filter(({ title }) => title.startsWith("Refinement"));
}

function logOf(agenda: Issue | undefined): string | undefined {
  return agenda?.comments.find(({ body }) => body.startsWith("<!-- plumbline:agenda-log"))?.body;
}

const agendaRun = { agenda: true, issues: false } as const;

/** A box for #3 is ticked, the meeting is over, and the next agenda is due. */
async function afterMeeting(failing: Failing): Promise<Desk> {
  const seed = teamSeed(POLICY, {
    issues: [1, 2, 3].map((number) => item(number, { Value: 8, Effort: 2 })),
  });
  const desk = await startDesk(seed, { failing });
  await desk.sweep(agendaRun);
  const [first] = agendasOf(desk);
  desk.sandbox.setClock("2026-11-17T10:00:00Z");
  const body = `${first?.body ?? ""}\n\n/snooze #3 4 weeks\n`;
  await editIssue(desk.ana, first?.id ?? "", { body });
  desk.sandbox.setClock("2026-11-21T08:00:00Z");
  return desk;
}

it.each<[string, Failing]>([
  [
    "an effect whose answer is lost",
    ({ fields }) => (fields.includes("addLabelsToLabelable") ? { kind: "cut", when: "before" } : null),
  ],
  [
    "a permission that cannot be read",
    ({ path }) => (path.endsWith("/permission") ? { kind: "answer", status: 500, body: {} } : null),
  ],
])("%s holds back the log, not the next agenda, and is made good", async (_, failing) => {
  let isDown = true;
  const desk = await afterMeeting((request) => (isDown ? failing(request) : null));
  await desk.sweep(agendaRun);
  const [first, second] = agendasOf(desk);
  expect(second?.state).toBe("OPEN");
  expect([first?.state, logOf(first)]).toEqual(["OPEN", undefined]);
  isDown = false;
  await desk.sweep(agendaRun);
  expect(agendasOf(desk)).toHaveLength(2);
  expect(first?.state).toBe("CLOSED");
  expect(logOf(first)).toMatch(/#3.*`ana`/);
  const labels = desk.sandbox.state.repository.issues.get(3)?.labels.map(({ name }) => name);
  expect(labels).toContain("snoozed");
});

it("the log and the next agenda carry the same over", async () => {
  const desk = await startDesk(
    teamSeed(POLICY, { issues: [1, 2, 3].map((number) => item(number, { Value: 8, Effort: 2 })) }),
  );
  await desk.sweep(agendaRun);
  const [first] = agendasOf(desk);
  desk.sandbox.setClock("2026-11-17T10:00:00Z");
  const body = `${first?.body ?? ""}\n\n/recheck #3\n\n/snooze #2 4 weeks\n`;
  await editIssue(desk.ana, first?.id ?? "", { body });
  desk.sandbox.setClock("2026-11-21T08:00:00Z");
  await desk.sweep(agendaRun);
  const log = logOf(first) ?? "";
  expect(log).toMatch(/^\| \[#2\]/m);
  expect(log).not.toMatch(/^\| \[#3\]/m);
  expect(log).toMatch(/^- \[#3\].* is carried over to /m);
  expect(agendasOf(desk)[1]?.body).toMatch(/## Carried over[^]*#3\]/);
});
