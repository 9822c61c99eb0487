/** What a REST request asks for. */
import type { Context } from "../context.ts";
import type { RateLimits } from "../rate-limits.ts";

export interface RestCall extends Context {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  readonly limits: RateLimits | null;
}
