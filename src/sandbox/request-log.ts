/** What the sandbox remembers of each request. */

export interface LoggedRequest {
  /** The sandbox's time, ISO 8601. */
  readonly at: string;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Whose token it was; `null` without a good one. */
  readonly login: string | null;
  readonly kind: "query" | "mutation" | "rest";
  /** The GraphQL operation's name, if it has one. */
  readonly operation: string | null;
  /** Root fields by name, in order, one for each alias; empty for REST. */
  readonly fields: readonly string[];
  /** Primary points: of the hour's budget. */
  readonly points: number;
  /** 0 where the connection was cut. */
  readonly status: number;
  readonly milliseconds: number;
  /** The request's body as sent; empty without one. */
  readonly body: string;
  /** Messages of GraphQL errors, or of a REST refusal. */
  readonly errors: readonly string[];
}
