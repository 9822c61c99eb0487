/** How labels, milestones and issue types are seen through the schema. */
import { connect } from "../connection.ts";
import type { Context, View } from "../context.ts";
import { findIssues, issueKey } from "../find-issues.ts";
import type { Issue, IssueType, Label, Milestone } from "../state.ts";
import { levelReaches } from "../permissions.ts";
import { pathOf, urlOf } from "../urls.ts";
import { issueQuery, type IssueListArgs } from "./issue-list.ts";

export const labelView: View<Label> = {
  id: (label: Label) => label.id,
  name: (label: Label) => label.name,
  color: (label: Label) => label.color,
  description: (label: Label) => label.description,
  createdAt: (label: Label) => label.createdAt,
  updatedAt: (label: Label) => label.updatedAt,
  isDefault: () => false,
  repository: (label: Label) => label.repository,
  resourcePath: (label: Label) => pathOf(label),
  url: (label: Label) => urlOf(label),
  issues: (label: Label, args: IssueListArgs, context: Context) => {
    const query = issueQuery(args);
    const list = findIssues(context.state, label.repository, { ...query, allLabels: [label.name] });
    return connect(list, args, issueKey(query.order), query.order.direction === "DESC");
  },
};

export const milestoneView: View<Milestone> = {
  id: (milestone: Milestone) => milestone.id,
  number: (milestone: Milestone) => milestone.number,
  title: (milestone: Milestone) => milestone.title,
  description: (milestone: Milestone) => milestone.description,
  dueOn: (milestone: Milestone) => milestone.dueOn,
  state: (milestone: Milestone) => milestone.state,
  closedAt: (milestone: Milestone) => milestone.closedAt,
  closed: (milestone: Milestone) => milestone.state === "CLOSED",
  createdAt: (milestone: Milestone) => milestone.createdAt,
  updatedAt: (milestone: Milestone) => milestone.createdAt,
  repository: (milestone: Milestone) => milestone.repository,
  resourcePath: (milestone: Milestone) => pathOf(milestone),
  url: (milestone: Milestone) => urlOf(milestone),
  openIssueCount: (milestone: Milestone, _args: unknown, context: Context) =>
    inMilestone(milestone, context).filter((issue) => issue.state === "OPEN").length,
  closedIssueCount: (milestone: Milestone, _args: unknown, context: Context) =>
    inMilestone(milestone, context).filter((issue) => issue.state === "CLOSED").length,
  progressPercentage: (milestone: Milestone, _args: unknown, context: Context) => {
    const all = inMilestone(milestone, context);
    const closed = all.filter((issue) => issue.state === "CLOSED").length;
    return all.length === 0 ? 0 : (100 * closed) / all.length;
  },
  issues: (milestone: Milestone, args: IssueListArgs, context: Context) => {
    const query = issueQuery(args);
    const list = findIssues(context.state, milestone.repository, {
      ...query,
      milestone: String(milestone.number),
    });
    return connect(list, args, issueKey(query.order), query.order.direction === "DESC");
  },
  viewerCanClose: (milestone: Milestone, _args: unknown, context: Context) =>
    levelReaches(context.viewer, "triage", milestone.repository),
  viewerCanReopen: (milestone: Milestone, _args: unknown, context: Context) =>
    levelReaches(context.viewer, "triage", milestone.repository),
};

export const issueTypeView: View<IssueType> = {
  id: (type: IssueType) => type.id,
  name: (type: IssueType) => type.name,
  color: (type: IssueType) => type.color,
  description: (type: IssueType) => type.description,
  isEnabled: () => true,
  isPrivate: () => false,
};

function inMilestone(milestone: Milestone, context: Context): readonly Issue[] {
  return findIssues(context.state, milestone.repository, {
    kind: "Issue",
    milestone: String(milestone.number),
    order: { field: "CREATED_AT", direction: "ASC" },
  });
}
