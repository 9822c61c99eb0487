/** Whether people may decide what they wrote. */
import type { Permission } from "../model/thread.ts";
import type { CommandSettings } from "../policy/policy.ts";
import type { CommandKind } from "./command.ts";

/** `unknown`: GitHub could not be asked about one of them. */
export type May = "yes" | "no" | "unknown";

export interface Court {
  /** By login in lower case. */
  readonly permissions: Readonly<Record<string, Permission>>;
  /** Login of the author; `null` where there is none, or its account is gone. */
  readonly author: string | null;
  readonly settings: CommandSettings | null;
}

/** All of them have to be allowed; `kind` is `null` for a word that is no command, which the policy grants nobody. */
export function mayDecide(people: readonly (string | null)[], kind: CommandKind | null, court: Court): May {
  const answers = new Set(people.map((login) => mayOne(login, kind, court)));
  return answers.has("no") ? "no" : answers.has("unknown") ? "unknown" : "yes";
}

/** Those of them for whom it is known that they may not. */
export function whoMayNot(
  people: readonly (string | null)[],
  kind: CommandKind | null,
  court: Court,
): readonly (string | null)[] {
  return people.filter((login) => mayOne(login, kind, court) === "no");
}

function mayOne(
  login: string | null,
  kind: CommandKind | null,
  { permissions, author, settings }: Court,
): May {
  if (login === null || login.endsWith("[bot]")) {
    return "no";
  }
  const name = login.toLowerCase();
  if (kind !== null && author?.toLowerCase() === name && settings?.author.includes(kind.id) === true) {
    return "yes";
  }
  const triage = Object.hasOwn(permissions, name) ? (permissions[name]?.triage ?? null) : null;
  return triage === null ? "unknown" : triage ? "yes" : "no";
}
