/** READ: what each of some people may do in a repository. */
import type { Repository, Snapshot } from "../model/snapshot.ts";
import type { Permission } from "../model/thread.ts";
import type { Rest } from "./open-rest.ts";

/** GitHub asks for few requests at a time. */
const AT_ONCE = 5;

/** By login in lower case; each is asked for once. */
export async function askPermissions(
  rest: Rest,
  { owner, name }: Pick<Repository, "owner" | "name">,
  logins: readonly string[],
): Promise<Snapshot["permissions"]> {
  const left = [...new Set(logins.map((login) => login.toLowerCase()))];
  const found: (readonly [string, Permission])[] = [];
  while (left.length > 0) {
    const some = left.splice(0, AT_ONCE);
    found.push(
      ...(await Promise.all(
        some.map(async (login) => [login, await rest.permissionOf(owner, name, login)] as const),
      )),
    );
  }
  return Object.fromEntries(found);
}
