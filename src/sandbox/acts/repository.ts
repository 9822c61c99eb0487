/** Settings of a repository change; its admins may do that, a job's token never. */
import type { Context } from "../context.ts";
import { demand } from "../permissions.ts";
import { notAccessible } from "../refusal.ts";
import { touch, type Repository } from "../state.ts";

/** Throws GitHub's refusal for all but admins. */
export function switchIssues({ state, viewer }: Context, repository: Repository, enabled: boolean): void {
  if (viewer.kind === "actions") {
    throw notAccessible();
  }
  demand(viewer, { repository, grant: "contents", level: "admin", act: "UpdateRepository" });
  repository.issuesEnabled = enabled;
  touch(state);
}
