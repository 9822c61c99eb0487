/** What goes back over HTTP, before it is written. */

export interface Reply {
  readonly status: number;
  /** JSON; `undefined` for an empty body. */
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, body, headers };
}

/** REST's refusals, and GraphQL's where the request never reached the schema. */
export function refuse(status: number, message: string, more: Readonly<Record<string, unknown>> = {}): Reply {
  return json(status, {
    message,
    ...more,
    documentation_url: "https://docs.github.com/rest",
    status: String(status),
  });
}
