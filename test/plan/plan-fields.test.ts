/** The project's fields follow the assessment, as far as the project can hold it. */
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/model/change.ts";
import type { Project, ProjectField, ProjectItem, Stamp } from "../../src/model/snapshot.ts";
import { explanationLine } from "../../src/pages/score-text.ts";
import { type FieldSetting, planFields } from "../../src/plan/plan-fields.ts";
import { assessed, field, GOALS, item, policyOf, POLICY, PROJECT, READY_BODY } from "./build.ts";

const { project: target } = policyOf(POLICY);
if (target === null) {
  throw new Error("The policy names a project.");
}
const setting: FieldSetting = {
  names: target.fields,
  issueFields: null,
  goals: GOALS,
  bands: ["P0", "P1", "P2", "P3"],
  unread: false,
  keeps: false,
};
const GOAL = "G-1 Checkout takes less than a minute";
const TRUE = { Score: 2.67, Readiness: "Ready", Goal: GOAL };

function told(change: Change): string {
  return change.kind === "field-set"
    ? `${change.item ?? "new item"} ${change.field.name}: ${change.from} → ${change.to}${change.field.option === null ? "" : ` (${change.field.option})`}`
    : change.kind;
}

function plan(
  at: ProjectItem | null,
  project: Project = PROJECT,
  of = assessed(),
  by: Partial<FieldSetting> = {},
) {
  const { changes, notes } = planFields(of, project, at, { ...setting, ...by });
  return { changes: changes.map(told), notes };
}

function withField(name: string, rest: Partial<ProjectField> | null): Project {
  const fields = PROJECT.fields.flatMap((kept) =>
    kept.name !== name ? [kept] : rest === null ? [] : [{ ...kept, ...rest }],
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

it("what ranks has a field of its own: the override where people set one, else the score", () => {
  const by = { names: { ...target.fields, effective: "Effective" } };
  const project = { ...PROJECT, fields: [...PROJECT.fields, field("Effective", "number")] };
  const writes = (of: ReturnType<typeof assessed>) =>
    plan(item(12, TRUE), project, of, by).changes.filter((change) => change.includes("Effective"));
  expect(writes(assessed())).toEqual(["PVTI_12 Effective: null → 2.67"]);
  expect(writes(assessed({}, { Value: 8, Effort: 3, Override: 40 }))).toEqual([
    "PVTI_12 Effective: null → 40",
  ]);
});

function setBy(login: string): Stamp {
  return { by: login, at: "2026-11-01T00:00:00Z", changed: false };
}

it("a band that people set beside no score stays, one that the program set goes", () => {
  const by = { names: { ...target.fields, band: "Band" } };
  const project = { ...PROJECT, fields: [...PROJECT.fields, field("Band", "text")] };
  const bare = assessed({ body: "" }, {});
  const writes = (who: string, program = "plumbline[bot]") => {
    const stamps = { Readiness: setBy(program), Band: setBy(who) };
    const at = { ...item(12, { Readiness: "Not ready", Band: "P0" }), stamps };
    return plan(at, project, bare, by).changes.filter((change) => change.includes("Band"));
  };
  expect(writes("ana")).toEqual([]);
  expect(writes("plumbline[bot]")).toEqual(["PVTI_12 Band: P0 → null"]);
  // By a person's token the program cannot be told from that person.
  expect(writes("ana", "ana")).toEqual([]);
});

it("a score is written to no text field: 10 would sort before 9", () => {
  const { changes, notes } = plan(item(12, { ...TRUE, Score: "2" }), withField("Score", { kind: "text" }));
  expect(changes).toEqual([]);
  expect(notes[0]).toContain("`Score` of the wrong kind: make it a number field");
});

/** One field more that the policy names, and its project. */
function named(key: "band" | "deadline" | "explanation", made: ProjectField) {
  return {
    by: { names: { ...setting.names, [key]: made.name } },
    project: { ...PROJECT, fields: [...PROJECT.fields, made] },
  };
}

describe("fields that only some policies name", () => {
  const bands = ["P0", "P1", "P2", "P3"].map((name, index) => ({ id: `b${index}`, name }));
  const sprints = [
    { id: "s1", title: "Sprint 1", starts: "2026-12-01", days: 14 },
    { id: "s2", title: "Sprint 2", starts: "2026-12-15", days: 17 },
  ];
  // The goal G-2 ends on 2026-12-31.
  const dated = assessed({ body: READY_BODY.replace("G-1", "G-2") });
  const { band } = dated.score;
  const at = item(12, {
    Score: 2.67,
    Readiness: "Ready",
    Goal: "G-2 Support answers within a day",
  });

  it.each([
    [
      "band",
      field("Band", "single-select", { options: bands }),
      `PVTI_12 Band: null → ${band} (b${band?.slice(1)})`,
    ],
    ["band", field("Band", "text"), `PVTI_12 Band: null → ${band}`],
    ["deadline", field("Due", "date"), "PVTI_12 Due: null → 2026-12-31"],
    [
      "deadline",
      field("Sprint", "iteration", { iterations: sprints }),
      "PVTI_12 Sprint: null → Sprint 2 (s2)",
    ],
    ["explanation", field("Why", "text"), `PVTI_12 Why: null → ${explanationLine(dated.score, 280)}`],
  ] as const)("%s to %o", (key, made, change) => {
    const { by, project } = named(key, made);
    expect(plan(at, project, dated, by)).toEqual({ changes: [change], notes: [] });
  });

  it.each([
    [14, ["PVTI_12 Sprint: null → Sprint (s)"]],
    [13, []],
  ])(
    "an iteration of %i days from 2026-12-18: its last day is in it, the day after is not",
    (days, changes) => {
      const iterations = [{ id: "s", title: "Sprint", starts: "2026-12-18", days }];
      const { by, project } = named("deadline", field("Sprint", "iteration", { iterations }));
      expect(plan(at, project, dated, by).changes).toEqual(changes);
    },
  );

  it("a deadline that is gone is cleared", () => {
    const { by, project } = named("deadline", field("Due", "date"));
    const held = { ...at, values: { ...TRUE, Due: "2026-12-31" } };
    expect(plan(held, project, assessed(), by).changes).toEqual(["PVTI_12 Due: 2026-12-31 → null"]);
  });

  it.each([
    [
      "band",
      field("Band", "number"),
      "a field `Band` of the wrong kind: make it a single-select field with the options P0, P1, P2 and P3",
    ],
    [
      "deadline",
      field("Due", "number"),
      "a field `Due` of the wrong kind: make it a date field, or an iteration field",
    ],
    ["explanation", field("Why", "single-select"), "a field `Why` of the wrong kind: make it a text field"],
  ] as const)("%s in %o is told with what to create", (key, made, what) => {
    const { by, project } = named(key, made);
    expect(plan(at, project, dated, by)).toEqual({
      changes: [],
      notes: [
        `Project acme/1 has ${what}, or name another field in the policy under \`project.fields.${key}\`.`,
      ],
    });
    expect(plan(at, PROJECT, dated, by).notes[0]).toMatch(
      new RegExp(`^Project acme/1 has no field \`${made.name}\`: create a .* with this name`),
    );
  });
});

describe("a field that only shows an issue field", () => {
  const mirrored = withField("Score", { mirrored: true });
  const rest = ["PVTI_12 Readiness: null → Ready (10)", `PVTI_12 Goal: null → ${GOAL}`];

  it("is left to the issue field where the policy names it", () => {
    const by = { issueFields: { ...setting.names, score: "Score" } };
    expect(plan(item(12, {}), mirrored, assessed(), by)).toEqual({ changes: rest, notes: [] });
  });

  it.each([null, { ...setting.names, score: null }])("is told where it does not", (issueFields) => {
    expect(plan(item(12, {}), mirrored, assessed(), { issueFields })).toEqual({
      changes: rest,
      notes: [
        "Project acme/1 only shows the organisation's issue field `Score`: name it in the policy under `issue-fields.score` to have it written.",
      ],
    });
  });
});
