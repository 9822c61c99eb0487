/** What GitHub answers to the questions that only some policies ask. */
import type {
  ActorAnswer,
  BlockerAnswer,
  Connection,
  FileAnswer,
  IssueAnswer,
  NewestIssueAnswer,
  Nodes,
  OpenIssueAnswer,
  WaitingAnswer,
} from "./answers.ts";

export interface IssueFieldAnswer {
  readonly __typename: string;
  readonly id?: string;
  readonly name?: string;
  readonly dataType?: string;
  readonly options?: readonly { readonly id: string; readonly name: string }[];
}

/** A value by its own key; none of them for a kind that is not read. */
export interface IssueValueAnswer {
  readonly field?: { readonly name?: string } | null;
  readonly number?: number;
  readonly text?: string;
  readonly date?: string;
  readonly name?: string;
}

export interface DuplicateAnswer {
  readonly id?: string;
  readonly number?: number;
  readonly author?: ActorAnswer | null;
}

/** Of an issue; without an id for anything else. */
export interface VotesAnswer {
  readonly id?: string;
  readonly reactions?: { readonly totalCount: number };
}

/** In the order in which they happened. */
export interface DuplicateEventAnswer {
  readonly __typename: string;
  readonly canonical?: { readonly id?: string } | null;
  /** `null` where the token may not see it; without an id for a pull request. */
  readonly duplicate?: DuplicateAnswer | null;
}

export interface WaitingFieldsAnswer extends WaitingAnswer {
  readonly issueFieldValues?: Nodes<IssueValueAnswer> | null;
}

/** What is asked of any issue besides the usual. */
export interface IssueExtrasAnswer {
  readonly id: string;
  readonly issueFieldValues?: Nodes<IssueValueAnswer> | null;
  readonly timelineItems?: Nodes<DuplicateEventAnswer> | null;
}

export type GoalIssueAnswer = Omit<IssueAnswer, "blockedBy">;

export interface MilestoneAnswer {
  readonly number: number;
  readonly title: string;
  readonly description: string | null;
  readonly dueOn: string | null;
  readonly state: "OPEN" | "CLOSED";
}

export interface EvidenceAnswer extends FileAnswer {
  readonly byteSize?: number;
}

/** Accounts that can be assigned to issues, as far as one was looked for. */
export type AssignableAnswer = {
  readonly [alias: `u${number}`]: Nodes<{ readonly id: string; readonly login: string }> | null;
};

/**
 * Besides the keys named, one `e0`, `e1` … an evidence file, `c0` … a place of code owners, `l0` … a label and `t0` … an
 * issue type of goals, `u0` … a facilitator.
 */
export type RepositoryExtrasAnswer = {
  readonly id: string;
  /** `null` where the owner has none to give, such as a user. */
  readonly issueFields?: Nodes<IssueFieldAnswer> | null;
  readonly milestones?: Connection<MilestoneAnswer> | null;
  readonly issues?: Connection<OpenIssueAnswer & IssueExtrasAnswer>;
  readonly closed?: Connection<IssueAnswer & IssueExtrasAnswer>;
  readonly newest?: Connection<NewestIssueAnswer>;
} & {
  readonly [alias: `e${number}`]: EvidenceAnswer | null;
} & {
  readonly [alias: `c${number}`]: { readonly text?: string | null } | null;
} & AssignableAnswer & {
    readonly [alias: `${"l" | "t"}${number}`]: Connection<GoalIssueAnswer>;
  };

export interface ExtrasReadAnswer {
  readonly nodes?: readonly ((IssueExtrasAnswer & BlockerAnswer<WaitingFieldsAnswer>) | null)[];
  readonly repository?: RepositoryExtrasAnswer | null;
}
