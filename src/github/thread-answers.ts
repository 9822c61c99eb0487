/** What GitHub answers about what people said on an issue. */
import type { ActorAnswer, Connection, Nodes } from "./answers.ts";

export interface CommentAnswer {
  readonly id: string;
  readonly url: string;
  readonly body: string;
  readonly createdAt: string;
  readonly lastEditedAt: string | null;
  readonly isMinimized: boolean;
  readonly viewerDidAuthor: boolean;
  readonly author: ActorAnswer | null;
  readonly editor: ActorAnswer | null;
}

/** A list read from its end. */
export interface LatterPart<Node> extends Nodes<Node> {
  readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string | null };
}

export interface LabelEventAnswer {
  readonly __typename: string;
  readonly createdAt?: string;
  readonly actor?: ActorAnswer | null;
  readonly label?: { readonly name: string } | null;
}

export interface ThreadAnswer {
  readonly id: string;
  readonly comments: { readonly totalCount: number };
  readonly opening: Connection<CommentAnswer>;
  readonly latest: LatterPart<CommentAnswer>;
  readonly labelEvents: Nodes<LabelEventAnswer> | null;
  readonly reopened: Nodes<{ readonly createdAt?: string }> | null;
}

/** A thread by its issue's id, with what is told of it where it is an agenda. */
export interface ThreadNodeAnswer extends ThreadAnswer {
  readonly isPinned: boolean | null;
  readonly lastEditedAt: string | null;
  readonly editor: ActorAnswer | null;
}

export interface Viewing {
  readonly viewer: { readonly login: string };
}

export interface SubIssueAnswer {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
}

export interface SubIssuesAnswer {
  readonly id: string;
  readonly subIssues: Nodes<SubIssueAnswer>;
}
