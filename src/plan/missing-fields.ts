/** Fields that are read and are not there, or hold the wrong thing: their values would be missing for ever, and nobody would know why. */
import type { ProjectField, Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";

/** Where the policy names a field that people write. */
interface NamedField {
  readonly path: string;
  readonly name: string | null | undefined;
  /** What to create where it is not there. */
  readonly wish: string;
}

/** One sentence each: what to create, or what to name instead. */
export function missingFields(
  { project, issueFields }: Pick<Snapshot, "project" | "issueFields">,
  policy: Policy,
): readonly string[] {
  if (project === null && issueFields === null) {
    return [];
  }
  const owner =
    project === null
      ? "The organisation has no issue field"
      : `Project ${project.owner}/${project.number} has no field`;
  // What could not be read may be there: it is told elsewhere.
  const unread = policy.issueFields !== null && issueFields === null;
  const all = [...(project?.fields ?? []), ...(issueFields?.fields ?? [])];
  const there = new Set(all.map(({ name }) => name));
  const missing = readFields(policy).flatMap(({ path, name, wish }) => {
    if (unread || name === null || name === undefined || there.has(name)) {
      return [];
    }
    const near = all.find((field) => field.name.toLowerCase() === name.toLowerCase());
    const what = near === undefined ? `create ${wish}` : `it has \`${near.name}\`, so write it so`;
    return [`${owner} \`${name}\`: ${what}, or name another in the policy under \`${path}\`.`];
  });
  return [
    ...missing,
    ...mirroredFields(project?.fields ?? [], policy),
    ...wrongOverride(project?.fields, policy.project?.fields.override, "project.fields.override"),
    ...wrongOverride(issueFields?.fields, policy.issueFields?.override, "issue-fields.override"),
  ];
}

/** The field for overrides is not asked for: it is there once somebody wants to set one. */
function readFields({ score, goals, project, issueFields }: Policy): readonly NamedField[] {
  return [
    ...Object.entries(score.factors).flatMap(([factor, { field, override }]) => [
      { path: `score.factors.${factor}.field`, name: field, wish: "a number field" },
      { path: `score.factors.${factor}.override`, name: override, wish: "a number field" },
    ]),
    { path: "goals.field", name: goals.field, wish: "a text field or a single-select field of the goals" },
    {
      path: "project.fields.override-reason",
      name: project?.fields.overrideReason,
      wish: "a text field",
    },
    { path: "issue-fields.override-reason", name: issueFields?.overrideReason, wish: "a text field" },
  ];
}

/** GitHub gives the value of such a field only with the issue. */
function mirroredFields(fields: readonly ProjectField[], policy: Policy): readonly string[] {
  const read = new Set([...readFields(policy).map(({ name }) => name), policy.project?.fields.override]);
  return policy.issueFields !== null
    ? []
    : fields
        .filter(({ name, mirrored }) => mirrored && read.has(name))
        .map(
          ({ name }) =>
            `The project only shows the organisation's issue field \`${name}\`: add \`issue-fields: {}\` to the policy to have it read.`,
        );
}

function wrongOverride(
  fields: readonly ProjectField[] | undefined,
  name: string | null | undefined,
  path: string,
): readonly string[] {
  const field = fields?.find((candidate) => candidate.name === name);
  return field === undefined || field.mirrored || field.kind === "number" || field.kind === "text"
    ? []
    : [
        `The field \`${field.name}\` holds no numbers, so nothing people set in it counts as an override: make it a number field, or name another in the policy under \`${path}\`.`,
      ];
}
