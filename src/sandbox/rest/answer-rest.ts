/** A REST request → GitHub's answer to it. */
import type { Rate } from "../context.ts";
import type { RateLimits } from "../rate-limits.ts";
import { refuse, type Reply } from "../reply.ts";
import type { State, Viewer } from "../state.ts";

export interface RestCall {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  readonly api: string;
  readonly state: State;
  readonly viewer: Viewer;
  readonly rate: Rate | null;
  readonly limits: RateLimits | null;
}

export function answerRest(_call: RestCall): Reply {
  return refuse(404, "Not Found");
}
