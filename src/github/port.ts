/** The one seam to GitHub: read a snapshot, apply changes. */
import type { Change, Outcome } from "../model/change.ts";
import type { FileProblem } from "../model/place.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";

export interface Ask {
  readonly owner: string;
  readonly name: string;
  /** Path of the policy on the default branch. */
  readonly policy: string;
  /** An issue's number, or every open issue. */
  readonly issue: number | "all";
  /** Whether the agendas of the present period are looked for. */
  readonly agenda: boolean;
}

export type Reading =
  | {
      readonly kind: "read";
      /** GitHub's own clock when it answered, ISO 8601: runners' clocks are not trusted. */
      readonly now: string;
      readonly policy: Policy;
      readonly snapshot: Snapshot;
    }
  /** There is nothing to do, and nothing wrong: a pull request, a closed or vanished issue. */
  | { readonly kind: "nothing"; readonly sentence: string }
  /** The team's own files are broken: every problem at once. */
  | { readonly kind: "broken"; readonly problems: readonly FileProblem[] };

export interface GitHub {
  /** Throws `Refusal` where a token, a permission or a setting is missing. */
  readonly read: (ask: Ask) => Promise<Reading>;
  /** One outcome for each change, in their order. After a refusal nothing more is tried. */
  readonly apply: (changes: readonly Change[], snapshot: Snapshot) => Promise<readonly Outcome[]>;
}
