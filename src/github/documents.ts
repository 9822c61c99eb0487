/** The questions Plumbline asks of GitHub's GraphQL API. Every document is held against GitHub's published schema in a test. */

const PAGE = "pageInfo { hasNextPage endCursor }";

const ANCESTOR = /* GraphQL */ `
  fragment AncestorParts on Issue {
    number title body
    milestone { title }
    labels(first: 50) { nodes { name } }
  }`;

const ISSUE = /* GraphQL */ `
  fragment IssueParts on Issue {
    id number title body url state locked createdAt updatedAt viewerDidAuthor
    author { __typename login }
    issueType { name }
    milestone { title }
    labels(first: 100) { nodes { name } }
    assignees(first: 20) { nodes { login } }
    subIssuesSummary { total completed }
    reactions(content: THUMBS_UP) { totalCount }
    blockedBy(first: 50) { nodes { number title state repository { name owner { login } } } }
    parent { ...AncestorParts parent { ...AncestorParts parent { ...AncestorParts } } }
  }
  ${ANCESTOR}`;

const REPOSITORY = /* GraphQL */ `
  fragment RepositoryParts on Repository {
    id name url hasIssuesEnabled isArchived
    owner { login }
    defaultBranchRef { name }
    labels(first: 100) { nodes { id name } ${PAGE} }
    policy: object(expression: $policy) { ...FileParts }
    goals: object(expression: $goals) { ...FileParts }
    forms: object(expression: "HEAD:.github/ISSUE_TEMPLATE") { ...FormParts }
  }
  fragment FormParts on GitObject { ... on Tree { entries { name object { ...FileParts } } } }
  fragment FileParts on GitObject { ... on Blob { text isTruncated isBinary } }`;

/** The owner's repository of defaults, beside the one that is worked on. Where there is none, GitHub answers with an error. */
const DEFAULTS = /* GraphQL */ `
  defaults: repository(owner: $owner, name: ".github") {
    isPrivate
    forms: object(expression: "HEAD:.github/ISSUE_TEMPLATE") { ...FormParts }
  }`;

const COMMENTS = /* GraphQL */ `nodes { id body viewerDidAuthor } ${PAGE}`;

/** One issue with all that judging and commenting on it needs: one request. */
export const READ_ISSUE = /* GraphQL */ `
  query ReadIssue($owner: String!, $name: String!, $number: Int!, $policy: String!, $goals: String!) {
    repository(owner: $owner, name: $name) {
      ...RepositoryParts
      issue(number: $number) { ...IssueParts comments(first: 100) { ${COMMENTS} } }
    }
    ${DEFAULTS}
  }
  ${REPOSITORY} ${ISSUE}`;

/** The first page of a backlog, with the team's files. */
export const READ_BACKLOG = /* GraphQL */ `
  query ReadBacklog($owner: String!, $name: String!, $policy: String!, $goals: String!, $first: Int!) {
    repository(owner: $owner, name: $name) {
      ...RepositoryParts
      issues(first: $first, states: [OPEN], orderBy: { field: CREATED_AT, direction: ASC }) {
        nodes { ...IssueParts } ${PAGE}
      }
    }
    ${DEFAULTS}
  }
  ${REPOSITORY} ${ISSUE}`;

export const READ_MORE_ISSUES = /* GraphQL */ `
  query ReadMoreIssues($owner: String!, $name: String!, $after: String!, $first: Int!) {
    repository(owner: $owner, name: $name) {
      issues(first: $first, after: $after, states: [OPEN], orderBy: { field: CREATED_AT, direction: ASC }) {
        nodes { ...IssueParts } ${PAGE}
      }
    }
  }
  ${ISSUE}`;

export const READ_MORE_COMMENTS = /* GraphQL */ `
  query ReadMoreComments($issue: ID!, $after: String) {
    node(id: $issue) { ... on Issue { comments(first: 100, after: $after) { ${COMMENTS} } } }
  }`;

/** The last comments of an issue: where one that may just have been written would stand. */
export const READ_LAST_COMMENTS = /* GraphQL */ `
  query ReadLastComments($issue: ID!) {
    node(id: $issue) { ... on Issue { comments(last: 20) { nodes { id url body viewerDidAuthor } ${PAGE} } } }
  }`;

export const READ_LABEL = /* GraphQL */ `
  query ReadLabel($owner: String!, $name: String!, $label: String!) {
    repository(owner: $owner, name: $name) { label(name: $label) { id } }
  }`;

export const READ_MORE_LABELS = /* GraphQL */ `
  query ReadMoreLabels($owner: String!, $name: String!, $after: String) {
    repository(owner: $owner, name: $name) { labels(first: 100, after: $after) { nodes { id name } ${PAGE} } }
  }`;

export const READ_FILE = /* GraphQL */ `
  query ReadFile($owner: String!, $name: String!, $file: String!) {
    repository(owner: $owner, name: $name) { file: object(expression: $file) { ... on Blob { text isTruncated isBinary } } }
  }`;

/**
 * Issues from the newest on, closed ones too: an agenda may have been closed before its period ended. The plain list,
 * since lists filtered by label come from the search index, which may lag or be empty.
 */
export const READ_NEWEST_ISSUES = /* GraphQL */ `
  query ReadNewestIssues($owner: String!, $name: String!, $after: String, $first: Int!) {
    repository(owner: $owner, name: $name) {
      issues(first: $first, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
        nodes { number url title body state createdAt viewerDidAuthor } ${PAGE}
      }
    }
  }`;

const PROJECT = /* GraphQL */ `
  fragment ProjectParts on ProjectV2 {
    id number title url closed viewerCanUpdate
    fields(first: 50) {
      nodes {
        __typename
        ... on ProjectV2FieldCommon { id name dataType }
        ... on ProjectV2SingleSelectField { options { id name } }
      }
    }
  }`;

const VALUE = /* GraphQL */ `
  fragment ValueParts on ProjectV2ItemFieldValue {
    __typename
    ... on ProjectV2ItemFieldNumberValue { number }
    ... on ProjectV2ItemFieldTextValue { text }
    ... on ProjectV2ItemFieldSingleSelectValue { name }
    ... on ProjectV2ItemFieldDateValue { date }
    ... on ProjectV2ItemFieldIterationValue { title }
  }`;

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

/** Every document with a fixed text, and the ones made to measure at two sizes. */
export const documents: Readonly<Record<string, string>> = {
  READ_ISSUE,
  READ_BACKLOG,
  READ_MORE_ISSUES,
  READ_MORE_COMMENTS,
  READ_LAST_COMMENTS,
  READ_LABEL,
  READ_MORE_LABELS,
  READ_FILE,
  READ_NEWEST_ISSUES,
  READ_PROJECT_ITEM: readProjectItem(8),
  READ_PROJECT_ITEM_BARE: readProjectItem(0),
  READ_PROJECT_ITEMS: readProjectItems(8, true),
  READ_PROJECT_ITEMS_BARE: readProjectItems(0, false),
};
