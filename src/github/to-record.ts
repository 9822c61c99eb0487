/** GitHub's answers → the plain records of the model. */
import type { Ancestor, IssueRecord } from "../model/issue.ts";
import type { FieldKind, FieldValue, Project, ProjectField, ProjectItem } from "../model/snapshot.ts";
import type {
  AncestorAnswer,
  FieldAnswer,
  IssueAnswer,
  ItemAnswer,
  ProjectAnswer,
  ValueAnswer,
} from "./answers.ts";

export function toRecord(answer: IssueAnswer): IssueRecord {
  return {
    id: answer.id,
    number: answer.number,
    title: answer.title,
    body: answer.body,
    url: answer.url,
    state: answer.state === "OPEN" ? "open" : "closed",
    locked: answer.locked,
    author: toLogin(answer.author),
    own: answer.viewerDidAuthor,
    createdAt: answer.createdAt,
    updatedAt: answer.updatedAt,
    editedAt: answer.lastEditedAt ?? answer.createdAt,
    labels: present(answer.labels?.nodes).map(({ name }) => name),
    type: answer.issueType?.name ?? null,
    assignees: present(answer.assignees.nodes).map(({ login }) => login),
    milestone: answer.milestone?.title ?? null,
    ancestors: toAncestors(answer.parent),
    subIssues: answer.subIssuesSummary,
    blockedBy: present(answer.blockedBy.nodes).map((blocker) => ({
      owner: blocker.repository.owner.login,
      repository: blocker.repository.name,
      number: blocker.number,
      title: blocker.title,
      state: blocker.state === "OPEN" ? "open" : "closed",
    })),
    votes: answer.reactions.totalCount,
  };
}

/** GraphQL leaves out the `[bot]` that people and the REST API write. */
function toLogin(author: IssueAnswer["author"]): string | null {
  if (author === null) {
    return null;
  }
  return author.__typename === "Bot" && !author.login.endsWith("[bot]")
    ? `${author.login}[bot]`
    : author.login;
}

function toAncestors(parent: AncestorAnswer | null | undefined): readonly Ancestor[] {
  if (parent === null || parent === undefined) {
    return [];
  }
  const { number, title, body, labels, milestone, lastEditedAt, createdAt } = parent;
  const names = present(labels?.nodes).map(({ name }) => name);
  return [
    {
      number,
      title,
      body,
      labels: names,
      milestone: milestone?.title ?? null,
      editedAt: lastEditedAt ?? createdAt,
    },
    ...toAncestors(parent.parent),
  ];
}

export function toProject(answer: ProjectAnswer, owner: string, listsArchived: boolean): Project {
  const { id, number, title, url } = answer;
  return {
    id,
    owner,
    number,
    title,
    url,
    fields: present(answer.fields.nodes).flatMap(toField),
    listsArchived,
  };
}

const KINDS: Readonly<Record<string, FieldKind>> = {
  NUMBER: "number",
  TEXT: "text",
  SINGLE_SELECT: "single-select",
  DATE: "date",
  ITERATION: "iteration",
};

function toField({ id, name, dataType, options = [] }: FieldAnswer): ProjectField[] {
  return id === undefined || name === undefined
    ? []
    : [{ id, name, kind: KINDS[dataType ?? ""] ?? "other", options }];
}

/** `names` in the order of the aliases `f0`, `f1` … */
export function toItem(answer: ItemAnswer, issueId: string, names: readonly string[]): ProjectItem {
  const values = names.map((name, index): [string, FieldValue] => [
    name,
    toValue(answer[`f${index}`] ?? null),
  ]);
  return { id: answer.id, issueId, archived: answer.isArchived, values: Object.fromEntries(values) };
}

function toValue(answer: ValueAnswer | null): FieldValue {
  return answer?.number ?? answer?.text ?? answer?.name ?? answer?.date ?? answer?.title ?? null;
}

/** The nodes of a connection that the token may see. */
export function present<Node>(nodes: readonly (Node | null)[] | null | undefined): readonly Node[] {
  return (nodes ?? []).filter((node): node is Node => node !== null);
}
