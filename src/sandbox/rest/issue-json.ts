/** Issues, comments and labels as REST and webhooks show them. */
import { countReactions } from "../acts/reactions.ts";
import { optionsOf, textOf } from "../issue-field.ts";
import type { Comment, Issue, IssueType, Label, Milestone, State } from "../state.ts";
import { urlOf } from "../urls.ts";
import { associationOf } from "../views/association.ts";
import { dependenciesSummary, subIssuesSummary } from "../views/issue.ts";
import { accountJson, repositoryUrl } from "./account-json.ts";

const REACTIONS = [
  ["+1", "THUMBS_UP"],
  ["-1", "THUMBS_DOWN"],
  ["laugh", "LAUGH"],
  ["hooray", "HOORAY"],
  ["confused", "CONFUSED"],
  ["heart", "HEART"],
  ["rocket", "ROCKET"],
  ["eyes", "EYES"],
] as const;

/** A pull request has `pull_request` besides, as in GitHub's lists of issues. */
export function issueJson(api: string, state: State, issue: Issue): object {
  const url = `${repositoryUrl(api, issue.repository)}/issues/${issue.number}`;
  return {
    url,
    repository_url: repositoryUrl(api, issue.repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: urlOf(issue),
    id: issue.databaseId,
    node_id: issue.id,
    number: issue.number,
    title: issue.title,
    user: accountJson(api, issue.author),
    labels: issue.labels.map((label) => labelJson(api, label)),
    state: issue.state.toLowerCase(),
    locked: issue.locked,
    assignees: issue.assignees.map((account) => accountJson(api, account)),
    milestone: issue.milestone === null ? null : milestoneJson(api, issue.milestone),
    comments: issue.comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    assignee: issue.assignees[0] === undefined ? null : accountJson(api, issue.assignees[0]),
    author_association: associationOf(issue.repository, issue.author),
    active_lock_reason: issue.lockReason?.toLowerCase().replaceAll("_", " ") ?? null,
    ...(issue.kind === "PullRequest" ? pullRequestParts(api, issue) : issueParts(api, state, issue)),
    body: issue.body === "" ? null : issue.body,
    closed_by: null,
    reactions: reactionsJson(`${url}/reactions`, issue),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
    state_reason: issue.stateReason?.toLowerCase() ?? null,
  };
}

export function commentJson(api: string, comment: Comment): object {
  const url = `${repositoryUrl(api, comment.issue.repository)}/issues/comments/${comment.databaseId}`;
  return {
    url,
    html_url: urlOf(comment),
    issue_url: `${repositoryUrl(api, comment.issue.repository)}/issues/${comment.issue.number}`,
    id: comment.databaseId,
    node_id: comment.id,
    user: accountJson(api, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: associationOf(comment.issue.repository, comment.author),
    body: comment.body,
    reactions: reactionsJson(`${url}/reactions`, comment),
    performed_via_github_app: null,
  };
}

export function labelJson(api: string, label: Label): object {
  return {
    id: label.databaseId,
    node_id: label.id,
    url: `${repositoryUrl(api, label.repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}

function milestoneJson(api: string, milestone: Milestone): object {
  const { repository } = milestone;
  const own = [...repository.issues.values()].filter((issue) => issue.milestone === milestone);
  const open = own.filter((issue) => issue.state === "OPEN").length;
  return {
    url: `${repositoryUrl(api, repository)}/milestones/${milestone.number}`,
    html_url: urlOf(milestone),
    id: milestone.databaseId,
    node_id: milestone.id,
    number: milestone.number,
    title: milestone.title,
    description: milestone.description,
    open_issues: open,
    closed_issues: own.length - open,
    state: milestone.state.toLowerCase(),
    created_at: milestone.createdAt,
    updated_at: milestone.createdAt,
    due_on: milestone.dueOn,
    closed_at: milestone.closedAt,
  };
}

function typeJson(type: IssueType): object {
  return {
    id: type.databaseId,
    node_id: type.id,
    name: type.name,
    description: type.description,
    color: type.color.toLowerCase(),
    is_enabled: true,
  };
}

function issueParts(api: string, state: State, issue: Issue): object {
  const sub = subIssuesSummary(issue);
  const dependencies = dependenciesSummary(issue);
  const { parent } = issue;
  return {
    type: issue.type === null ? null : typeJson(issue.type),
    sub_issues_summary: {
      total: sub.total,
      completed: sub.completed,
      percent_completed: sub.percentCompleted,
    },
    issue_dependencies_summary: {
      blocked_by: dependencies.blockedBy,
      total_blocked_by: dependencies.totalBlockedBy,
      blocking: dependencies.blocking,
      total_blocking: dependencies.totalBlocking,
    },
    ...(state.issueFields.length === 0 ? {} : { issue_field_values: issueFieldValuesJson(issue) }),
    ...(parent === null
      ? {}
      : { parent_issue_url: `${repositoryUrl(api, parent.repository)}/issues/${parent.number}` }),
  };
}

/** Only where the organization has issue fields. A field of several options shows their names [O]. */
function issueFieldValuesJson(issue: Issue): readonly object[] {
  return [...issue.fieldValues.values()].map(({ field, value }) => {
    const option = field.dataType === "SINGLE_SELECT" ? optionsOf(field, value)[0] : undefined;
    return {
      issue_field_id: field.databaseId,
      node_id: field.id,
      data_type: field.dataType.toLowerCase(),
      value: typeof value === "number" ? value : textOf(field, value),
      ...(option === undefined
        ? {}
        : {
            single_select_option: {
              id: option.databaseId,
              name: option.name,
              color: option.color.toLowerCase(),
            },
          }),
    };
  });
}

function pullRequestParts(api: string, issue: Issue): object {
  const html = urlOf(issue);
  return {
    draft: false,
    pull_request: {
      url: `${repositoryUrl(api, issue.repository)}/pulls/${issue.number}`,
      html_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      merged_at: null,
    },
  };
}

function reactionsJson(url: string, subject: Issue | Comment): object {
  return {
    url,
    total_count: countReactions(subject, null),
    ...Object.fromEntries(REACTIONS.map(([name, content]) => [name, countReactions(subject, content)])),
  };
}
