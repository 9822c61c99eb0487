/** What an entry asks, whom it wants, what it quotes and what its boxes do. */
import { describe, expect, it } from "vitest";
import type { AgendaEntry } from "../../src/model/agenda.ts";
import type { Act } from "../../src/model/decision.ts";
import {
  agendaOf,
  AGENDA_POLICY,
  blocker,
  entriesOf,
  lastAgenda,
  NO_GOAL,
  policyOf,
  READY_BODY,
  type Told,
  UNREADY,
} from "./build.ts";

const LACKING: Told = { number: 50, value: 0.5, body: UNREADY };

function entryOf(
  told: Omit<Told, "number">,
  asked: Parameters<typeof agendaOf>[1] = {},
  others: readonly Told[] = [],
): AgendaEntry {
  const found = entriesOf(agendaOf([{ ...told, number: 1 }, LACKING, ...others], asked)).find(
    ({ assessment }) => assessment.issue.number === 1,
  );
  if (found === undefined) {
    throw new Error("#1 is no entry.");
  }
  return found;
}

const SEVERAL = READY_BODY.replace("Goal: G-1", "Goal: G-1, G-2");
const LOOP: Told = { number: 2, value: 2, blockedBy: [blocker(1)] };
const LATER: Told = { number: 2, value: 1 };

describe("the question", () => {
  it.each<[string, Omit<Told, "number">, readonly Told[], string]>([
    [
      "nothing is understood",
      { value: 8, body: "" },
      [],
      "Do we want this, and can `ana` tell us more? What is it about?",
    ],
    [
      "an account is gone",
      { value: 8, body: "", author: null },
      [],
      "Do we want this, and who can tell us more? What is it about?",
    ],
    ["no score", {}, [], "Do we want this, and how much is its `value`?"],
    ["no criteria", { value: 8, body: UNREADY }, [], "When is it done?"],
    ["no goal", { value: 8, body: NO_GOAL }, [], "Which goal does it serve, if any?"],
    [
      "a goal it is like",
      { value: 8, body: `${NO_GOAL}\nSee G-2.` },
      [],
      "Does it serve `G-2`, or which goal?",
    ],
    [
      "a goal that ended",
      { value: 8, body: READY_BODY.replace("G-1", "G-3") },
      [],
      "`G-3` is over: which goal does it serve now, if any?",
    ],
    [
      "a goal nobody knows",
      { value: 8, body: READY_BODY.replace("G-1", "G-12") },
      [],
      "`G-12` is no goal: was `G-1` meant?",
    ],
    ["two goals", { value: 8, body: SEVERAL }, [], "Which one goal does it serve: `G-1` or `G-2`?"],
    [
      "no goal and no criteria",
      { value: 8, body: UNREADY.replace("Goal: G-1\n", "") },
      [],
      "When is it done? Which goal does it serve, if any?",
    ],
    [
      "an override",
      { value: 8, override: 90 },
      [],
      "`ben` set 90, the score comes to 4. Which of them holds?",
    ],
    [
      "a circle",
      { value: 8, blockedBy: [blocker(2)] },
      [LOOP],
      "`#1` and `#2` wait for one another. Which comes first, and which link is cut?",
    ],
    [
      "a blocker elsewhere",
      { value: 8, blockedBy: [blocker(7, { repository: "ledger" })] },
      [],
      "It waits for `acme/ledger#7`. Who asks there, and can it begin without?",
    ],
    [
      "a blocker that is not ready",
      { value: 8, blockedBy: [blocker(2)] },
      [{ ...LATER, body: UNREADY }],
      "It waits for `#2`, which is not ready. What has to happen first, and can it begin without?",
    ],
    [
      "a blocker that is put off",
      { value: 8, blockedBy: [blocker(2)] },
      [{ ...LATER, labels: ["snoozed"] }],
      "It waits for `#2`, which is put off. What has to happen first, and can it begin without?",
    ],
  ])("%s", (_name, told, others, question) => {
    expect(entryOf(told, {}, others).question).toBe(question);
  });

  it("of an override that expired", () => {
    const policy = policyOf(AGENDA_POLICY.replace("score:", "score:\n  override: { expire: 2 days }"));
    const entry = entryOf({ value: 8, override: 90, why: "the board wants it" }, { policy });
    expect(entry.question).toBe(
      "The override of 90 held until 2026-11-22. Is it set anew, or does the score of 4 hold?",
    );
    expect(entry.excerpt).toBe("the board wants it");
    expect(entry.boxes.slice(0, 2)).toEqual([
      {
        act: { kind: "override", value: 90, because: "confirmed in the refinement of 2026-11-24" },
        words: "Set the override to 90 again, “confirmed in the refinement of 2026-11-24”",
      },
      {
        act: { kind: "override", value: null, because: null },
        words: "Clear the override, so that the computed score ranks it",
      },
    ]);
  });

  it("asks once about an override that was explained", () => {
    const told: Told[] = [{ number: 1, value: 8, override: 90, why: "the board wants it" }, LACKING];
    const numbers = (memory: Parameters<typeof lastAgenda>[0], at: string) => {
      const last = lastAgenda(memory);
      const agenda = agendaOf(told, {
        before: { ...last, memory: { at, entries: memory, top: [], health: [] } },
      });
      return entriesOf(agenda).map(({ assessment }) => assessment.issue.number);
    };
    expect(numbers([], "2026-11-19T08:00:00Z")).toContain(1);
    expect(numbers([], "2026-11-21T08:00:00Z")).not.toContain(1);
    expect(numbers([{ issue: 1, carried: 0, verdict: "ready" }], "2026-11-21T08:00:00Z")).toContain(1);
  });

  it("asks again and again about one that nobody explained, where there is a field to do so", () => {
    const told: Told[] = [{ number: 1, value: 8, override: 90 }, LACKING];
    const last = lastAgenda([]);
    const before = { ...last, memory: { at: "2026-11-21T08:00:00Z", entries: [], top: [], health: [] } };
    const numbers = (policy: string) =>
      entriesOf(agendaOf(told, { before, policy: policyOf(policy) })).map(
        (one) => one.assessment.issue.number,
      );
    expect(numbers(AGENDA_POLICY)).toContain(1);
    expect(numbers(AGENDA_POLICY.replace(", fields: { override-reason: Why }", ""))).not.toContain(1);
  });
});

it("splits in the words of the rule", () => {
  const tasks = Array.from(
    { length: 4 },
    (_none, index) => `- [ ] Criterion ${index + 1} of the work is met`,
  );
  const body = READY_BODY.replace(/- \[ \].*\n- \[ \].*/, tasks.join("\n")).replace(
    "Estimate: 3",
    "Estimate: 13",
  );
  const { question, boxes, minutes, assessment } = entryOf({ value: 8, body });
  const edit = assessment.findings.find((finding) => finding.edit.kind === "split")?.edit;
  const parts = edit?.kind === "split" ? edit.parts : [];
  expect(parts.length).toBeGreaterThan(1);
  expect(question).toContain(`Do we split it into \`${parts[0]?.slice(0, 20)}`);
  expect(boxes.find(({ act }) => act.kind === "split")?.words).toContain(
    `Split it: open ${parts.length} sub-issues, \``,
  );
  expect(minutes).toBe(10);
});

function acts({ boxes }: AgendaEntry): readonly Act[] {
  return boxes.map(({ act }) => act);
}

it("offers goals it names, the issue it repeats, and always the last box", () => {
  expect(acts(entryOf({ value: 8, body: SEVERAL }))).toEqual([
    { kind: "goal", goal: "G-1" },
    { kind: "goal", goal: "G-2" },
    { kind: "snooze", until: "2026-12-22" },
    { kind: "talk" },
  ]);
  const twin =
    "Customers cannot export invoices as spreadsheets from the ledger since Monday, which delays accounting.";
  const told = { value: 8, title: "Export invoices as spreadsheets from the ledger", body: twin };
  const agenda = agendaOf([
    { ...told, number: 1, createdAt: "2026-11-01T09:00:00Z" },
    { ...told, number: 7, body: `${twin} Please.` },
    LACKING,
  ]);
  const boxes = entriesOf(agenda).find(({ assessment }) => assessment.issue.number === 7)?.boxes;
  expect(boxes).toContainEqual({
    act: { kind: "duplicate", of: 1 },
    words: "Close it as a duplicate of `#1`",
  });
});

describe("who should be there", () => {
  const policy = policyOf(
    AGENDA_POLICY.replace(
      "start:",
      "people: [{ role: design, logins: [dee], labels: [UI] }, { role: product, rules: [acceptance-criteria] }, { role: '@team', logins: [ana], labels: [ui] }], start:",
    ),
  );
  const read = { codeOwners: "/src/checkout/ @acme/web\n*.sql @max @dee\n" };

  it("roles by label and by what is missing, owners of the code it names, each person once", () => {
    const body = `It breaks in src/checkout/pay.ts and db/orders.sql.\n\n${UNREADY}`;
    const { people } = entryOf({ value: 8, body, labels: ["ui"], assignees: ["Dee"] }, { policy, read });
    expect(people).toEqual([
      "assigned (`Dee`)",
      "product",
      "`@team` (`ana`)",
      "owner of `/src/checkout/` (`acme/web`)",
      "owner of `*.sql` (`max`)",
    ]);
  });

  it("owners of an area by its label, where one line alone has that folder", () => {
    expect(entryOf({ value: 8, body: UNREADY, labels: ["area: checkout"] }, { read }).people).toEqual([
      "owner of `/src/checkout/` (`acme/web`)",
    ]);
    const twice = { codeOwners: "/src/checkout/ @acme/web\n/test/checkout/ @acme/qa\n" };
    expect(entryOf({ value: 8, body: UNREADY, labels: ["area: checkout"] }, { read: twice }).people).toEqual(
      [],
    );
  });

  it("who asked, where it is not understood; never a bot", () => {
    expect(entryOf({ value: 8, body: "" }).people).toEqual(["asked for it (`ana`)"]);
    expect(entryOf({ value: 8, body: "", author: "eli[bot]" }).people).toEqual([]);
  });
});

describe("the excerpt", () => {
  it.each<[string, string, string | null]>([
    [
      "the problem",
      UNREADY,
      "Returning customers type their address again and again, and one in five of them gives up there, so we lose orders.",
    ],
    ["nothing", "", null],
    [
      "no code, no heading",
      "## Bug\n\n```ts\nconst somethingLong = 1;\n```\n\n- [ ] The *total* of the cart is wrong `x`\n",
      "The *total* of the cart is wrong `x`",
    ],
    [
      "a story",
      "As a customer, I want to pay by card, so that I need no cash.\n",
      "As a customer, I want to pay by card, so that I need no cash",
    ],
  ])("%s", (_name, body, excerpt) => {
    expect(entryOf({ value: 8, body }).excerpt).toBe(excerpt);
  });
});

it("gives the reason in a few words", () => {
  const body = UNREADY.replace("Goal: G-1\n", "");
  const told = { value: 8, body, createdAt: "2026-02-01T09:00:00Z" };
  const last = lastAgenda([{ issue: 1, carried: 1, verdict: "not ready" }]);
  expect(entryOf(told, { before: last }).reason).toBe(
    "rank 1, two things missing, open for nine months, undecided twice",
  );
  expect(entryOf({ body: "", votes: 4 }).reason).toMatch(
    /^not scored yet, 4 👍, (one thing|two things) missing$/,
  );
});
