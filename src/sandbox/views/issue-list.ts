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

/** Without an order GitHub lists the oldest first. `labels` asks for any of them, `filterBy.labels` for all. */
export function issueQuery(args: IssueListArgs): IssueQuery {
  const filter = args.filterBy ?? {};
  return {
    kind: "Issue",
    states: args.states ?? filter.states ?? null,
    labels: args.labels ?? null,
    allLabels: filter.labels ?? [],
    since: filter.since ?? null,
    createdBy: filter.createdBy ?? null,
    assignee: asked(filter.assignee),
    mentioned: filter.mentioned ?? null,
    milestone: asked(filter.milestoneNumber === undefined ? filter.milestone : filter.milestoneNumber),
    type: asked(filter.type),
    order: args.orderBy ?? { field: "CREATED_AT", direction: "ASC" },
  };
}

/** In `filterBy` a `null` asks for issues that have none. */
function asked(filter: string | null | undefined): string | null {
  return filter === null ? "none" : (filter ?? null);
}
