/** The state as JSON a person can read: names instead of references. */
import { textOf, type IssueField, type IssueFieldHeld } from "./issue-field.ts";
import type { FieldEntry, Field, Item } from "./board.ts";
import type { Issue, State } from "./state.ts";
import { timeOf } from "./state.ts";
import { urlOf } from "./urls.ts";

export function dumpState(state: State): object {
  return {
    now: timeOf(state),
    organization: state.organization.login,
    repositories: [...state.repositories.values()].map((repository) => ({
      name: `${repository.owner.login}/${repository.name}`,
      labels: repository.labels.map(({ id, name, color, description }) => ({ id, name, color, description })),
      milestones: repository.milestones.map(({ number, title, description, dueOn, state: is }) => ({
        number,
        title,
        description,
        dueOn,
        state: is,
      })),
      files: Object.fromEntries(repository.files),
      issues: [...repository.issues.values()].map(dumpIssue),
    })),
    issueFields: state.issueFields.map(({ id, name, dataType, options }) => ({
      id,
      name,
      dataType,
      options: options.map((option) => ({ id: option.id, name: option.name })),
    })),
    projects: state.projects.map((project) => ({
      id: project.id,
      number: project.number,
      title: project.title,
      fields: project.fields.map(({ id, name, dataType, options, mirrors }) => ({
        id,
        name,
        dataType,
        isIssueField: mirrors !== null,
        options: options.map((option) => ({ id: option.id, name: option.name })),
      })),
      items: [...project.items.values()].map(dumpItem),
    })),
    timeline: state.timeline,
  };
}

/** An item's own values by field name: numbers, texts, names of options and iterations. */
function itemValues(item: Item): Readonly<Record<string, number | string>> {
  const values = item.project.fields.flatMap((field) => {
    const entry = item.values.get(field.id);
    return entry === undefined ? [] : [[field.name, nameOf(field, entry.value)] as const];
  });
  return Object.fromEntries(values);
}

function dumpIssue(issue: Issue): object {
  return {
    id: issue.id,
    number: issue.number,
    kind: issue.kind,
    title: issue.title,
    body: issue.body,
    url: urlOf(issue),
    author: issue.author?.login ?? null,
    state: issue.state,
    stateReason: issue.stateReason,
    locked: issue.locked,
    pinned: issue.pinned,
    createdAt: issue.createdAt,
    updatedAt: issue.updatedAt,
    closedAt: issue.closedAt,
    type: issue.type?.name ?? null,
    labels: issue.labels.map((label) => label.name),
    assignees: issue.assignees.map((account) => account.login),
    milestone: issue.milestone?.title ?? null,
    parent: issue.parent?.number ?? null,
    subIssues: issue.subIssues.map((one) => one.number),
    blockedBy: issue.blockedBy.map((one) => one.number),
    duplicateOf: issue.duplicateOf?.number ?? null,
    fields: Object.fromEntries(
      [...issue.fieldValues.values()].map(({ field, value }) => [field.name, shownValue(field, value)]),
    ),
    suggestions: issue.suggestions.map(({ field, value, actor, rationale }) => ({
      field: field.name,
      value: shownValue(field, value),
      by: actor.login,
      rationale,
    })),
    events: issue.events.map(({ kind, at, actor }) => ({ kind, at, actor: actor?.login ?? null })),
    votes: issue.votes + issue.reactions.filter((reaction) => reaction.content === "THUMBS_UP").length,
    comments: issue.comments.map((comment) => ({
      id: comment.id,
      author: comment.author?.login ?? null,
      body: comment.body,
      createdAt: comment.createdAt,
      updatedAt: comment.updatedAt,
      minimized: comment.minimized,
    })),
  };
}

function dumpItem(item: Item): object {
  return {
    id: item.id,
    issue: item.content.number,
    archived: item.archived,
    updatedAt: item.updatedAt,
    values: itemValues(item),
    stamps: itemStamps(item),
  };
}

function itemStamps(item: Item): Readonly<Record<string, object>> {
  const stamps = item.project.fields.flatMap((field) => {
    const entry = item.values.get(field.id);
    return entry === undefined
      ? []
      : [
          [
            field.name,
            { by: entry.creator?.login ?? null, createdAt: entry.createdAt, updatedAt: entry.updatedAt },
          ] as const,
        ];
  });
  return Object.fromEntries(stamps);
}

/** A number as it is, an option by its name. */
function shownValue(field: IssueField, value: IssueFieldHeld | null): IssueFieldHeld | null {
  return typeof value === "number" ? value : textOf(field, value);
}

function nameOf(field: Field, value: FieldEntry["value"]): FieldEntry["value"] {
  return (
    field.options.find((option) => option.id === value)?.name ??
    field.iterations.find((one) => one.id === value)?.title ??
    value
  );
}
