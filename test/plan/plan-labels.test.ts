/** The readiness label follows the verdict, and no other label is touched. */
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/model/change.ts";
import { planLabels, planNewLabels } from "../../src/plan/plan-labels.ts";
import { assessed, READY_BODY } from "./build.ts";

const names = { ready: "ready", notReady: "needs refinement" };

function told(change: Change): string {
  return change.kind === "label-remove"
    ? `- ${change.from}`
    : change.kind === "label-add"
      ? `+ ${change.to}`
      : change.kind;
}

describe("on an issue", () => {
  const unready = { title: "Bug" };

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
    expect(planLabels(assessed({ ...rest, labels }), names).map(told)).toEqual(changes);
  });

  it("almost counts as ready", () => {
    const almost = assessed(
      { body: READY_BODY.replace("Estimate: 3", "Estimate: 13") },
      { Value: 8, Effort: 13 },
    );
    expect(almost.verdict).toBe("almost");
    expect(planLabels(almost, names).map(told)).toEqual(["+ ready"]);
  });
});

const agenda = (labels: readonly string[]): Change => ({
  kind: "agenda-open",
  repository: "R_1",
  period: "2026-11-24",
  from: null,
  to: { title: "", body: "", labels },
  because: "",
});

describe("in the repository", () => {
  const repository = { id: "R_1", labels: [{ id: "L_1", name: "Ready" }] };
  const issue = { id: "I_1", number: 1 };
  const add = (to: string): Change => ({ kind: "label-add", issue, from: null, to, because: "" });
  const made = (...changes: readonly Change[]) =>
    planNewLabels(changes, repository, names).map((change) =>
      change.kind === "label-create" ? `${change.to.name} ${change.to.color}` : change.kind,
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
      "nothing for a label taken off",
      [{ kind: "label-remove", issue, from: "gone", to: null, because: "" } as const],
      [],
    ],
  ])("%s", (_name, changes, labels) => {
    expect(made(...changes)).toEqual(labels);
  });
});
