/** What a runner would put into the file GITHUB_EVENT_PATH names, in GitHub's shapes. */
import { accountJson, repositoryJson } from "./rest/account-json.ts";
import { commentJson, issueJson } from "./rest/issue-json.ts";
import { accountOf, type State } from "./state.ts";

const API = "https://api.github.com";

/**
 * An `issues` event's payload. A number that is a pull request gives what `issue_comment` would: its issue has
 * `pull_request`. Throws an Error for an issue or actor that is not there.
 */
export function issuesEvent(state: State, action: string, issueNumber: number, actorLogin: string): object {
  const issue = state.repository.issues.get(issueNumber);
  if (issue === undefined) {
    throw new Error(`There is no issue ${issueNumber} in the sandbox.`);
  }
  const comment = issue.kind === "PullRequest" ? issue.comments.at(-1) : undefined;
  return {
    action,
    issue: issueJson(API, state, issue),
    ...(comment === undefined ? {} : { comment: commentJson(API, state, comment) }),
    ...(action === "edited" ? { changes: {} } : {}),
    ...surroundings(state, actorLogin),
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
