/** The one question to GitHub's REST API: what somebody may do in a repository. */
import { request } from "@octokit/request";
import { z } from "zod";
import type { Permission } from "../model/thread.ts";

export interface Rest {
  /** Never throws: where GitHub cannot be asked, nothing is known. */
  readonly permissionOf: (owner: string, name: string, login: string) => Promise<Permission>;
}

export interface RestOptions {
  readonly token: string;
  /** Such as `https://api.github.com`. */
  readonly api: string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Another `fetch`, such as one that knows a runner's proxy. */
  readonly fetch?: typeof fetch;
}

/** As the answers to GraphQL. */
const LONGEST_ANSWER = 30_000;

/** `role_name` is the organisation's own word where it has made roles; older servers tell neither it nor `triage`. */
const shape = z.looseObject({
  permission: z.string(),
  role_name: z.string().nullish(),
  user: z.looseObject({ permissions: z.looseObject({ triage: z.boolean().nullish() }).nullish() }).nullish(),
});

const ENOUGH = new Set(["triage", "write", "maintain", "admin"]);
const UNKNOWN: Permission = { role: null, triage: null };

export function openRest({ token, api, wait, fetch: send = fetch }: RestOptions): Rest {
  const ask = request.defaults({
    baseUrl: api.replace(/\/$/, ""),
    headers: { authorization: `bearer ${token}`, "user-agent": "plumbline" },
    request: {
      fetch: (input: string, init: RequestInit) =>
        send(input, { ...init, signal: AbortSignal.timeout(LONGEST_ANSWER) }),
    },
  });

  async function once(owner: string, name: string, login: string): Promise<Permission | "again"> {
    try {
      const { data } = await ask("GET /repos/{owner}/{repo}/collaborators/{username}/permission", {
        owner,
        repo: name,
        username: login,
      });
      return toPermission(data);
    } catch (error) {
      const status =
        typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
      return status === 404 ? { role: "none", triage: false } : status >= 500 ? "again" : UNKNOWN;
    }
  }

  return {
    permissionOf: async (owner, name, login) => {
      const first = await once(owner, name, login);
      if (first !== "again") {
        return first;
      }
      await wait(1_000);
      const second = await once(owner, name, login);
      return second === "again" ? UNKNOWN : second;
    },
  };
}

/** The address of the REST API beside that of the GraphQL API: `https://ghe.example/api/graphql` → `…/api/v3`. */
export function apiBeside(graphqlUrl: string): string {
  const api = graphqlUrl.replace(/\/graphql\/?$/, "");
  return api.endsWith("/api") ? `${api}/v3` : api;
}

function toPermission(data: unknown): Permission {
  const read = shape.safeParse(data);
  if (!read.success) {
    return UNKNOWN;
  }
  const { permission, role_name: named, user } = read.data;
  const role = named ?? permission;
  const triage = user?.permissions?.triage === true || ENOUGH.has(role) || ENOUGH.has(permission);
  return { role, triage };
}
