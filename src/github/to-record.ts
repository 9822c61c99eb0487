/** GitHub's answers about issues → the plain records of the model. */
import type { Ancestor, IssueRecord } from "../model/issue.ts";
import type { ActorAnswer, AncestorAnswer, IssueAnswer } from "./answers.ts";

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
    closedAt: answer.closedAt,
    closedAs: toReason(answer),
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
    // Asked for only where the policy counts them.
    duplicates: [],
  };
}

function toReason({ state, stateReason }: IssueAnswer): IssueRecord["closedAs"] {
  if (state === "OPEN") {
    return null;
  }
  switch (stateReason) {
    case "COMPLETED":
      return "completed";
    case "NOT_PLANNED":
      return "not planned";
    case "DUPLICATE":
      return "duplicate";
    case "REOPENED":
    case null:
      return null;
  }
}

/** GraphQL leaves out the `[bot]` that people and the REST API write. */
export function toLogin(author: ActorAnswer | null): string | null {
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
  const { number, url, title, body, labels, milestone, lastEditedAt, createdAt } = parent;
  const names = present(labels?.nodes).map(({ name }) => name);
  return [
    {
      number,
      url,
      title,
      body,
      labels: names,
      milestone: milestone?.title ?? null,
      editedAt: lastEditedAt ?? createdAt,
    },
    ...toAncestors(parent.parent),
  ];
}

/** The nodes of a connection that the token may see. */
export function present<Node>(nodes: readonly (Node | null)[] | null | undefined): readonly Node[] {
  return (nodes ?? []).filter((node): node is Node => node !== null);
}
