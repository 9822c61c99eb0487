/** REST: who asks, what is left of the limits, the repository, what people may do there. */
import { z } from "zod";
import { switchIssues } from "../acts/repository.ts";
import { levelReaches, mayWrite, reaches, roleIn } from "../permissions.ts";
import { limitOf, rateNow, type Resource } from "../rate-limits.ts";
import { notAccessible, notFound, Refusal } from "../refusal.ts";
import { json, refuse, type Reply } from "../reply.ts";
import { accountOf } from "../state.ts";
import type { Level } from "../viewer.ts";
import { accountJson, repositoryJson } from "./account-json.ts";
import type { RestCall } from "./rest-call.ts";
import { bodyOf, repositoryIn } from "./read-call.ts";

export function listRoot(call: RestCall): Reply {
  return json(200, {
    current_user_url: `${call.api}/user`,
    rate_limit_url: `${call.api}/rate_limit`,
    repository_url: `${call.api}/repos/{owner}/{repo}`,
    user_url: `${call.api}/users/{user}`,
  });
}

export function showUser(call: RestCall): Reply {
  if (call.viewer.kind === "actions") {
    throw notAccessible();
  }
  const { account } = call.viewer;
  return json(200, { ...accountJson(call.api, account), name: account.name, created_at: account.createdAt });
}

/** 404 where limits are off, as on a GitHub Enterprise Server. */
export function showLimits(call: RestCall): Reply {
  const { limits, viewer, state } = call;
  if (limits === null) {
    return refuse(404, "Rate limiting is not enabled.");
  }
  const show = (resource: Resource): object => {
    const rate = rateNow(limits, viewer.token, viewer.kind, resource, Date.now() + state.clockOffset);
    return {
      limit: limitOf(viewer.kind),
      used: rate.used,
      remaining: rate.remaining,
      reset: Date.parse(rate.resetAt) / 1000,
    };
  };
  return json(200, { resources: { core: show("core"), graphql: show("graphql") }, rate: show("core") });
}

export function showRepository(call: RestCall, parts: readonly string[]): Reply {
  const { api, state, viewer } = call;
  const repository = repositoryIn(call, parts);
  const permissions = {
    admin: levelReaches(viewer, "admin", repository),
    maintain: levelReaches(viewer, "maintain", repository),
    push: levelReaches(viewer, "write", repository) || mayWrite(viewer, "contents", repository),
    triage: levelReaches(viewer, "triage", repository),
    pull: true,
  };
  return json(200, { ...repositoryJson(api, repository, state), permissions });
}

const SETTINGS = z.looseObject({ has_issues: z.boolean().optional() });

/** Only whether issues are on; other settings are not kept. */
export function changeRepository(call: RestCall, parts: readonly string[]): Reply {
  const { has_issues: enabled } = bodyOf(call, SETTINGS);
  if (enabled !== undefined) {
    switchIssues(call, repositoryIn(call, parts), enabled);
  }
  return showRepository(call, parts);
}

/** The old word for a role, which knows neither `triage` nor `maintain`. */
const OLD_WORD: Readonly<Record<Level, string>> = {
  none: "none",
  read: "read",
  triage: "read",
  write: "write",
  maintain: "write",
  admin: "admin",
};

/**
 * Seen of public repositories: everybody who has an account reads them. Seen of accounts that are no users: 404,
 * "Copilot is not a user" (anthropics/claude-code-action#1018).
 */
export function showPermission(call: RestCall, parts: readonly string[]): Reply {
  const { api, state, viewer } = call;
  const repository = repositoryIn(call, parts);
  if (viewer.kind === "actions" && viewer.repository !== repository) {
    throw notAccessible();
  }
  if (viewer.kind === "person" && !levelReaches(viewer, "write", repository)) {
    throw new Refusal("FORBIDDEN", "Must have push access to view collaborator permission.");
  }
  const login = parts[2] ?? "";
  const account = accountOf(state, login);
  if (account === null) {
    throw notFound("Not Found");
  }
  if (account.kind !== "User") {
    throw new Refusal("NOT_FOUND", `${login} is not a user`, 404);
  }
  const { level, name } = roleIn(repository, account);
  const permissions = {
    admin: reaches(level, "admin"),
    maintain: reaches(level, "maintain"),
    push: reaches(level, "write"),
    triage: reaches(level, "triage"),
    pull: reaches(level, "read"),
  };
  return json(200, {
    permission: OLD_WORD[level],
    role_name: name,
    user: { ...accountJson(api, account), permissions, role_name: name },
  });
}
