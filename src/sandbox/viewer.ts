/** Who asks: a token, and what comes with it. */
import type { Account } from "./state.ts";

export type Level = "read" | "triage" | "write" | "maintain" | "admin";

/** Who asks: a job's token acts as `github-actions[bot]`, a person's token as that person. */
export type Viewer =
  | {
      readonly kind: "actions";
      readonly token: string;
      readonly account: Account;
      readonly permissions: Readonly<Record<string, "read" | "write" | "none">>;
    }
  | {
      readonly kind: "person";
      readonly token: string;
      readonly account: Account;
      readonly level: Level;
      readonly scopes: readonly string[];
    };
