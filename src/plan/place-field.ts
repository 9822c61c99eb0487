/** Fields that people write as a place where decisions stand: the project's, else the organisation's issue field. */
import { asCode } from "../issue/as-code.ts";
import type { Change, ChangeTarget } from "../model/change.ts";
import type { FieldValue, Project, ProjectField, ProjectItem, Snapshot, Stamp } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import type { FittedValue } from "./wanted-value.ts";

/** A field, and what stands in it for one issue. */
export type FieldSpot = {
  readonly field: ProjectField;
  readonly held: FieldValue;
  /** `null` where nothing stands there, or GitHub does not tell. */
  readonly stamp: Stamp | null;
} & (
  | { readonly on: "project"; readonly project: Project; readonly item: ProjectItem | null }
  | { readonly on: "issue" }
);

/** `none`: there is no such field. `barred`: it may be there and cannot be written; the sentence says what to do. */
export type FoundField =
  | { readonly kind: "found"; readonly spot: FieldSpot }
  | { readonly kind: "none" }
  | { readonly kind: "barred"; readonly sentence: string };

export function findField(
  name: string | null | undefined,
  issueId: string,
  snapshot: Pick<Snapshot, "project" | "items" | "issueFields">,
  policy: Pick<Policy, "project" | "issueFields">,
): FoundField {
  const { project, issueFields } = snapshot;
  if (name === null || name === undefined) {
    return { kind: "none" };
  }
  const onProject = project?.fields.find((field) => field.name === name);
  if (project !== null && onProject !== undefined && !onProject.mirrored) {
    return onProjectOf(onProject, project, issueId, snapshot);
  }
  const field = issueFields?.fields.find((candidate) => candidate.name === name);
  if (field !== undefined) {
    const held = valueIn(issueFields?.values[issueId] ?? {}, name) ?? null;
    return { kind: "found", spot: { on: "issue", field, held, stamp: null } };
  }
  if (onProject !== undefined && policy.issueFields === null) {
    return barred(
      `The project only shows the organisation's issue field ${asCode(name)}: add \`issue-fields: {}\` to the policy to have it read and written.`,
    );
  }
  if (policy.project !== null && project === null) {
    return barred(
      `The project \`${policy.project.owner}/${policy.project.number}\` could not be read, and ${asCode(name)} may be one of its fields: the run's messages say what it needs.`,
    );
  }
  return policy.issueFields !== null && issueFields === null
    ? barred(
        `The organisation's issue fields could not be read, and ${asCode(name)} may be one of them: the run's messages say what it needs.`,
      )
    : { kind: "none" };
}

function onProjectOf(
  field: ProjectField,
  project: Project,
  issueId: string,
  { items }: Pick<Snapshot, "items">,
): FoundField {
  const item = items.find((candidate) => candidate.issueId === issueId) ?? null;
  if (item?.archived === true) {
    return barred(
      "It is archived on the project, where nothing can be set: restore it there, then say it again.",
    );
  }
  const held = valueIn(item?.values ?? {}, field.name) ?? null;
  const stamp = valueIn(item?.stamps ?? {}, field.name) ?? null;
  return { kind: "found", spot: { on: "project", field, held, stamp, project, item } };
}

function barred(sentence: string): FoundField {
  return { kind: "barred", sentence };
}

/** Field names are people's words, and one may be `constructor`. */
function valueIn<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** Whether somebody set it after an instant to something that none of the `ours` is. */
export function isSetSince(
  { stamp, held }: FieldSpot,
  instant: string,
  ours: readonly FieldValue[],
): boolean {
  return stamp !== null && Date.parse(stamp.at) > Date.parse(instant) && !ours.includes(held);
}

/** As it stands in a sentence: “the project field `Effort`”. */
export function nameSpot({ on, field }: FieldSpot): string {
  return `the ${on} field ${asCode(field.name)}`;
}

/** With the item, where the issue is not on the project yet; nothing where it holds the value. */
export function setField(
  spot: FieldSpot,
  issue: ChangeTarget,
  { value, option }: FittedValue,
  because: string,
): readonly Change[] {
  if (spot.held === value) {
    return [];
  }
  const { field, held: from } = spot;
  const named = { id: field.id, name: field.name, kind: field.kind, option };
  if (spot.on === "issue") {
    const rationale = `${because}.`.slice(0, 280);
    return [{ kind: "issue-field-set", issue, field: named, rationale, from, to: value, because }];
  }
  const { item } = spot;
  const name = `${spot.project.owner}/${spot.project.number}`;
  const project = { id: spot.project.id, name };
  const added: readonly Change[] =
    item === null
      ? [
          {
            kind: "item-add",
            issue,
            project,
            from: null,
            to: name,
            because: "it is not on the project yet",
          },
        ]
      : [];
  return [
    ...added,
    {
      kind: "field-set",
      issue,
      project,
      item: item?.id ?? null,
      field: named,
      from,
      to: value,
      because,
    },
  ];
}
