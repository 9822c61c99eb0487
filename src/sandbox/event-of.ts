/** What a runner would put into the file GITHUB_EVENT_PATH names, in GitHub's shapes. */
import { accountJson, repositoryJson } from "./rest/account-json.ts";
import { commentJson, issueJson } from "./rest/issue-json.ts";
import { accountOf, type Comment, type Issue, type State } from "./state.ts";

const API = "https://api.github.com";

/**
 * An `issues` event's payload. A number that is a pull request gives what `issue_comment` would: its issue has
 * `pull_request`. Throws an Error for an issue or actor that is not there.
 */
export function issuesEvent(state: State, action: string, issueNumber: number, actorLogin: string): object {
  const issue = issueNumbered(state, issueNumber);
  const comment = issue.kind === "PullRequest" ? issue.comments.at(-1) : undefined;
  return {
    action,
    issue: issueJson(API, state, issue),
    ...(comment === undefined ? {} : { comment: commentJson(API, comment) }),
    ...(action === "edited" ? { changes: {} } : {}),
    ...surroundings(state, actorLogin),
  };
}

/**
 * An `issue_comment` event's payload. `commentId` is the comment's node id, or its number in REST. A deleted comment
 * is told of as it was, so this is to be made before it is deleted. Throws an Error for what is not there.
 */
export function issueCommentEvent(
  state: State,
  action: "created" | "edited" | "deleted",
  issueNumber: number,
  commentId: string | number,
  senderLogin: string,
): object {
  const issue = issueNumbered(state, issueNumber);
  const comment = issue.comments.find(({ id, databaseId }) => commentId === id || commentId === databaseId);
  if (comment === undefined) {
    throw new Error(`There is no comment ${commentId} on issue ${issueNumber} in the sandbox.`);
  }
  return {
    action,
    ...(action === "edited" ? { changes: { body: { from: textBefore(comment) } } } : {}),
    issue: issueJson(API, state, issue),
    comment: commentJson(API, comment),
    ...surroundings(state, senderLogin),
  };
}

/** GitHub runs schedules in the name of the last person who touched the workflow; the payload says only when. */
export function scheduleEvent(state: State, cron: string): object {
  return { schedule: cron, ...surroundings(state, null) };
}

export function dispatchEvent(state: State, actorLogin: string): object {
  return {
    inputs: null,
    ref: `refs/heads/${state.repository.defaultBranch}`,
    workflow: ".github/workflows/plumbline.yml",
    ...surroundings(state, actorLogin),
  };
}

function issueNumbered(state: State, number: number): Issue {
  const issue = state.repository.issues.get(number);
  if (issue === undefined) {
    throw new Error(`There is no issue ${number} in the sandbox.`);
  }
  return issue;
}

function textBefore({ edits, body }: Comment): string {
  return edits.at(-2)?.text ?? body;
}

function surroundings(state: State, actorLogin: string | null): object {
  const { repository, organization } = state;
  const actor = actorLogin === null ? null : accountOf(state, actorLogin);
  if (actorLogin !== null && actor === null) {
    throw new Error(`There is no account \`${actorLogin}\` in the sandbox.`);
  }
  return {
    repository: repositoryJson(API, repository, state),
    ...(repository.owner === organization ? { organization: accountJson(API, organization) } : {}),
    ...(actor === null ? {} : { sender: accountJson(API, actor) }),
  };
}
