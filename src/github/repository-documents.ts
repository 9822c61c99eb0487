/** What Plumbline asks of a repository in GitHub's GraphQL API. */

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

const COMMENTS = /* GraphQL */ `nodes { id body viewerDidAuthor } ${PAGE}`;

/** One issue with all that judging and commenting on it needs: one request. */
export const READ_ISSUE = /* GraphQL */ `
  query ReadIssue($owner: String!, $name: String!, $number: Int!, $policy: String!, $goals: String!) {
    repository(owner: $owner, name: $name) {
      ...RepositoryParts
      issues(states: [OPEN]) { totalCount }
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
export const READ_NEWEST_ISSUES = /* GraphQL */ `
  query ReadNewestIssues($owner: String!, $name: String!, $after: String, $first: Int!) {
    repository(owner: $owner, name: $name) {
      issues(first: $first, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
        nodes { number url title body state createdAt viewerDidAuthor } ${PAGE}
      }
    }
  }`;
