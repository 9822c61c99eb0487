/** Doors that fail on purpose: refusals, lost connections and late answers, before or after the work was done. */
import { json, type Reply } from "./reply.ts";

/** A request as far as it was understood before it ran. */
export interface KnockingRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** The token's account; a job's is `github-actions`. */
  readonly login: string;
  readonly kind: "query" | "mutation" | "rest";
  /** The GraphQL operation's name, if it has one. */
  readonly operation: string | null;
  /** Root fields by name, in order, one for each alias; empty for REST. */
  readonly fields: readonly string[];
  readonly body: string;
}

export type Failure =
  /** Answered in place of GitHub; `after` only once the work was done. JSON, or text as it is. */
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      readonly when?: "before" | "after";
    }
  /** The connection goes without an answer, before anything was done or after all of it was. */
  | { readonly kind: "cut"; readonly when: "before" | "after" }
  /** The right answer, so much later. */
  | { readonly kind: "delay"; readonly milliseconds: number };

/** `null` lets the request through. */
export type Failing = (request: KnockingRequest) => Failure | null;

/** What comes of a request: an answer, or none. */
export type Outcome = Reply | "cut";

/** Does the work, unless it is to fail before; then fails, if it is to fail after. */
export async function behindDoor(failure: Failure | null, work: () => Promise<Reply>): Promise<Outcome> {
  if (failure === null) {
    return work();
  }
  if (failure.kind === "delay") {
    await new Promise((resolve) => setTimeout(resolve, failure.milliseconds));
    return work();
  }
  if (failure.when === "after") {
    await work();
  }
  return failure.kind === "cut" ? "cut" : json(failure.status, failure.body, failure.headers);
}
