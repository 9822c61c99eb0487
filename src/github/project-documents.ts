/** What Plumbline asks of a project in GitHub's GraphQL API. */

const PAGE = "pageInfo { hasNextPage endCursor }";

const PROJECT = /* GraphQL */ `
  fragment ProjectParts on ProjectV2 {
    id
    number
    title
    url
    closed
    viewerCanUpdate
    fields(first: 50) {
      nodes {
        __typename
        ... on ProjectV2FieldCommon {
          id
          name
          dataType
        }
        ... on ProjectV2SingleSelectField {
          options {
            id
            name
          }
        }
      }
    }
  }
`;

const VALUE = /* GraphQL */ `
  fragment ValueParts on ProjectV2ItemFieldValue {
    __typename
    ... on ProjectV2ItemFieldNumberValue {
      number
    }
    ... on ProjectV2ItemFieldTextValue {
      text
    }
    ... on ProjectV2ItemFieldSingleSelectValue {
      name
    }
    ... on ProjectV2ItemFieldDateValue {
      date
    }
    ... on ProjectV2ItemFieldIterationValue {
      title
    }
  }
`;

/** One value a field, by alias: a hundredth of the points that all values of an item would cost. */
function valuesByName(count: number): { readonly variables: string; readonly aliases: string } {
  const all = Array.from({ length: count }, (_, index) => index);
  return {
    variables: all.map((index) => `, $f${index}: String!`).join(""),
    aliases: all.map((index) => `f${index}: fieldValueByName(name: $f${index}) { ...ValueParts }`).join("\n"),
  };
}

/** A project and one issue's place on it; `fields` = how many fields' values are asked for. */
export function readProjectItem(fields: number): string {
  const { variables, aliases } = valuesByName(fields);
  return /* GraphQL */ `
    query ReadProjectItem($owner: String!, $number: Int!, $issue: ID!${variables}) {
      repositoryOwner(login: $owner) { ... on ProjectV2Owner { projectV2(number: $number) { ...ProjectParts } } }
      node(id: $issue) {
        ... on Issue {
          projectItems(first: 50, includeArchived: true) { nodes { id isArchived project { id } ${aliases} } }
        }
      }
    }
    ${PROJECT} ${fields > 0 ? VALUE : ""}`;
}

/**
 * A page of a project's items, the project itself with the first. `archived`: whether the server knows the argument
 * that also lists archived items (github.com since mid-2026; GitHub Enterprise Server may not).
 */
export function readProjectItems(fields: number, archived: boolean): string {
  const { variables, aliases } = valuesByName(fields);
  const states = archived ? ", archivedStates: [ARCHIVED, NOT_ARCHIVED]" : "";
  return /* GraphQL */ `
    query ReadProjectItems($owner: String!, $number: Int!, $home: String!, $repository: String!, $after: String, $first: Int!${variables}) {
      home: repository(owner: $home, name: $repository) { id }
      repositoryOwner(login: $owner) {
        ... on ProjectV2Owner {
          projectV2(number: $number) {
            ...ProjectParts
            items(first: $first, after: $after${states}) {
              nodes { id isArchived content { ... on Issue { id } } ${aliases} } ${PAGE}
            }
          }
        }
      }
    }
    ${PROJECT} ${fields > 0 ? VALUE : ""}`;
}
