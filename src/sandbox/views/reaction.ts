/** How reactions are seen through the schema. */
import { connect, type Connection, type PageArgs } from "../connection.ts";
import type { Context, View } from "../context.ts";
import { countReactions, reactionsOf } from "../acts/reactions.ts";
import type { Account, Comment, Issue, Reaction } from "../state.ts";

const CONTENTS = ["THUMBS_UP", "THUMBS_DOWN", "LAUGH", "HOORAY", "CONFUSED", "HEART", "ROCKET", "EYES"];

interface ReactionGroup {
  readonly content: string;
  readonly subject: Issue | Comment;
}

/** The fields of every type that can be reacted to. */
export const reactableFields = {
  reactions: (
    subject: Issue | Comment,
    args: PageArgs & { readonly content?: string | null },
    context: Context,
  ): Connection<Reaction> =>
    isCountOnly(args)
      ? countOnly(countReactions(subject, args.content ?? null))
      : connect(chosen(context, subject, args.content ?? null), args),
  reactionGroups: (subject: Issue | Comment) => reactionGroupsOf(subject),
  viewerCanReact: () => true,
};

export const reactionView: View<Reaction> = {
  id: (reaction: Reaction) => reaction.id,
  databaseId: (reaction: Reaction) => reaction.databaseId,
  content: (reaction: Reaction) => reaction.content,
  createdAt: (reaction: Reaction) => reaction.createdAt,
  user: (reaction: Reaction) => reaction.user,
  reactable: (reaction: Reaction) => reaction.subject,
};

export const reactionGroupView: View<ReactionGroup> = {
  content: (group: ReactionGroup) => group.content,
  subject: (group: ReactionGroup) => group.subject,
  createdAt: (group: ReactionGroup, _args: unknown, context: Context) =>
    chosen(context, group.subject, group.content)[0]?.createdAt ?? null,
  reactors: (group: ReactionGroup, args: PageArgs, context: Context) => reactors(group, args, context),
  users: (group: ReactionGroup, args: PageArgs, context: Context) => reactors(group, args, context),
  viewerHasReacted: (group: ReactionGroup, _args: unknown, context: Context) =>
    people(context, group).includes(context.viewer.account),
};

/** One a kind of reaction, also those nobody gave. */
export function reactionGroupsOf(subject: Issue | Comment): readonly ReactionGroup[] {
  return CONTENTS.map((content) => ({ content, subject }));
}

function reactors(group: ReactionGroup, args: PageArgs, context: Context): Connection<Account> {
  return isCountOnly(args)
    ? countOnly(countReactions(group.subject, group.content))
    : connect(people(context, group), args);
}

/** Without bounds only the count can be asked for; a backlog's votes need not be spelt out for it. */
function isCountOnly(args: PageArgs): boolean {
  return typeof args.first !== "number" && typeof args.last !== "number";
}

function countOnly(totalCount: number): Connection<never> {
  return { ...connect<never>([], {}), totalCount };
}

function chosen(context: Context, subject: Issue | Comment, content: string | null): readonly Reaction[] {
  const all = reactionsOf(context.state, subject);
  return content === null ? all : all.filter((reaction) => reaction.content === content);
}

function people(context: Context, group: ReactionGroup): readonly Account[] {
  return chosen(context, group.subject, group.content).map((reaction) => reaction.user);
}
