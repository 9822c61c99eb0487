/** Fields that the policy reads and that are not there, or hold the wrong thing. */
import { describe, expect, test } from "vitest";
import type { FieldKind, ProjectField } from "../../src/model/snapshot.ts";
import { missingFields } from "../../src/plan/missing-fields.ts";
import { policyOf, record, snapshot } from "./build.ts";

function board(fields: Readonly<Record<string, FieldKind>>) {
  const all = Object.entries(fields).map(([name, kind]): ProjectField => ({
    id: `F_${name}`,
    name,
    kind,
    options: [],
    iterations: [],
    mirrored: false,
  }));
  const { project } = snapshot([record(1)]);
  return { project: project === null ? null : { ...project, fields: all }, issueFields: null };
}

const PROJECT = "project: { owner: acme, number: 1, fields: { override-reason: Because } }";
const POLICY = `${PROJECT}\ngoals: { field: Objective }\nscore: { factors: { value: { field: Value, override: Ours } } }`;
const ALL = {
  Value: "number",
  Ours: "number",
  Objective: "text",
  Because: "text",
  Override: "number",
} as const;

describe("a field that is read", () => {
  test("is asked for by nobody where it is there", () => {
    expect(missingFields(board(ALL), policyOf(POLICY))).toEqual([]);
  });

  test.each([
    ["Value", "score.factors.value.field", "a number field"],
    ["Ours", "score.factors.value.override", "a number field"],
    ["Objective", "goals.field", "a text field or a single-select field of the goals"],
    ["Because", "project.fields.override-reason", "a text field"],
  ])("and is not there is named: %s", (name, path, wish) => {
    const { [name as keyof typeof ALL]: _gone, ...rest } = ALL;
    expect(missingFields(board(rest), policyOf(POLICY))).toEqual([
      `Project acme/1 has no field \`${name}\`: create ${wish}, or name another in the policy under \`${path}\`.`,
    ]);
  });

  test("and is there in another case is told how it is written", () => {
    const { Value: _gone, ...rest } = ALL;
    expect(missingFields(board({ ...rest, value: "number" }), policyOf(POLICY))).toEqual([
      "Project acme/1 has no field `Value`: it has `value`, so write it so, or name another in the policy under `score.factors.value.field`.",
    ]);
  });

  test("is not asked for where nobody needs it: the one for overrides", () => {
    const { Override: _gone, ...rest } = ALL;
    expect(missingFields(board(rest), policyOf(POLICY))).toEqual([]);
  });

  test.each(["single-select", "date", "iteration"] as const)(
    "for overrides holds no numbers as %s",
    (kind) => {
      expect(missingFields(board({ ...ALL, Override: kind }), policyOf(POLICY))).toEqual([
        "The field `Override` holds no numbers, so nothing people set in it counts as an override: make it a number field, or name another in the policy under `project.fields.override`.",
      ]);
    },
  );

  test.each(["Value", "Override"])("and only shown by the project is named: %s", (name) => {
    const { project, issueFields } = board(ALL);
    const fields = (project?.fields ?? []).map((one) => ({ ...one, mirrored: one.name === name }));
    const shown = { project: project === null ? null : { ...project, fields }, issueFields };
    expect(missingFields(shown, policyOf(POLICY))).toEqual([
      `The project only shows the organisation's issue field \`${name}\`: add \`issue-fields: {}\` to the policy to have it read.`,
    ]);
    const read = { ...shown, issueFields: { fields: [], values: {} } };
    expect(missingFields(read, policyOf(`${POLICY}\nissue-fields: {}`))).toEqual([]);
  });

  test("may be an issue field that could not be read", () => {
    const policy = policyOf(`${POLICY}\nissue-fields: {}`);
    expect(missingFields(board({}), policy)).toEqual([]);
    expect(missingFields({ ...board({}), issueFields: { fields: [], values: {} } }, policy)).toHaveLength(4);
  });

  test("is not told of without a project", () => {
    expect(missingFields({ project: null, issueFields: null }, policyOf(POLICY))).toEqual([]);
  });
});
