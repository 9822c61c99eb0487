/** What Plumbline asks of a project in GitHub's GraphQL API. */

import { WAITING, waitingFor } from "./repository-documents.ts";

const PAGE = "pageInfo { hasNextPage endCursor }";
const MORE = "pageInfo { hasNextPage }";

/** `mirrored`: whether the server is asked which fields only show an organisation's issue field. */
function projectParts(mirrored: boolean): string {
  return /* GraphQL */ `
    fragment ProjectParts on ProjectV2 {
      id number title url closed viewerCanUpdate
      fields(first: 50) {
        nodes {
          __typename
          ... on ProjectV2FieldCommon { id name dataType ${mirrored ? "isIssueField" : ""} }
          ... on ProjectV2SingleSelectField { options { id name } }
          ... on ProjectV2IterationField {
            configuration { iterations { ...IterationParts } completedIterations { ...IterationParts } }
          }
        }
      }
    }
    fragment IterationParts on ProjectV2IterationFieldIteration { id title startDate duration }`;
}

const VALUE = /* GraphQL */ `
  fragment ValueParts on ProjectV2ItemFieldValue {
    __typename
    ... on ProjectV2ItemFieldValueCommon {
      creator {
        __typename
        login
      }
      createdAt
      updatedAt
    }
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

function valuesOf(indexes: readonly number[]): string {
  return indexes.map((index) => `f${index}: fieldValueByName(name: $f${index}) { ...ValueParts }`).join("\n");
}

/** One value a field, by alias: a hundredth of the points that all values of an item would cost. */
function valuesByName(count: number): { readonly variables: string; readonly aliases: string } {
  const all = Array.from({ length: count }, (_, index) => index);
  return {
    variables: all.map((index) => `, $f${index}: String!`).join(""),
    aliases: valuesOf(all),
  };
}

/** What of the fields is asked for besides their values. */
export interface FieldQuestions {
  /** How many fields' values. */
  readonly fields: number;
  /** Whether issue fields that the project mirrors are told apart; GitHub Enterprise Server may not know them. */
  readonly mirrored: boolean;
}

/**
 * A project and one issue's place on it. `waiting`: the fields, by their place among all that are asked for, whose
 * values are also asked of the issues that this one has to be done before; none where nothing is inherited.
 */
export function readProjectItem({ fields, mirrored }: FieldQuestions, waiting: readonly number[]): string {
  const { variables, aliases } = valuesByName(fields);
  const parts = /* GraphQL */ `
    fragment BlockedParts on Issue {
      ...WaitingParts
      projectItems(first: 50, includeArchived: true) { nodes { isArchived project { id } ${valuesOf(waiting)} } ${MORE} }
    }
    ${WAITING}`;
  return /* GraphQL */ `
    query ReadProjectItem($owner: String!, $number: Int!, $issue: ID!${variables}) {
      repositoryOwner(login: $owner) { ... on ProjectV2Owner { projectV2(number: $number) { ...ProjectParts } } }
      node(id: $issue) {
        ... on Issue {
          projectItems(first: 50, includeArchived: true) { nodes { id isArchived project { id } ${aliases} } ${MORE} }
          ${waiting.length > 0 ? waitingFor("BlockedParts") : ""}
        }
      }
    }
    ${projectParts(mirrored)} ${fields > 0 ? VALUE : ""} ${waiting.length > 0 ? parts : ""}`;
}

/**
 * A page of a project's items, the project itself with the first. `archived`: whether the server knows the argument
 * that also lists archived items (github.com since mid-2026; GitHub Enterprise Server may not).
 */
export function readProjectItems({ fields, mirrored }: FieldQuestions, archived: boolean): string {
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
    ${projectParts(mirrored)} ${fields > 0 ? VALUE : ""}`;
}
