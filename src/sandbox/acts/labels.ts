/** What can be done to labels, and to an issue with them. */
import type { Context } from "../context.ts";
import { nodeId } from "../ids.ts";
import { demand } from "../permissions.ts";
import { unprocessable } from "../refusal.ts";
import { keep, nextDatabaseId, timeOf, touch, type Issue, type Label, type Repository } from "../state.ts";
import { charactersOf } from "./check-text.ts";
import { checkLabels } from "./issues.ts";
import { forgetLabel, tellLabels } from "./label-events.ts";

export interface LabelWish {
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

export function createLabel(context: Context, repository: Repository, wish: LabelWish): Label {
  const { state, viewer } = context;
  demand(viewer, { repository, grant: "issues", level: "write", act: "CreateLabel" });
  checkLabel(repository, wish, null);
  const at = timeOf(state);
  const databaseId = nextDatabaseId(state);
  const label: Label = keep(state, {
    kind: "Label",
    id: nodeId("LA", repository.databaseId, databaseId),
    databaseId,
    repository,
    ...wish,
    createdAt: at,
    updatedAt: at,
  });
  repository.labels.push(label);
  return label;
}

export function editLabel(context: Context, label: Label, edit: Partial<LabelWish>): void {
  demand(context.viewer, {
    repository: label.repository,
    grant: "issues",
    level: "write",
    act: "UpdateLabel",
  });
  const wish = { name: label.name, color: label.color, description: label.description, ...edit };
  checkLabel(label.repository, wish, label);
  Object.assign(label, wish, { updatedAt: timeOf(context.state) });
  touch(context.state);
}

export function deleteLabel(context: Context, label: Label): void {
  const { state, viewer } = context;
  demand(viewer, { repository: label.repository, grant: "issues", level: "write", act: "DeleteLabel" });
  const { labels } = label.repository;
  labels.splice(labels.indexOf(label), 1);
  for (const issue of label.repository.issues.values()) {
    if (issue.labels.includes(label)) {
      issue.labels = issue.labels.filter((one) => one !== label);
    }
    forgetLabel(issue, label);
  }
  state.nodes.delete(label.id);
  touch(state);
}

/** Labels that are there already stay, and then nothing moves. */
export function addLabels(context: Context, issue: Issue, labels: readonly Label[]): void {
  demand(context.viewer, {
    repository: issue.repository,
    grant: "issues",
    level: "triage",
    act: "AddLabelsToLabelable",
  });
  setLabels(context, issue, [...issue.labels, ...labels]);
}

export function removeLabels(context: Context, issue: Issue, labels: readonly Label[]): void {
  demand(context.viewer, {
    repository: issue.repository,
    grant: "issues",
    level: "triage",
    act: "RemoveLabelsFromLabelable",
  });
  setLabels(
    context,
    issue,
    issue.labels.filter((label) => !labels.includes(label)),
  );
}

function setLabels(context: Context, issue: Issue, labels: readonly Label[]): void {
  const wanted = [...new Set(labels)];
  checkLabels(issue.repository, wanted);
  if (wanted.length !== issue.labels.length) {
    const before = issue.labels;
    issue.labels = wanted;
    touch(context.state, issue);
    tellLabels(context.state, issue, before, context.viewer.account, issue.updatedAt);
  }
}

function checkLabel(repository: Repository, wish: LabelWish, own: Label | null): void {
  if (wish.name.trim() === "") {
    throw unprocessable("Name can't be blank");
  }
  if (charactersOf(wish.name) > 50) {
    throw unprocessable("Name is too long (maximum is 50 characters)");
  }
  if (!/^[0-9a-f]{6}$/i.test(wish.color)) {
    throw unprocessable("Color is invalid");
  }
  if (charactersOf(wish.description ?? "") > 100) {
    throw unprocessable("Description is too long (maximum is 100 characters)");
  }
  const name = wish.name.toLowerCase();
  if (repository.labels.some((label) => label !== own && label.name.toLowerCase() === name)) {
    throw unprocessable("Name has already been taken");
  }
}
