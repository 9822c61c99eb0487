/** The project's fields follow the assessment, as far as the project can hold it. */
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/model/change.ts";
import type { Project, ProjectField, ProjectItem } from "../../src/model/snapshot.ts";
import { planFields } from "../../src/plan/plan-fields.ts";
import { assessed, GOALS, item, policyOf, POLICY, PROJECT, READY_BODY } from "./build.ts";

const { project: target } = policyOf(POLICY);
if (target === null) {
  throw new Error("The policy names a project.");
}
const aim = target;
const GOAL = "G-1 Checkout takes less than a minute";
const TRUE = { Score: 2.67, Readiness: "Ready", Goal: GOAL };

function told(change: Change): string {
  return change.kind === "field-set"
    ? `${change.item ?? "new item"} ${change.field.name}: ${change.from} → ${change.to}${change.field.option === null ? "" : ` (${change.field.option})`}`
    : change.kind;
}

function plan(at: ProjectItem | null, project: Project = PROJECT, of = assessed()) {
  const { changes, notes } = planFields(of, project, at, aim, GOALS);
  return { changes: changes.map(told), notes };
}

function withField(name: string, field: Partial<ProjectField> | null): Project {
  const fields = PROJECT.fields.flatMap((kept) =>
    kept.name !== name ? [kept] : field === null ? [] : [{ ...kept, ...field }],
  );
  return { ...PROJECT, fields };
}

describe("values", () => {
  it.each([
    [
      "empty fields are filled",
      item(12, {}),
      ["PVTI_12 Score: null → 2.67", "PVTI_12 Readiness: null → Ready (10)", `PVTI_12 Goal: null → ${GOAL}`],
    ],
    ["true fields are left", item(12, TRUE), []],
    ["only what differs", item(12, { ...TRUE, Score: 2.66 }), ["PVTI_12 Score: 2.66 → 2.67"]],
    ["other fields are nobody's", item(12, { ...TRUE, Override: 5, Notes: "x" }), []],
    [
      "not on the project yet",
      null,
      [
        "item-add",
        "new item Score: null → 2.67",
        "new item Readiness: null → Ready (10)",
        `new item Goal: null → ${GOAL}`,
      ],
    ],
  ])("%s", (_name, at, changes) => {
    expect(plan(at)).toEqual({ changes, notes: [] });
  });

  it("what is no longer known is cleared", () => {
    const lost = assessed({ body: READY_BODY.replace("Goal: G-1", "") }, {});
    expect(plan(item(12, TRUE), PROJECT, lost).changes).toEqual([
      "PVTI_12 Score: 2.67 → null",
      "PVTI_12 Readiness: Ready → Not ready (12)",
      `PVTI_12 Goal: ${GOAL} → null`,
    ]);
  });

  it("an archived item is left as it is, which is told", () => {
    expect(plan(item(12, {}, true))).toEqual({
      changes: [],
      notes: [
        "Issue #12 is archived on the project: its fields are left as they are. Restore the item to have them follow.",
      ],
    });
  });
});

describe("a project that cannot hold them", () => {
  const others = ["PVTI_12 Readiness: null → Ready (10)", `PVTI_12 Goal: null → ${GOAL}`];

  it.each([
    [
      "a missing field",
      withField("Score", null),
      others,
      "Project acme/1 has no field `Score`: create a number field with this name, or name another field in the policy under `project.fields.score`.",
    ],
    [
      "a field of another kind",
      withField("Score", { kind: "date" }),
      others,
      "Project acme/1 has a field `Score` of the wrong kind: make it a number field, or name another field in the policy under `project.fields.score`.",
    ],
    [
      "an iteration field",
      withField("Score", { kind: "iteration" }),
      others,
      "Project acme/1 has a field `Score` of the wrong kind: make it a number field, or name another field in the policy under `project.fields.score`.",
    ],
    [
      "a text where a number stands",
      withField("Goal", { kind: "number" }),
      ["PVTI_12 Score: null → 2.67", others[0]],
      "Project acme/1 has a field `Goal` of the wrong kind: make it a text field, or name another field in the policy under `project.fields.goal`.",
    ],
    [
      "a missing option",
      withField("Readiness", { options: [{ id: "1", name: "Nope" }] }),
      ["PVTI_12 Score: null → 2.67", others[1]],
      "Project acme/1 has no option `Ready` in its field `Readiness`: add the option, or name another field in the policy under `project.fields.readiness`.",
    ],
  ])("%s is told, and the rest goes on", (_name, project, changes, note) => {
    expect(plan(item(12, {}), project)).toEqual({ changes, notes: [note] });
  });

  it("a field of the wrong kind is told even where there is nothing to write", () => {
    const bare = assessed({ body: "" }, {});
    expect(plan(item(12, { Readiness: "Not ready" }), withField("Goal", { kind: "date" }), bare)).toEqual({
      changes: [],
      notes: [
        "Project acme/1 has a field `Goal` of the wrong kind: make it a text field, or name another field in the policy under `project.fields.goal`.",
      ],
    });
  });
});

const options = (...names: readonly string[]) =>
  withField("Goal", {
    kind: "single-select",
    options: names.map((name, index) => ({ id: String(index), name })),
  });

it.each([
  ["by its full name", options("G-2", GOAL), `${GOAL} (1)`],
  ["whatever its case", options(GOAL.toUpperCase()), `${GOAL.toUpperCase()} (0)`],
  ["by its id", options("G-10 Fewer returns", "G-1"), "G-1 (1)"],
  ["by an id with other words", options("G-1: Checkout"), "G-1: Checkout (0)"],
])("%s", (_name, project, shown) => {
  expect(plan(item(12, { Score: 2.67, Readiness: "Ready" }), project).changes).toEqual([
    `PVTI_12 Goal: null → ${shown}`,
  ]);
});

describe("a single-select field for the goal", () => {
  it("an option that only begins alike is another goal", () => {
    expect(plan(item(12, { Score: 2.67, Readiness: "Ready" }), options("G-10", "G-1b")).changes).toEqual([]);
  });
});

it("a text field for the readiness holds it as a word", () => {
  expect(
    plan(item(12, { ...TRUE, Readiness: null }), withField("Readiness", { kind: "text" })).changes,
  ).toEqual(["PVTI_12 Readiness: null → Ready"]);
});
