/** The readiness label follows the verdict, no person is fought with, and no other label is touched. */
import { describe, expect, it } from "vitest";
import { EMPTY_MEMORY } from "../../src/memory/issue-memory.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Change } from "../../src/model/change.ts";
import type { IssueMemory } from "../../src/model/memory.ts";
import type { LabelEvent, Thread } from "../../src/model/thread.ts";
import { handLabels, planLabelEnds, planLabels, planNewLabels } from "../../src/plan/plan-labels.ts";
import { assessed, READY_BODY, TODAY } from "./build.ts";
import { event } from "./decide-build.ts";

const names = {
  ready: "ready",
  notReady: "needs refinement",
  waived: "waived",
  snoozed: "snoozed",
  spike: "spike",
};
const CREATED = "2026-11-13T09:00:00Z";

function told(change: Change): string {
  return change.kind === "label-remove"
    ? `- ${change.from}`
    : change.kind === "label-add"
      ? `+ ${change.to}`
      : change.kind;
}

function thread(...labels: readonly LabelEvent[]): Thread {
  return { issueId: "I_12", comments: [], labels, subIssues: [], reopenedAt: null };
}

function planned(
  assessment: Assessment,
  history: Thread | null = null,
  memory: Partial<IssueMemory> = {},
): readonly string[] {
  return planLabels(assessment, history, { ...EMPTY_MEMORY, ...memory }, names).map(told);
}

const unready = { title: "Bug" };

describe("on an issue", () => {
  it.each([
    ["ready, bare", {}, ["ui"], ["+ ready"]],
    ["ready, has it", {}, ["ready"], []],
    ["ready, has it in another case", {}, ["Ready"], []],
    ["ready, has the other", {}, ["needs refinement", "ui"], ["+ ready", "- needs refinement"]],
    ["ready, has both", {}, ["ready", "Needs Refinement"], ["- Needs Refinement"]],
    ["not ready, bare", unready, [], ["+ needs refinement"]],
    ["not ready, has the other", unready, ["READY"], ["+ needs refinement", "- READY"]],
    ["not ready, has it", unready, ["needs refinement"], []],
  ])("%s", (_name, rest, labels, changes) => {
    expect(planned(assessed({ ...rest, labels }))).toEqual(changes);
    expect(planned(assessed({ ...rest, labels }), thread())).toEqual(changes);
  });

  it("almost counts as ready", () => {
    const almost = assessed(
      { body: READY_BODY.replace("Estimate: 3", "Estimate: 13") },
      { Value: 8, Effort: 13 },
    );
    expect(almost.verdict).toBe("almost");
    expect(planned(almost)).toEqual(["+ ready"]);
  });
});

const day = (date: number): string => `2026-11-${date}T09:00:00Z`;
const [READY, NOT_READY] = ["ready", "needs refinement"];
const STAYS = (label: string): string => `\`${label}\` was put on by hand and stays.`;
const OFF = (label: string): string => `\`${label}\` was taken off by hand and is not put on again.`;

/** What happened to the labels, what is on now; what is done, and what is said. */
type History = readonly [
  name: string,
  verdict: "ready" | "not ready",
  on: readonly string[],
  events: readonly LabelEvent[],
  done: readonly string[],
  said: readonly string[],
];

describe("a person's hand", () => {
  it.each<History>([
    [
      "put the other label on",
      "ready",
      [NOT_READY],
      [event(NOT_READY, true, false, day(15))],
      ["+ ready"],
      [STAYS(NOT_READY)],
    ],
    [
      "put `ready` on",
      "not ready",
      [READY],
      [event("Ready", true, false, day(15))],
      ["+ needs refinement"],
      [STAYS(READY)],
    ],
    [
      "took the label off",
      "ready",
      [],
      [event(READY, true, true, day(14)), event(READY, false, false, day(15))],
      [],
      [OFF(READY)],
    ],
    [
      "swapped them",
      "not ready",
      [READY],
      [
        event(NOT_READY, true, true, day(14)),
        event(NOT_READY, false, false, day(15)),
        event(READY, true, false, day(15)),
      ],
      [],
      [STAYS(READY), OFF(NOT_READY)],
    ],
    [
      "took it off, and the verdict has been on the other side and back",
      "ready",
      [NOT_READY],
      [event(READY, false, false, day(15)), event(NOT_READY, true, true, day(16))],
      ["+ ready", "- needs refinement"],
      [],
    ],
    [
      "put the other on, and the verdict has been there and back",
      "ready",
      [NOT_READY],
      [event(NOT_READY, true, false, day(15)), event(READY, false, true, day(16))],
      ["+ ready", "- needs refinement"],
      [],
    ],
    [
      "came before our own",
      "ready",
      [NOT_READY],
      [
        event(NOT_READY, true, false, day(15)),
        event(NOT_READY, false, false, day(16)),
        event(NOT_READY, true, true, day(17)),
      ],
      ["+ ready", "- needs refinement"],
      [],
    ],
    ["touched another label", "ready", ["ui"], [event("ui", false, false, day(15))], ["+ ready"], []],
  ])("%s", (_name, verdict, labels, events, done, said) => {
    const assessment = assessed({ ...(verdict === "ready" ? {} : unready), labels, createdAt: CREATED });
    expect(planned(assessment, thread(...events))).toEqual(done);
    expect(handLabels(assessment, thread(...events), EMPTY_MEMORY, names)).toEqual(said);
  });

  it.each([
    [10, ["+ ready", "- needs refinement"]],
    [11, ["+ ready"]],
  ])("%i seconds after the issue was filed", (seconds, changes) => {
    const at = new Date(Date.parse(CREATED) + seconds * 1000).toISOString();
    const assessment = assessed({ labels: [NOT_READY], createdAt: CREATED });
    expect(planned(assessment, thread(event(NOT_READY, true, false, at)))).toEqual(changes);
  });

  it("once written, is not fought with by any later run of the same verdict", () => {
    const assessment = assessed({ labels: [NOT_READY, READY], createdAt: CREATED });
    const events = [event(NOT_READY, true, false, day(15)), event(READY, true, true, day(16))];
    expect(planned(assessment, thread(...events))).toEqual([]);
  });
});

describe("called ready", () => {
  const memory = { declared: { by: "ana", on: "2026-11-20" } };

  it("stays ready whatever is missing", () => {
    expect(planned(assessed({ ...unready, labels: [READY, NOT_READY] }), thread(), memory)).toEqual([
      "- needs refinement",
    ]);
    expect(planned(assessed({ ...unready, labels: [READY] }), null, memory)).toEqual([]);
  });

  it("until the label comes off", () => {
    expect(planned(assessed({ ...unready, labels: [] }), thread(), memory)).toEqual(["+ needs refinement"]);
  });
});

function ends(
  labels: readonly string[],
  history: Thread | null,
  memory: Partial<IssueMemory>,
): readonly string[] {
  const held = { ...EMPTY_MEMORY, ...memory };
  return planLabelEnds(assessed({ labels }), history, held, names, TODAY).map(told);
}

function until(date: string): Partial<IssueMemory> {
  return { snooze: { until: date, by: "ana" } };
}

function waived(...dates: readonly string[]): Partial<IssueMemory> {
  return { waivers: dates.map((last) => ({ rule: "estimate", by: "ana", because: "", until: last })) };
}

function ours(label: string): Thread {
  return thread(event(label, true, true, day(20)));
}

describe("at its end", () => {
  it.each<[string, readonly string[], Thread | null, Partial<IssueMemory>, readonly string[]]>([
    ["a snooze on its day", ["Snoozed"], ours("snoozed"), until(TODAY), ["- Snoozed"]],
    ["a snooze the day before", ["snoozed"], ours("snoozed"), until("2026-11-25"), []],
    ["a snooze whose label is off", [], thread(), until(TODAY), []],
    ["a snooze of a person's", ["snoozed"], thread(event("snoozed", true, false, day(20))), {}, []],
    [
      "a snooze on a label that a person had put on before",
      ["snoozed"],
      thread(event("snoozed", true, false, day(20))),
      until(TODAY),
      ["- snoozed"],
    ],
    [
      "a snooze that a person began anew",
      ["snoozed"],
      thread(event("snoozed", true, false, day(24))),
      until("2026-11-23"),
      [],
    ],
    ["a waiver on its last day", ["waived"], ours("waived"), waived(TODAY), []],
    ["a waiver the day after", ["waived"], ours("waived"), waived("2026-11-23"), ["- waived"]],
    ["one waiver of two", ["waived"], ours("waived"), waived("2026-11-23", TODAY), []],
    ["waivers that nobody remembers", ["waived"], ours("waived"), {}, ["- waived"]],
    ["waivers behind a person's label", ["waived"], thread(event("waived", true, false, day(20))), {}, []],
    ["what was not read", ["waived", "snoozed"], null, { ...until(TODAY), ...waived("2026-11-23") }, []],
  ])("%s", (_name, labels, history, memory, changes) => {
    expect(ends(labels, history, memory)).toEqual(changes);
  });
});

const agenda = (labels: readonly string[], repository = "R_1"): Change => ({
  kind: "agenda-open",
  repository,
  period: "2026-11-24",
  from: null,
  to: { title: "", body: "", labels, assignees: [] },
  because: "",
});

describe("in the repository", () => {
  const repository = { id: "R_1", labels: [{ id: "L_1", name: "Ready" }] };
  const home = { id: "R_2", labels: [{ id: "L_1", name: "refinement" }] };
  const issue = { id: "I_1", number: 1 };
  const add = (to: string): Change => ({ kind: "label-add", issue, from: null, to, because: "" });
  const made = (...changes: readonly Change[]) =>
    planNewLabels(changes, repository, names, home).map((change) =>
      change.kind === "label-create"
        ? `${change.to.name} ${change.to.color}${change.repository === "R_1" ? "" : ` in ${change.repository}`}`
        : change.kind,
    );

  it.each([
    ["what is there, whatever its case", [add("ready")], []],
    [
      "what is missing, once",
      [add("needs refinement"), add("needs refinement")],
      ["needs refinement fbca04"],
    ],
    [
      "what differs in case only, once",
      [add("needs refinement"), agenda(["Needs Refinement"])],
      ["needs refinement fbca04"],
    ],
    ["the agenda's labels", [agenda(["refinement", "team"])], ["refinement 1d76db", "team 1d76db"]],
    [
      "the agenda's labels where agendas are kept",
      [agenda(["refinement", "team"], "R_2")],
      ["team 1d76db in R_2"],
    ],
    [
      "what people decide",
      ["waived", "snoozed", "spike", "goal: G-1", "effort: 5"].map(add),
      ["waived d4c5f9", "snoozed c2c7cd", "spike f9a03f", "goal: G-1 5319e7", "effort: 5 bfd4f2"],
    ],
    [
      "nothing for a label taken off",
      [{ kind: "label-remove", issue, from: "gone", to: null, because: "" } as const],
      [],
    ],
  ])("%s", (_name, changes, labels) => {
    expect(made(...changes)).toEqual(labels);
  });

  it("GitHub takes the descriptions", () => {
    const all = [...Object.values(names), "goal: G-1", "effort: 5"].map(add);
    for (const change of planNewLabels(all, { id: "R_1", labels: [] }, names)) {
      expect(change.kind === "label-create" && change.to.description.length <= 100).toBe(true);
    }
  });
});
