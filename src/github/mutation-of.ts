/** Changes → the mutations that make them. */
import type { Change } from "../model/change.ts";

/** One field of a GraphQL mutation with its only argument, `input`. */
export interface Mutation {
  readonly field: string;
  /** Name of the input's type. */
  readonly type: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What is asked back. */
  readonly selection: string;
}

/** Ids that become known while changes are applied. */
export interface Ids {
  /** Of the repository that is read. */
  readonly repository: string;
  /** By `labelKey`. */
  readonly labels: Map<string, string>;
  /** Period → id of its agenda. */
  readonly agendas: Map<string, string>;
  /** Issue id → id of its item on the project. */
  readonly items: Map<string, string>;
}

/** Agendas may be kept in another repository than the issues, with labels of its own. */
export function labelKey(repositoryId: string, name: string): string {
  return `${repositoryId} ${name.toLowerCase()}`;
}

/** What an older server may not know. */
export interface Known {
  /** Whether an issue can be closed as the duplicate of another. */
  readonly duplicates: boolean;
}

/** Changes that one mutation makes; `null` as below. */
export interface Write {
  readonly changes: readonly Change[];
  readonly mutation: Mutation | null;
}

/** One mutation a change, but one for all fields of an issue that follow one another. */
export function mutationsOf(changes: readonly Change[], ids: Ids, known: Known = ALL): readonly Write[] {
  const groups: (readonly [Change, ...Change[]])[] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last !== undefined && areOneWrite(last[0], change)) {
      groups[groups.length - 1] = [...last, change];
    } else {
      groups.push([change]);
    }
  }
  return groups.map((group) => ({
    changes: group,
    mutation: group.every(isIssueField) ? issueFieldsMutation(group) : mutationOf(group[0], ids, known),
  }));
}

const ALL: Known = { duplicates: true };

type IssueFieldSet = Extract<Change, { kind: "issue-field-set" }>;

function isIssueField(change: Change): change is IssueFieldSet {
  return change.kind === "issue-field-set";
}

function areOneWrite(first: Change, second: Change): boolean {
  return isIssueField(first) && isIssueField(second) && first.issue.id === second.issue.id;
}

/** `null` while an id the change needs is not known: what should have made it was refused. */
export function mutationOf(change: Change, ids: Ids, known: Known = ALL): Mutation | null {
  switch (change.kind) {
    case "label-create":
      return mutation("createLabel", { repositoryId: change.repository, ...change.to }, "label { id }");
    case "label-add":
    case "label-remove":
      return labelMutation(change, ids);
    case "comment-create":
      return mutation(
        "addComment",
        { subjectId: change.issue.id, body: change.to },
        "commentEdge { node { url } }",
      );
    case "comment-update":
      return mutation("updateIssueComment", { id: change.comment, body: change.to }, "issueComment { url }");
    case "comment-delete":
      return mutation("deleteIssueComment", { id: change.comment });
    case "comment-minimise":
      return mutation("minimizeComment", { subjectId: change.comment, classifier: "RESOLVED" });
    case "comment-restore":
      return mutation("unminimizeComment", { subjectId: change.comment });
    case "reaction-add":
      return mutation("addReaction", { subjectId: change.comment, content: change.to });
    case "item-add":
      return mutation(
        "addProjectV2ItemById",
        { projectId: change.project.id, contentId: change.issue.id },
        "item { id }",
      );
    case "field-set":
      return fieldMutation(change, ids);
    case "issue-field-set":
      return issueFieldsMutation([change]);
    case "issue-close":
      return mutation("closeIssue", closeInput(change, known), "issue { url }");
    case "sub-issue-open":
    case "agenda-open":
      return openMutation(change, ids);
    case "agenda-pin": {
      const issueId = change.issue?.id ?? ids.agendas.get(change.period);
      return issueId === undefined ? null : mutation("pinIssue", { issueId }, "issue { url }");
    }
    case "agenda-unpin":
      return mutation("unpinIssue", { issueId: change.issue.id }, "issue { url }");
  }
}

function labelMutation(
  change: Extract<Change, { kind: "label-add" | "label-remove" }>,
  ids: Ids,
): Mutation | null {
  const name = change.kind === "label-add" ? change.to : change.from;
  const label = ids.labels.get(labelKey(ids.repository, name));
  const field = change.kind === "label-add" ? "addLabelsToLabelable" : "removeLabelsFromLabelable";
  return label === undefined ? null : mutation(field, { labelableId: change.issue.id, labelIds: [label] });
}

type Opening = Extract<Change, { kind: "sub-issue-open" | "agenda-open" }>;

function openMutation(change: Opening, ids: Ids): Mutation {
  const { repository: repositoryId } = change;
  const { title, body } = change.to;
  const about = { repositoryId, title, body };
  if (change.kind === "sub-issue-open") {
    return mutation("createIssue", { ...about, parentIssueId: change.issue.id }, NEW_ISSUE);
  }
  const { labels, assignees } = change.to;
  const labelIds = labels.flatMap((name) => ids.labels.get(labelKey(repositoryId, name)) ?? []);
  return mutation(
    "createIssue",
    { ...about, labelIds, ...(assignees.length > 0 ? { assigneeIds: assignees } : {}) },
    NEW_ISSUE,
  );
}

const NEW_ISSUE = "issue { id number url }";

type Closing = Extract<Change, { kind: "issue-close" }>;

/** A server that knows no duplicates closes them as not planned: of what they are one, the comment says. */
function closeInput({ issue, to, duplicateOf }: Closing, known: Known): Readonly<Record<string, unknown>> {
  switch (to) {
    case "completed":
      return { issueId: issue.id, stateReason: "COMPLETED" };
    case "not planned":
      return { issueId: issue.id, stateReason: "NOT_PLANNED" };
    case "duplicate":
      return known.duplicates
        ? {
            issueId: issue.id,
            stateReason: "DUPLICATE",
            ...(duplicateOf === null ? {} : { duplicateIssueId: duplicateOf.id }),
          }
        : { issueId: issue.id, stateReason: "NOT_PLANNED" };
  }
}

function fieldMutation(change: Extract<Change, { kind: "field-set" }>, ids: Ids): Mutation | null {
  const itemId = change.item ?? ids.items.get(change.issue.id);
  if (itemId === undefined) {
    return null;
  }
  const place = { projectId: change.project.id, itemId, fieldId: change.field.id };
  if (change.to === null) {
    return mutation("clearProjectV2ItemFieldValue", place);
  }
  return mutation("updateProjectV2ItemFieldValue", { ...place, value: projectValue(change) });
}

function projectValue({
  field,
  to,
}: Extract<Change, { kind: "field-set" }>): Readonly<Record<string, unknown>> {
  switch (field.kind) {
    case "number":
      return { number: to };
    case "single-select":
      return { singleSelectOptionId: field.option };
    case "date":
      return { date: to };
    case "iteration":
      return { iterationId: field.option };
    case "text":
    case "other":
      return { text: to };
  }
}

function issueFieldsMutation(changes: readonly IssueFieldSet[]): Mutation | null {
  const [first] = changes;
  return first === undefined
    ? null
    : mutation(
        "setIssueFieldValue",
        { issueId: first.issue.id, issueFields: changes.map(issueFieldInput) },
        "issue { url }",
      );
}

function issueFieldInput({ field, to, rationale }: IssueFieldSet): Readonly<Record<string, unknown>> {
  const place = { fieldId: field.id, rationale };
  if (to === null) {
    return { ...place, delete: true };
  }
  switch (field.kind) {
    case "number":
      return { ...place, numberValue: to };
    case "single-select":
      return { ...place, singleSelectOptionId: field.option };
    case "date":
      return { ...place, dateValue: to };
    case "text":
    case "iteration":
    case "other":
      return { ...place, textValue: to };
  }
}

function mutation(
  field: string,
  input: Readonly<Record<string, unknown>>,
  selection = "clientMutationId",
): Mutation {
  return { field, type: `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`, input, selection };
}

/** One request for several mutations, `m0`, `m1` …; they run one after another, and one that fails stops no other. */
export function toDocument(mutations: readonly Mutation[]): {
  readonly document: string;
  readonly variables: Record<string, unknown>;
} {
  const parameters = mutations.map(({ type }, index) => `$i${index}: ${type}!`).join(", ");
  const fields = mutations.map(
    ({ field, selection }, index) => `  m${index}: ${field}(input: $i${index}) { ${selection} }`,
  );
  return {
    document: `mutation Apply(${parameters}) {\n${fields.join("\n")}\n}`,
    variables: Object.fromEntries(mutations.map(({ input }, index) => [`i${index}`, input])),
  };
}
