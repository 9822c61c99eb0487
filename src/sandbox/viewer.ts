/** Who asks: a token, and what comes with it. */
import type { Account, Repository } from "./state.ts";

export type Level = "none" | "read" | "triage" | "write" | "maintain" | "admin";

/** What somebody is in a repository. */
export interface Role {
  readonly level: Level;
  /** GitHub's own word, or the name the organization gave a role of its own that stands on that level. */
  readonly name: string;
}

/** Who asks: a job's token acts as `github-actions[bot]`, a person's token as that person. */
export type Viewer =
  | {
      readonly kind: "actions";
      readonly token: string;
      readonly account: Account;
      /** The only one a job's token may write to. */
      readonly repository: Repository;
      readonly permissions: Readonly<Record<string, "read" | "write" | "none">>;
    }
  | {
      readonly kind: "person";
      readonly token: string;
      readonly account: Account;
      readonly scopes: readonly string[];
    };
