/** Reactions to issues and comments. The seed gives votes as a number; they are spelt out when first looked at. */
import { addAccount } from "../build-state.ts";
import { nodeId } from "../ids.ts";
import {
  nextDatabaseId,
  timeOf,
  touch,
  type Account,
  type Comment,
  type Issue,
  type Reaction,
  type State,
} from "../state.ts";

export function reactionsOf(state: State, subject: Issue | Comment): readonly Reaction[] {
  if (subject.kind !== "IssueComment" && subject.votes > 0) {
    const voters = voterLogins(state, subject.votes);
    subject.votes = 0;
    const at = subject.createdAt;
    subject.reactions.unshift(
      ...voters.map((login) => newReaction(state, subject, addAccount(state, login), "THUMBS_UP", at)),
    );
  }
  return subject.reactions;
}

/** How many there are, without spelling them out. */
export function countReactions(subject: Issue | Comment, content: string | null): number {
  const votes =
    subject.kind !== "IssueComment" && (content ?? "THUMBS_UP") === "THUMBS_UP" ? subject.votes : 0;
  return votes + subject.reactions.filter((one) => content === null || one.content === content).length;
}

/** A second reaction of the same kind by the same account is the first one. */
export function addReaction(
  state: State,
  subject: Issue | Comment,
  user: Account,
  content: string,
): Reaction {
  const known = reactionsOf(state, subject).find((one) => one.user === user && one.content === content);
  if (known !== undefined) {
    return known;
  }
  const reaction = newReaction(state, subject, user, content, timeOf(state));
  subject.reactions.push(reaction);
  touch(state);
  return reaction;
}

export function removeReaction(
  state: State,
  subject: Issue | Comment,
  user: Account,
  content: string,
): Reaction | null {
  const known = reactionsOf(state, subject).find((one) => one.user === user && one.content === content);
  if (known === undefined) {
    return null;
  }
  subject.reactions = subject.reactions.filter((one) => one !== known);
  state.nodes.delete(known.id);
  touch(state);
  return known;
}

function newReaction(
  state: State,
  subject: Issue | Comment,
  user: Account,
  content: string,
  createdAt: string,
): Reaction {
  const databaseId = nextDatabaseId(state);
  const repository = subject.kind === "IssueComment" ? subject.issue.repository : subject.repository;
  // Not `keep`: spelling out the seed's votes is no change, and a new reaction is announced by its mutation.
  const reaction: Reaction = {
    kind: "Reaction",
    id: nodeId("REA", repository.databaseId, subject.databaseId, databaseId),
    databaseId,
    content,
    user,
    createdAt,
    subject,
  };
  state.nodes.set(reaction.id, reaction);
  return reaction;
}

/** People of the seed first, then people who only vote. */
function voterLogins(state: State, votes: number): readonly string[] {
  const members = [...state.repository.roles.keys()];
  const others = Array.from(
    { length: Math.max(0, votes - members.length) },
    (_, index) => `voter-${index + 1}`,
  );
  return [...members, ...others].slice(0, votes);
}
