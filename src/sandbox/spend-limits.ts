/** What a request costs of the limits, and GitHub's headers and refusals that tell of it. */
import type { Rate } from "./context.ts";
import { spend, type RateLimits, type Resource } from "./rate-limits.ts";
import { json, refuse, type Reply } from "./reply.ts";
import type { State } from "./state.ts";
import type { Viewer } from "./viewer.ts";

export interface Limited {
  readonly rate: Rate | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly refusal: Reply | null;
}

/** Spends what a request costs, and refuses it where there is not enough. */
export function spendLimits(
  service: { readonly state: State; readonly limits: RateLimits | null },
  viewer: Viewer,
  resource: Resource,
  cost: {
    readonly points: number;
    readonly secondary: number;
    readonly creates: number;
    readonly nodes: number;
  },
): Limited {
  if (service.limits === null) {
    return { rate: null, headers: {}, refusal: null };
  }
  const now = Date.now() + service.state.clockOffset;
  const { rate, reached } = spend(service.limits, {
    token: viewer.token,
    kind: viewer.kind,
    resource,
    ...cost,
    now,
  });
  const headers = {
    "x-ratelimit-limit": String(rate.limit),
    "x-ratelimit-remaining": String(rate.remaining),
    "x-ratelimit-used": String(rate.used),
    "x-ratelimit-reset": String(Date.parse(rate.resetAt) / 1000),
    "x-ratelimit-resource": resource,
  };
  return {
    rate,
    headers,
    refusal: reached === null ? null : rateRefusal(reached, resource, viewer, headers),
  };
}

/** GraphQL tells of the hour's limit with status 200; everything else is a 403. */
function rateRefusal(
  reached: "primary" | "secondary",
  resource: Resource,
  viewer: Viewer,
  headers: Readonly<Record<string, string>>,
): Reply {
  if (reached === "secondary") {
    const message =
      "You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID.";
    const { body } = refuse(403, message);
    return json(403, body, { ...headers, "retry-after": "60" });
  }
  const message = `API rate limit exceeded for ${viewer.kind === "actions" ? "installation" : `user ID ${viewer.account.databaseId}`}.`;
  const emptied = { ...headers, "x-ratelimit-remaining": "0" };
  return resource === "graphql"
    ? json(200, { errors: [{ type: "RATE_LIMITED", message }] }, emptied)
    : json(403, refuse(403, message).body, emptied);
}

export function scopeHeaders(viewer: Viewer): Readonly<Record<string, string>> {
  return viewer.kind === "person" ? { "x-oauth-scopes": viewer.scopes.join(", ") } : {};
}
