/** A person fills in a field of the board, as a click there does. */
import type { Person } from "./person.ts";

const FIND = /* GraphQL */ `
  query Find($owner: String!, $name: String!, $number: Int!, $field: String!) {
    repository(owner: $owner, name: $name) {
      issue(number: $number) {
        projectItems(first: 1) {
          nodes {
            id
            project {
              id
              field(name: $field) {
                ... on ProjectV2FieldCommon {
                  id
                  dataType
                }
                ... on ProjectV2SingleSelectField {
                  options {
                    id
                    name
                  }
                }
                ... on ProjectV2IterationField {
                  configuration {
                    iterations {
                      id
                      name: title
                    }
                    completedIterations {
                      id
                      name: title
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;

interface Named {
  readonly id: string;
  readonly name: string;
}

interface BoardField {
  readonly id: string;
  readonly dataType: string;
  readonly options?: readonly Named[];
  readonly configuration?: {
    readonly iterations: readonly Named[];
    readonly completedIterations: readonly Named[];
  };
}

interface Found {
  readonly repository: {
    readonly issue: {
      readonly projectItems: {
        readonly nodes: readonly {
          readonly id: string;
          readonly project: { readonly id: string; readonly field: BoardField | null };
        }[];
      };
    };
  };
}

/**
 * `value`: a number, a text, a date such as 2026-11-16, the name of an option or iteration, or `null` to empty the
 * field. Throws an Error where the issue is not on a board, the board has no such field, or GitHub refuses.
 */
export async function setBoardField(
  person: Person,
  repository: string,
  number: number,
  field: string,
  value: number | string | null,
): Promise<void> {
  const [owner = "", name = ""] = repository.split("/");
  const found = await person.ask<Found>(FIND, { owner, name, number, field });
  const item = found.repository.issue.projectItems.nodes[0];
  if (item === undefined || item.project.field === null) {
    throw new Error(`Issue ${number} has no field \`${field}\` on a board.`);
  }
  const ids = { projectId: item.project.id, itemId: item.id, fieldId: item.project.field.id };
  await (value === null
    ? person.ask(
        "mutation($input: ClearProjectV2ItemFieldValueInput!) { clearProjectV2ItemFieldValue(input: $input) { clientMutationId } }",
        { input: ids },
      )
    : person.ask(
        "mutation($input: UpdateProjectV2ItemFieldValueInput!) { updateProjectV2ItemFieldValue(input: $input) { clientMutationId } }",
        { input: { ...ids, value: inputOf(item.project.field, value) } },
      ));
}

function inputOf({ dataType, options, configuration }: BoardField, value: number | string): object {
  switch (dataType) {
    case "NUMBER":
      return { number: Number(value) };
    case "DATE":
      return { date: String(value) };
    case "SINGLE_SELECT":
      return { singleSelectOptionId: idIn(options ?? [], value) };
    case "ITERATION":
      return {
        iterationId: idIn(
          [...(configuration?.iterations ?? []), ...(configuration?.completedIterations ?? [])],
          value,
        ),
      };
    default:
      return { text: String(value) };
  }
}

function idIn(list: readonly Named[], name: number | string): string {
  const known = list.find((one) => one.name === name);
  if (known === undefined) {
    throw new Error(`The field has no \`${name}\`, only ${list.map((one) => one.name).join(", ")}.`);
  }
  return known.id;
}
