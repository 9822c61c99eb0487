/** Every type the sandbox can show, by its name in the schema. */
import type { View } from "../context.ts";
import { commentView } from "./comment.ts";
import { blobView, commitView, refView, treeEntryView, treeView } from "./files.ts";
import { issueFieldViews } from "./issue-field.ts";
import { issueView, pullRequestView } from "./issue.ts";
import { issueTypeView, labelView, milestoneView } from "./label.ts";
import { botView, organizationView, userView } from "./people.ts";
import { fieldValueViews } from "./field-value.ts";
import {
  fieldView,
  iterationFieldView,
  itemView,
  multiSelectFieldView,
  projectView,
  selectFieldView,
} from "./project.ts";
import { queryView } from "./query.ts";
import { reactionGroupView, reactionView } from "./reaction.ts";
import { repositoryView } from "./repository.ts";
import { textEditView } from "./text-edit.ts";
import { eventViews } from "./timeline.ts";

export const views: Readonly<Record<string, View<unknown>>> = {
  Query: queryView,
  Organization: organizationView,
  User: userView,
  Bot: botView,
  Repository: repositoryView,
  Ref: refView,
  Commit: commitView,
  Blob: blobView,
  Tree: treeView,
  TreeEntry: treeEntryView,
  Issue: issueView,
  PullRequest: pullRequestView,
  IssueComment: commentView,
  Label: labelView,
  Milestone: milestoneView,
  IssueType: issueTypeView,
  Reaction: reactionView,
  ReactionGroup: reactionGroupView,
  UserContentEdit: textEditView,
  ProjectV2: projectView,
  ProjectV2Item: itemView,
  ProjectV2Field: fieldView,
  ProjectV2SingleSelectField: selectFieldView,
  ProjectV2IterationField: iterationFieldView,
  ProjectV2MultiSelectField: multiSelectFieldView,
  ...fieldValueViews,
  ...issueFieldViews,
  ...eventViews,
};
