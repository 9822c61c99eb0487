/** Side effects people notice: who is notified, and which issues get a cross-reference. */
import { findMentions } from "../find-mentions.ts";
import { accountOf, repositoryOf, timeOf, type Account, type Issue, type State } from "../state.ts";
import type { TimelineEntry } from "../timeline-entry.ts";
import { nameOf } from "../urls.ts";

/**
 * Whoever takes part is told: the author, the assignees, those who commented and those who were mentioned. People who
 * watch a whole repository are not kept.
 */
export function recordEvent(state: State, kind: TimelineEntry["kind"], actor: Account, issue: Issue): void {
  const involved = [issue.author, ...issue.assignees, ...issue.comments.map(({ author }) => author)];
  const mentioned = [issue.body, ...issue.comments.map(({ body }) => body)]
    .filter((text) => text.includes("@"))
    .flatMap((text) => findMentions(text, nameOf(issue.repository)).people)
    .map((login) => accountOf(state, login));
  push(state, kind, actor, issue, [...involved, ...mentioned]);
}

/** A new issue is news to nobody but those it names, who are told of that. */
export function recordOpening(state: State, actor: Account, issue: Issue): void {
  push(state, "opened", actor, issue, []);
  recordAssignment(state, issue.assignees, actor, issue);
  recordMentions(state, issue, issue.body, "", actor);
}

export function recordAssignment(
  state: State,
  assigned: readonly Account[],
  actor: Account,
  issue: Issue,
): void {
  for (const account of assigned) {
    push(state, "assigned", actor, issue, [account]);
  }
}

/** Only what `text` says and `before` did not: an edit notifies nobody twice. Titles mention and refer to nothing. */
export function recordMentions(
  state: State,
  issue: Issue,
  text: string,
  before: string,
  actor: Account,
): void {
  const name = nameOf(issue.repository);
  const now = findMentions(text, name);
  const then = findMentions(before, name);
  for (const login of now.people.filter((one) => !then.people.includes(one))) {
    const account = accountOf(state, login);
    if (account !== null) {
      push(state, "mentioned", actor, issue, [account]);
    }
  }
  for (const number of now.issues.filter((one) => !then.issues.includes(one))) {
    const target = issue.repository.issues.get(number);
    if (target !== undefined && target !== issue) {
      refer(state, actor, target, issue);
    }
  }
  const known = new Set(then.elsewhere.map(({ repository, number }) => `${repository}#${number}`));
  for (const { repository, number } of now.elsewhere) {
    const [owner = "", short = ""] = repository.split("/");
    const target = repositoryOf(state, owner, short)?.issues.get(number);
    if (target !== undefined && !known.has(`${repository}#${number}`)) {
      refer(state, actor, target, issue);
    }
  }
}

function push(
  state: State,
  kind: TimelineEntry["kind"],
  actor: Account,
  issue: Issue,
  told: readonly (Account | null)[],
): void {
  state.timeline.push({
    at: timeOf(state),
    kind,
    actor: actor.login,
    repository: nameOf(issue.repository),
    issue: issue.number,
    source: null,
    notified: loginsOf(told, actor),
  });
}

/** A reference stands on the other issue's timeline and notifies nobody. */
function refer(state: State, actor: Account, target: Issue, source: Issue): void {
  state.timeline.push({
    at: timeOf(state),
    kind: "cross-referenced",
    actor: actor.login,
    repository: nameOf(target.repository),
    issue: target.number,
    source: source.number,
    ...(source.repository === target.repository ? {} : { from: nameOf(source.repository) }),
    notified: [],
  });
}

function loginsOf(accounts: readonly (Account | null)[], actor: Account): readonly string[] {
  const people = accounts.flatMap((account) =>
    account?.kind === "User" && account !== actor ? account.login : [],
  );
  return [...new Set(people)];
}
