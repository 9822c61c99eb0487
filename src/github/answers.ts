/** What GitHub answers to the documents, as far as they ask. */
import type { ThreadAnswer } from "./thread-answers.ts";

export interface Page {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

export interface Connection<Node> {
  readonly nodes: readonly (Node | null)[] | null;
  readonly pageInfo: Page;
}

export interface Nodes<Node> {
  readonly nodes: readonly (Node | null)[] | null;
}

/** A list of which the first part is enough, as long as there is no more. */
export interface Part<Node> extends Nodes<Node> {
  readonly pageInfo?: { readonly hasNextPage: boolean };
}

export interface FileAnswer {
  readonly text?: string | null;
  readonly isTruncated?: boolean;
  /** `null` where GitHub cannot tell. */
  readonly isBinary?: boolean | null;
}

interface NameAnswer {
  readonly name: string;
}

export interface ActorAnswer {
  readonly __typename: string;
  readonly login: string;
}

export interface AncestorAnswer {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly createdAt: string;
  readonly lastEditedAt: string | null;
  readonly milestone: { readonly title: string } | null;
  readonly labels: Nodes<NameAnswer> | null;
  readonly issueType?: NameAnswer | null;
  readonly parent?: AncestorAnswer | null;
}

export interface IssueAnswer {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly state: "OPEN" | "CLOSED";
  readonly locked: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly lastEditedAt: string | null;
  readonly closedAt: string | null;
  readonly stateReason: "COMPLETED" | "NOT_PLANNED" | "DUPLICATE" | "REOPENED" | null;
  readonly viewerDidAuthor: boolean;
  readonly author: ActorAnswer | null;
  readonly issueType: NameAnswer | null;
  readonly milestone: { readonly title: string } | null;
  readonly labels: Nodes<NameAnswer> | null;
  readonly assignees: Nodes<{ readonly login: string }>;
  readonly subIssuesSummary: { readonly total: number; readonly completed: number };
  readonly reactions: { readonly totalCount: number };
  readonly blockedBy: Nodes<{
    readonly number: number;
    readonly title: string;
    readonly state: "OPEN" | "CLOSED";
    readonly repository: { readonly name: string; readonly owner: { readonly login: string } };
  }>;
  readonly parent: AncestorAnswer | null;
}

export interface RepositoryAnswer {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly hasIssuesEnabled: boolean;
  readonly isArchived: boolean;
  readonly owner: { readonly login: string };
  readonly defaultBranchRef: NameAnswer | null;
  readonly labels: Connection<{ readonly id: string; readonly name: string }> | null;
  readonly policy: FileAnswer | null;
  readonly goals: FileAnswer | null;
  readonly forms: FormsAnswer | null;
}

/** What stands in the folder of forms, if it is one. */
export interface FormsAnswer {
  readonly entries?: readonly { readonly name: string; readonly object: FileAnswer | null }[] | null;
}

/** The owner's repository of defaults. */
export interface DefaultsAnswer {
  readonly isPrivate: boolean;
  readonly forms: FormsAnswer | null;
}

export interface IssueReadAnswer {
  readonly viewer: { readonly login: string };
  readonly repository:
    | (RepositoryAnswer & {
        readonly issues: { readonly totalCount: number };
        readonly newest: Connection<Omit<NewestIssueAnswer, "id" | "body" | "state">>;
        readonly issue: (IssueAnswer & ThreadAnswer) | null;
      })
    | null;
  readonly defaults: DefaultsAnswer | null;
}

/** An open issue of a backlog, with the number of its comments. */
export type OpenIssueAnswer = IssueAnswer & { readonly comments: { readonly totalCount: number } };

export interface BacklogReadAnswer {
  readonly repository: (RepositoryAnswer & { readonly issues: Connection<OpenIssueAnswer> }) | null;
  readonly defaults: DefaultsAnswer | null;
}

export interface NewestIssueAnswer {
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly state: "OPEN" | "CLOSED";
  readonly createdAt: string;
  readonly viewerDidAuthor: boolean;
}

export interface FieldAnswer {
  readonly __typename: string;
  readonly id?: string;
  readonly name?: string;
  readonly dataType?: string;
  /** False where it was not asked. */
  readonly isIssueField?: boolean;
  readonly options?: readonly { readonly id: string; readonly name: string }[];
  readonly configuration?: {
    readonly iterations: readonly IterationAnswer[];
    readonly completedIterations: readonly IterationAnswer[];
  };
}

export interface IterationAnswer {
  readonly id: string;
  readonly title: string;
  readonly startDate: string;
  readonly duration: number;
}

/** A value by its own key: `number`, `text`, `name`, `date` or `title`. */
export interface ValueAnswer {
  readonly __typename: string;
  readonly creator?: ActorAnswer | null;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly number?: number | null;
  readonly text?: string | null;
  readonly name?: string | null;
  readonly date?: string | null;
  readonly title?: string | null;
}

/** One `f0`, `f1` … a field that was asked for. */
export interface ValuesAnswer {
  readonly [alias: `f${number}`]: ValueAnswer | null;
}

export type ItemAnswer = ValuesAnswer & {
  readonly id: string;
  readonly isArchived: boolean;
  readonly project?: { readonly id: string };
  readonly content?: { readonly id?: string } | null;
};

/** An issue that another has to be done before. */
export interface WaitingAnswer {
  readonly number: number;
  readonly author: ActorAnswer | null;
  readonly issueType: NameAnswer | null;
  readonly labels: Nodes<NameAnswer> | null;
  readonly state: "OPEN" | "CLOSED";
  readonly repository: { readonly id: string };
}

/** With its places on projects. */
export interface BlockedAnswer extends WaitingAnswer {
  readonly projectItems: Part<
    ValuesAnswer & { readonly isArchived: boolean; readonly project: { readonly id: string } }
  > | null;
}

/** An issue with what waits for it. */
export interface BlockerAnswer<Waiting> {
  readonly repository?: { readonly id: string };
  readonly blocking?: Part<Waiting> | null;
  readonly parent?: Waiting | null;
}

export interface ProjectAnswer {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly closed: boolean;
  readonly viewerCanUpdate: boolean;
  readonly fields: Nodes<FieldAnswer>;
  readonly items?: Connection<ItemAnswer>;
}

export interface ProjectReadAnswer {
  readonly repositoryOwner: { readonly projectV2?: ProjectAnswer | null } | null;
  /** The repository of the issues, as the project's token sees it. */
  readonly home?: { readonly id: string } | null;
  readonly node?: (BlockerAnswer<BlockedAnswer> & { readonly projectItems?: Part<ItemAnswer> | null }) | null;
}
