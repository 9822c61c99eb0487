/** What Plumbline asks of GitHub besides issues and project, made to measure by what the policy uses. */
import {
  assignable,
  ISSUE,
  ISSUE_FACTS,
  NEWEST,
  NEWEST_FIRST,
  WAITING,
  waitingFor,
} from "./repository-documents.ts";

const PAGE = "pageInfo { hasNextPage endCursor }";

/** What is asked of each issue besides the usual. */
export interface IssueExtras {
  /** Values of the organisation's issue fields. */
  readonly fields: boolean;
  /** Issues marked as its duplicates. */
  readonly duplicates: boolean;
}

/** What is asked of the repository. */
export interface RepositoryExtras extends IssueExtras {
  /** How many evidence files: `$e0`, `$e1` … */
  readonly files: number;
  /** How many labels and issue types make an issue a goal: `$l0` …, `$t0` … */
  readonly labels: number;
  readonly types: number;
  readonly milestones: boolean;
  /** Whether the issue fields of what waits for the one issue are asked for. */
  readonly waiting: boolean;
  /** Whether the issues closed last are asked for. */
  readonly closed: boolean;
  /** Whether the next page of open issues is asked for. */
  readonly more: boolean;
  /** Whether the newest issues, closed ones too, are asked for: one may be an agenda. */
  readonly newest: boolean;
  /** Whether the file of code owners is asked for. */
  readonly owners: boolean;
  /** How many facilitators of an agenda: `$u0`, `$u1` … */
  readonly facilitators: number;
}

/** In the order in which GitHub looks for it: the first that is there counts [docs: about code owners]. */
const CODE_OWNERS = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/** Empty where nothing is asked. An organisation has at most 25 fields [docs: issue fields]. */
function extraParts({ fields, duplicates }: IssueExtras): string {
  return fields || duplicates
    ? /* GraphQL */ `
    fragment ExtraParts on Issue {
      ${fields ? ISSUE_VALUES : ""}
      ${duplicates ? DUPLICATES : ""}
    }`
    : "";
}

const ISSUE_VALUES = /* GraphQL */ `issueFieldValues(first: 50) {
        nodes {
          ... on IssueFieldValueCommon { field { ... on IssueFieldCommon { name } } }
          ... on IssueFieldNumberValue { number: value }
          ... on IssueFieldTextValue { text: value }
          ... on IssueFieldDateValue { date: value }
          ... on IssueFieldSingleSelectValue { name }
        }
      }`;

const DUPLICATES = /* GraphQL */ `timelineItems(last: 50, itemTypes: [MARKED_AS_DUPLICATE_EVENT, UNMARKED_AS_DUPLICATE_EVENT]) {
        nodes {
          __typename
          ... on MarkedAsDuplicateEvent { canonical { ... on Issue { id } } duplicate { ...DuplicateParts } }
          ... on UnmarkedAsDuplicateEvent { canonical { ... on Issue { id } } duplicate { ...DuplicateParts } }
        }
      }`;

/** Of issues only: a pull request reports nothing. Reactions asked here would cost fifty times the points. */
const DUPLICATE = /* GraphQL */ `
  fragment DuplicateParts on IssueOrPullRequest {
    ... on Issue {
      id
      number
      author {
        __typename
        login
      }
    }
  }
`;

/** An organisation's fields; of a kind that is not known here only the name, so that it can be told. */
const ISSUE_FIELDS = /* GraphQL */ `issueFields(first: 50) {
        nodes {
          __typename
          ... on Node { id }
          ... on IssueFieldCommon { name dataType }
          ... on IssueFieldSingleSelect { options { id name } }
        }
      }`;

/** As much of an issue as a goal is made of. */
const GOAL_ISSUE = /* GraphQL */ `
  fragment GoalParts on Issue {
    ${ISSUE_FACTS}
    labels(first: 20) {
      nodes {
        name
      }
    }
    assignees(first: 10) {
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
    parent {
      number
      title
      body
      createdAt
      lastEditedAt
      milestone {
        title
      }
    }
  }
`;

const MILESTONE_PAGE = `nodes { number title description dueOn state } ${PAGE}`;

/** `$states` leaves out what a sweep has read already. */
const LABELLED = (label: string, after = ""): string =>
  `issues(first: 100${after}, states: $states, labels: [${label}]) { nodes { ...GoalParts } ${PAGE} }`;
const TYPED = (type: string, after = ""): string =>
  `issues(first: 100${after}, filterBy: { type: ${type}, states: $states }) { nodes { ...GoalParts } ${PAGE} }`;
/** Finished work may be tied to its goal by an issue field. */
const CLOSED = (fields: boolean, after = ""): string =>
  `closed: issues(first: $first${after}, states: [CLOSED], orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { ...IssueParts ${fields ? ISSUE_VALUES : ""} } ${PAGE} }`;
const OPEN = (parts: string): string =>
  `issues(first: $first, after: $after, states: [OPEN], orderBy: { field: CREATED_AT, direction: ASC }) { nodes { ...IssueParts comments { totalCount } ${parts === "" ? "" : "...ExtraParts"} } ${PAGE} }`;

function numbered(count: number, made: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => made(index)).join("\n      ");
}

/** Everything at once; `$ids` are the issues that are asked for more than the usual. */
export function readExtrasAtOnce(asked: RepositoryExtras): string {
  const goals = asked.labels + asked.types > 0;
  const each = asked.fields || asked.duplicates;
  const variables = [
    "$owner: String!",
    "$name: String!",
    ...(each ? ["$ids: [ID!]!"] : []),
    ...(goals ? ["$states: [IssueState!]"] : []),
    ...(asked.closed || asked.newest || asked.more ? ["$first: Int!"] : []),
    ...(asked.more ? ["$after: String!"] : []),
    ...Array.from({ length: asked.files }, (_, index) => `$e${index}: String!`),
    ...Array.from({ length: asked.labels }, (_, index) => `$l${index}: String!`),
    ...Array.from({ length: asked.types }, (_, index) => `$t${index}: String!`),
    ...Array.from({ length: asked.facilitators }, (_, index) => `$u${index}: String!`),
  ];
  return /* GraphQL */ `
    query ReadExtras(${variables.join(", ")}) {
      ${each ? `nodes(ids: $ids) { ... on Issue { id ...ExtraParts ${asked.waiting ? waitingFor("WaitingFields") : ""} } }` : ""}
      repository(owner: $owner, name: $name) {
      id
      ${asked.fields ? ISSUE_FIELDS : ""}
      ${numbered(asked.files, (index) => `e${index}: object(expression: $e${index}) { ... on Blob { byteSize text isTruncated isBinary } }`)}
      ${numbered(asked.labels, (index) => `l${index}: ${LABELLED(`$l${index}`)}`)}
      ${numbered(asked.types, (index) => `t${index}: ${TYPED(`$t${index}`)}`)}
      ${asked.milestones ? `milestones(first: 100) { ${MILESTONE_PAGE} }` : ""}
      ${asked.owners ? numbered(CODE_OWNERS.length, (index) => `c${index}: object(expression: "HEAD:${CODE_OWNERS[index]}") { ... on Blob { text } }`) : ""}
      ${assignable(asked.facilitators)}
      ${asked.newest ? `newest: issues(first: $first, ${NEWEST_FIRST}) { ${NEWEST} }` : ""}
      ${asked.closed ? CLOSED(asked.fields) : ""}
      ${asked.more ? OPEN(extraParts(asked)) : ""}
      }
    }
    ${extraParts(asked)} ${asked.duplicates ? DUPLICATE : ""} ${goals ? GOAL_ISSUE : ""} ${asked.closed || asked.more ? ISSUE : ""}
    ${asked.waiting ? `fragment WaitingFields on Issue { ...WaitingParts ${ISSUE_VALUES} } ${WAITING}` : ""}`;
}

/** A further page of issues with what is asked of each besides. */
export function readMoreIssues(asked: IssueExtras): string {
  const parts = extraParts(asked);
  return /* GraphQL */ `
    query ReadMoreIssues($owner: String!, $name: String!, $after: String!, $first: Int!) {
      repository(owner: $owner, name: $name) {
        ${OPEN(parts)}
      }
    }
    ${ISSUE} ${parts} ${asked.duplicates ? DUPLICATE : ""}`;
}

/** The same of issues that are known already. */
export function readMoreExtras(asked: IssueExtras): string {
  return /* GraphQL */ `
    query ReadMoreExtras($ids: [ID!]!) {
      nodes(ids: $ids) {
        ... on Issue {
          id
          ...ExtraParts
        }
      }
    }
    ${extraParts(asked)}
    ${asked.duplicates ? DUPLICATE : ""}
  `;
}

export const READ_VOTES = /* GraphQL */ `
  query ReadVotes($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Issue {
        id
        reactions(content: THUMBS_UP) {
          totalCount
        }
      }
    }
  }
`;

export function readMoreClosed({ fields }: Pick<IssueExtras, "fields">): string {
  return /* GraphQL */ `
    query ReadMoreClosed($owner: String!, $name: String!, $first: Int!, $after: String) {
      repository(owner: $owner, name: $name) { ${CLOSED(fields, ", after: $after")} }
    }
    ${ISSUE}`;
}

export const READ_MORE_LABELLED = /* GraphQL */ `
  query ReadMoreLabelled($owner: String!, $name: String!, $wanted: String!, $states: [IssueState!], $after: String) {
    repository(owner: $owner, name: $name) { goals: ${LABELLED("$wanted", ", after: $after")} }
  }
  ${GOAL_ISSUE}`;

export const READ_MORE_TYPED = /* GraphQL */ `
  query ReadMoreTyped($owner: String!, $name: String!, $wanted: String!, $states: [IssueState!], $after: String) {
    repository(owner: $owner, name: $name) { goals: ${TYPED("$wanted", ", after: $after")} }
  }
  ${GOAL_ISSUE}`;

export const READ_MORE_MILESTONES = /* GraphQL */ `
  query ReadMoreMilestones($owner: String!, $name: String!, $after: String) {
    repository(owner: $owner, name: $name) { milestones(first: 100, after: $after) { ${MILESTONE_PAGE} } }
  }`;
