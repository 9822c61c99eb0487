/** GitHub's answers about what waits for an issue → the open, scored issues that its own score may come from. */
import { inSameRepository } from "../issue/in-same-repository.ts";
import type { IssueRecord } from "../model/issue.ts";
import type { BlockedIssue } from "../model/snapshot.ts";
import type { BlockedAnswer, BlockerAnswer, Part, WaitingAnswer } from "./answers.ts";
import type { WaitingFieldsAnswer } from "./extra-answers.ts";
import { toIssueValues } from "./to-extras.ts";
import { toValues } from "./to-project.ts";
import { present, toLogin } from "./to-record.ts";

/** What decides whether an issue is scored at all. */
export type Scored = Pick<IssueRecord, "author" | "labels" | "type">;

/** What waits for an issue, as a project shows it. */
export interface BlockedOnProject {
  readonly blocked: readonly BlockedIssue[];
  /** Who archives an item has no plan for it: nothing has to be done before it. */
  readonly archived: readonly number[];
  /** Whether all of it was read, and the issue's own place too. */
  readonly whole: boolean;
}

/** The issue, as far as it tells whether it is part of another of its repository. */
export type Waited = Pick<IssueRecord, "id" | "url" | "ancestors">;

export function toBlocked(
  node: BlockerAnswer<BlockedAnswer> | null | undefined,
  projectId: string,
  names: readonly string[],
  isScored: (issue: Scored) => boolean,
): Omit<BlockedOnProject, "whole"> {
  const waiting = waitingFor(node, isScored).flatMap(({ answer, via }) => {
    const item = present(answer.projectItems?.nodes).find(({ project }) => project.id === projectId);
    return item === undefined ? [] : [{ answer, via, item }];
  });
  return {
    blocked: waiting
      .filter(({ item }) => !item.isArchived)
      .map(({ answer, via, item }) => ({
        number: answer.number,
        via,
        ...toValues(item, names),
        issueValues: {},
      })),
    archived: waiting.filter(({ item }) => item.isArchived).map(({ answer }) => answer.number),
  };
}

/** Whether all that may wait for the issue was read, and of each what `isRead` looks at. */
export function isWhole<Waiting extends WaitingAnswer>(
  { url, ancestors }: Waited,
  node: BlockerAnswer<Waiting> | null | undefined,
  isScored: (issue: Scored) => boolean,
  isRead: (answer: Waiting) => boolean,
): boolean {
  const [above] = ancestors;
  const isPart = above !== undefined && inSameRepository(url, above.url);
  return (
    isComplete(node?.blocking) &&
    (!isPart || (node?.parent ?? null) !== null) &&
    waitingFor(node, isScored).every(({ answer }) => isRead(answer))
  );
}

/** Whether a list tells of a project: it names it, or it does not and is whole. */
export function tellsOf(
  items: Part<{ readonly project?: { readonly id: string } }> | null | undefined,
  projectId: string,
): boolean {
  return isComplete(items) || present(items?.nodes).some(({ project }) => project?.id === projectId);
}

function isComplete(list: Part<unknown> | null | undefined): boolean {
  return (list?.nodes ?? null) !== null && list?.pageInfo?.hasNextPage !== true;
}

/** The same with the values of issue fields, which also issues have that are not on the project. */
export function withIssueValues(
  { blocked, archived }: Pick<BlockedOnProject, "blocked" | "archived">,
  node: BlockerAnswer<WaitingFieldsAnswer> | null | undefined,
  isScored: (issue: Scored) => boolean,
): readonly BlockedIssue[] {
  const waiting = waitingFor(node, isScored).filter(({ answer }) => !archived.includes(answer.number));
  const held = waiting.map(({ answer, via }) => ({
    number: answer.number,
    via,
    values: {},
    stamps: {},
    ...blocked.find((one) => one.number === answer.number && one.via === via),
    issueValues: toIssueValues(answer.issueFieldValues),
  }));
  return waiting.length === 0 ? blocked : held;
}

/** Open issues of the issue's own repository; those of others are not scored here. */
function waitingFor<Waiting extends WaitingAnswer>(
  node: BlockerAnswer<Waiting> | null | undefined,
  isScored: (issue: Scored) => boolean,
): readonly { readonly answer: Waiting; readonly via: BlockedIssue["via"] }[] {
  const home = node?.repository?.id;
  const { parent = null } = node ?? {};
  return [
    ...present(node?.blocking?.nodes).map((answer) => ({ answer, via: "blocks" as const })),
    ...(parent === null ? [] : [{ answer: parent, via: "sub-issue" as const }]),
  ].filter(
    ({ answer }) => answer.state === "OPEN" && answer.repository.id === home && isScored(toScored(answer)),
  );
}

function toScored({ author, labels, issueType }: WaitingAnswer): Scored {
  return {
    author: toLogin(author),
    labels: present(labels?.nodes).map(({ name }) => name),
    type: issueType?.name ?? null,
  };
}
