/** An answer of "no" in GitHub's words, the same for GraphQL and REST. */

export type RefusalType =
  | "NOT_FOUND"
  | "FORBIDDEN"
  | "UNPROCESSABLE"
  | "INSUFFICIENT_SCOPES"
  | "STALE_DATA"
  | "INVALID_CURSOR_ARGUMENTS"
  | "SANDBOX";

/** An error, so that it can be thrown through the executor; `SANDBOX` marks what is not kept here. */
export class Refusal extends Error {
  readonly type: RefusalType;
  /** REST's status where it is not the usual one of the type. */
  readonly status: number | null;

  constructor(type: RefusalType, message: string, status: number | null = null) {
    super(message);
    this.type = type;
    this.status = status;
  }
}

export function notFound(message: string): Refusal {
  return new Refusal("NOT_FOUND", message);
}

/** What GitHub tells a job's token or an App without the permission. */
export function notAccessible(): Refusal {
  return new Refusal("FORBIDDEN", "Resource not accessible by integration");
}

export function unprocessable(message: string): Refusal {
  return new Refusal("UNPROCESSABLE", message);
}

export function notKept(type: string, field: string): Refusal {
  return new Refusal("SANDBOX", `sandbox: \`${type}.${field}\` is not kept here`);
}
