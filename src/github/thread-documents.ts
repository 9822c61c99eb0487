/** What Plumbline asks of what people said on an issue, and of who put its labels on. */

const PAGE = "pageInfo { hasNextPage endCursor }";
const PAGE_BACK = "pageInfo { hasPreviousPage startCursor }";

const COMMENT = /* GraphQL */ `
  fragment CommentParts on IssueComment {
    id
    url
    body
    createdAt
    lastEditedAt
    isMinimized
    viewerDidAuthor
    author {
      __typename
      login
    }
    editor {
      __typename
      login
    }
  }
`;

/**
 * The own comment stands near the beginning, where the issue was new; what is to be handled stands at the end. A hundred
 * comments are whole with that.
 */
export const THREAD = /* GraphQL */ `
  fragment ThreadParts on Issue {
    comments { totalCount }
    opening: comments(first: 20) { nodes { ...CommentParts } ${PAGE} }
    latest: comments(last: 80) { nodes { ...CommentParts } ${PAGE_BACK} }
    labelEvents: timelineItems(last: 40, itemTypes: [LABELED_EVENT, UNLABELED_EVENT]) {
      nodes {
        __typename
        ... on LabeledEvent { createdAt actor { __typename login } label { name } }
        ... on UnlabeledEvent { createdAt actor { __typename login } label { name } }
      }
    }
    reopened: timelineItems(last: 1, itemTypes: [REOPENED_EVENT]) { nodes { ... on ReopenedEvent { createdAt } } }
  }
  ${COMMENT}`;

/** What tells of an agenda besides what tells of every issue. */
export const AGENDA_FACTS = /* GraphQL */ `
    isPinned
    lastEditedAt
    editor {
      __typename
      login
    }`;

export const READ_THREADS = /* GraphQL */ `
  query ReadThreads($ids: [ID!]!) {
    viewer { login }
    nodes(ids: $ids) { ... on Issue { id ${AGENDA_FACTS} ...ThreadParts } }
  }
  ${THREAD}`;

export const READ_COMMENTS_AFTER = /* GraphQL */ `
  query ReadCommentsAfter($issue: ID!, $after: String) {
    node(id: $issue) { ... on Issue { comments(first: 100, after: $after) { nodes { ...CommentParts } ${PAGE} } } }
  }
  ${COMMENT}`;

export const READ_COMMENTS_BEFORE = /* GraphQL */ `
  query ReadCommentsBefore($issue: ID!, $before: String) {
    node(id: $issue) { ... on Issue { comments(last: 100, before: $before) { nodes { ...CommentParts } ${PAGE_BACK} } } }
  }
  ${COMMENT}`;

/** The last comments of an issue: where one that may just have been written would stand. */
export const READ_LAST_COMMENTS = /* GraphQL */ `
  query ReadLastComments($issue: ID!) {
    node(id: $issue) {
      ... on Issue {
        comments(last: 20) {
          nodes {
            id
            url
            body
            viewerDidAuthor
          }
        }
      }
    }
  }
`;

/** GitHub allows 100 sub-issues a parent. */
export const READ_SUB_ISSUES = /* GraphQL */ `
  query ReadSubIssues($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Issue {
        id
        subIssues(first: 100) {
          nodes {
            number
            url
            title
            body
            viewerDidAuthor
          }
        }
      }
    }
  }
`;
