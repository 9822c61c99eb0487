/** What Plumbline asks of a repository in GitHub's GraphQL API. */
import { THREAD } from "./thread-documents.ts";

const PAGE = "pageInfo { hasNextPage endCursor }";

const ANCESTOR = /* GraphQL */ `
  fragment AncestorParts on Issue {
    number
    url
    title
    body
    createdAt
    lastEditedAt
    issueType {
      name
    }
    milestone {
      title
    }
    labels(first: 50) {
      nodes {
        name
      }
    }
  }
`;

/**
 * What is asked of an issue whatever it is for. `stateReason` without its argument: GitHub gives duplicates by default
 * and has announced the argument's end.
 */
export const ISSUE_FACTS = `
    id
    number
    title
    body
    url
    state
    locked
    createdAt
    updatedAt
    lastEditedAt
    closedAt
    stateReason
    viewerDidAuthor
    author {
      __typename
      login
    }
    issueType {
      name
    }
    milestone {
      title
    }`;

export const ISSUE = /* GraphQL */ `
  fragment IssueParts on Issue {
    ${ISSUE_FACTS}
    labels(first: 100) {
      nodes {
        name
      }
    }
    assignees(first: 20) {
      nodes {
        login
      }
    }
    subIssuesSummary {
      total
      completed
    }
    reactions(content: THUMBS_UP) {
      totalCount
    }
    blockedBy(first: 50) {
      nodes {
        number
        title
        state
        repository {
          name
          owner {
            login
          }
        }
      }
    }
    parent {
      ...AncestorParts
      parent {
        ...AncestorParts
        parent {
          ...AncestorParts
        }
      }
    }
  }
  ${ANCESTOR}
`;

/** As much of an issue as tells whether it is open here and scored. */
export const WAITING = /* GraphQL */ `
  fragment WaitingParts on Issue {
    number
    state
    author {
      __typename
      login
    }
    issueType {
      name
    }
    labels(first: 100) {
      nodes {
        name
      }
    }
    repository {
      id
    }
  }
`;

/** What an issue has to be done before; `parts` is the fragment that is asked of each. */
export function waitingFor(parts: string): string {
  return `repository { id } blocking(first: 50) { nodes { ...${parts} } pageInfo { hasNextPage } } parent { ...${parts} }`;
}

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

/** From the newest on. */
export const NEWEST_FIRST = "orderBy: { field: CREATED_AT, direction: DESC }";

/** One issue with all that judging and commenting on it needs, and the newest titles, of which one may be an agenda's. */
export const READ_ISSUE = /* GraphQL */ `
  query ReadIssue($owner: String!, $name: String!, $number: Int!, $policy: String!, $goals: String!) {
    viewer { login }
    repository(owner: $owner, name: $name) {
      ...RepositoryParts
      issues(states: [OPEN]) { totalCount }
      newest: issues(first: 20, ${NEWEST_FIRST}) { nodes { number url title createdAt viewerDidAuthor } ${PAGE} }
      issue(number: $number) { ...IssueParts ...ThreadParts }
    }
    ${DEFAULTS}
  }
  ${REPOSITORY} ${ISSUE} ${THREAD}`;

/** The first page of a backlog, with the team's files. */
export const READ_BACKLOG = /* GraphQL */ `
  query ReadBacklog($owner: String!, $name: String!, $policy: String!, $goals: String!, $first: Int!) {
    repository(owner: $owner, name: $name) {
      ...RepositoryParts
      issues(first: $first, states: [OPEN], orderBy: { field: CREATED_AT, direction: ASC }) {
        nodes { ...IssueParts comments { totalCount } } ${PAGE}
      }
    }
    ${DEFAULTS}
  }
  ${REPOSITORY} ${ISSUE}`;

/** The issue that another is said to be a duplicate of. */
export const READ_CANONICAL = /* GraphQL */ `
  query ReadCanonical($owner: String!, $name: String!, $number: Int!) {
    repository(owner: $owner, name: $name) {
      issue(number: $number) {
        id
        state
      }
    }
  }
`;

export const READ_LABEL = /* GraphQL */ `
  query ReadLabel($owner: String!, $name: String!, $label: String!) {
    repository(owner: $owner, name: $name) {
      label(name: $label) {
        id
      }
    }
  }
`;

export const READ_MORE_LABELS = /* GraphQL */ `
  query ReadMoreLabels($owner: String!, $name: String!, $after: String) {
    repository(owner: $owner, name: $name) { labels(first: 100, after: $after) { nodes { id name } ${PAGE} } }
  }`;

export const READ_FILE = /* GraphQL */ `
  query ReadFile($owner: String!, $name: String!, $file: String!) {
    repository(owner: $owner, name: $name) {
      file: object(expression: $file) {
        ... on Blob {
          text
          isTruncated
          isBinary
        }
      }
    }
  }
`;

/**
 * Issues from the newest on, closed ones too: an agenda may have been closed before its period ended. The plain list,
 * since lists filtered by label come from the search index, which may lag or be empty.
 */
export const NEWEST = `nodes { id number url title body state createdAt viewerDidAuthor } ${PAGE}`;

export const READ_NEWEST_ISSUES = /* GraphQL */ `
  query ReadNewestIssues($owner: String!, $name: String!, $after: String, $first: Int!) {
    repository(owner: $owner, name: $name) {
      issues(first: $first, after: $after, ${NEWEST_FIRST}) { ${NEWEST} }
    }
  }`;

/** The repository in which a team keeps its agendas, where it is another: `facilitators` of it are `$u0`, `$u1` … */
export function readHome(facilitators: number): string {
  const variables = Array.from({ length: facilitators }, (_, index) => `, $u${index}: String!`).join("");
  return /* GraphQL */ `
    query ReadHome($owner: String!, $name: String!, $first: Int!${variables}) {
      repository(owner: $owner, name: $name) {
        id name hasIssuesEnabled isArchived
        owner { login }
        labels(first: 100) { nodes { id name } ${PAGE} }
        issues(first: $first, ${NEWEST_FIRST}) { ${NEWEST} }
        ${assignable(facilitators)}
      }
    }`;
}

/** GitHub looks for the word anywhere in logins and names, so that the account itself may not be the first. */
export function assignable(facilitators: number): string {
  return Array.from(
    { length: facilitators },
    (_, index) => `u${index}: assignableUsers(first: 20, query: $u${index}) { nodes { id login } }`,
  ).join("\n      ");
}
