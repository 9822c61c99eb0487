/** Side effects people notice: who is notified, and which issues get a cross-reference. */
import { accountOf, timeOf, type Account, type Comment, type Issue, type State } from "../state.ts";
import type { TimelineEntry } from "../timeline-entry.ts";
import { findMentions } from "../find-mentions.ts";

export function recordEvent(state: State, kind: TimelineEntry["kind"], actor: Account, issue: Issue): void {
  const watchers = [
    issue.author,
    ...issue.assignees,
    ...issue.comments.map((comment: Comment) => comment.author),
  ];
  state.timeline.push({
    at: timeOf(state),
    kind,
    actor: actor.login,
    issue: issue.number,
    source: null,
    notified: loginsOf(watchers, actor),
  });
}

export function recordAssignment(
  state: State,
  assigned: readonly Account[],
  actor: Account,
  issue: Issue,
): void {
  for (const account of assigned) {
    state.timeline.push({
      at: timeOf(state),
      kind: "assigned",
      actor: actor.login,
      issue: issue.number,
      source: null,
      notified: loginsOf([account], actor),
    });
  }
}

/** Only what `text` says and `before` did not: an edit notifies nobody twice. */
export function recordMentions(
  state: State,
  issue: Issue,
  text: string,
  before: string,
  actor: Account,
): void {
  const { repository } = issue;
  const name = `${repository.owner.login}/${repository.name}`;
  const now = findMentions(text, name);
  const then = findMentions(before, name);
  const at = timeOf(state);
  for (const login of now.people.filter((one) => !then.people.includes(one))) {
    const account = accountOf(state, login);
    if (account !== null) {
      state.timeline.push({
        at,
        kind: "mentioned",
        actor: actor.login,
        issue: issue.number,
        source: null,
        notified: loginsOf([account], actor),
      });
    }
  }
  for (const number of now.issues.filter((one) => !then.issues.includes(one))) {
    if (number !== issue.number && repository.issues.has(number)) {
      state.timeline.push({
        at,
        kind: "cross-referenced",
        actor: actor.login,
        issue: number,
        source: issue.number,
        notified: [],
      });
    }
  }
}

function loginsOf(accounts: readonly (Account | null)[], actor: Account): readonly string[] {
  const people = accounts.flatMap((account) =>
    account?.kind === "User" && account !== actor ? account.login : [],
  );
  return [...new Set(people)];
}
