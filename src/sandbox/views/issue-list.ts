/** The arguments of an `issues` connection → a query on the repository. */
import type { PageArgs } from "../connection.ts";
import type { IssueOrder, IssueQuery } from "../find-issues.ts";
import type { Issue } from "../state.ts";

export interface IssueListArgs extends PageArgs {
  readonly states?: readonly Issue["state"][] | null;
  readonly labels?: readonly string[] | null;
  readonly orderBy?: IssueOrder | null;
  readonly filterBy?: Omit<Partial<IssueQuery>, "kind" | "order"> & {
    readonly milestoneNumber?: string | null;
  };
}

/** Without an order GitHub lists the oldest first. */
export function issueQuery(args: IssueListArgs): IssueQuery {
  const filter = args.filterBy ?? {};
  return {
    kind: "Issue",
    states: args.states ?? filter.states ?? null,
    labels: args.labels ?? filter.labels ?? null,
    since: filter.since ?? null,
    createdBy: filter.createdBy ?? null,
    assignee: filter.assignee ?? null,
    mentioned: filter.mentioned ?? null,
    milestone: filter.milestoneNumber ?? filter.milestone ?? null,
    type: filter.type ?? null,
    order: args.orderBy ?? { field: "CREATED_AT", direction: "ASC" },
  };
}
