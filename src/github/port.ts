/** The one seam to GitHub: read a snapshot, look at threads, apply changes. */
import type { Change, Outcome } from "../model/change.ts";
import type { FileProblem } from "../model/place.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Thread } from "../model/thread.ts";
import type { Policy } from "../policy/policy.ts";

export interface Ask {
  readonly owner: string;
  readonly name: string;
  /** Path of the policy on the default branch. */
  readonly policy: string;
  /** An issue's number, or every open issue. */
  readonly issue: number | "all";
  /** Whether agendas are looked for; of one issue, whether one is due that nobody has opened. */
  readonly agenda: boolean;
  /** `comment`: a comment started the run, which ends early where there is no command to handle. */
  readonly trigger?: "comment" | "issue" | "whole";
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
  /** What people said on issues by their ids; none of those that are gone since. Throws as `read`. */
  readonly look: (ids: readonly string[], snapshot: Snapshot) => Promise<readonly Thread[]>;
  /**
   * One outcome for each change, in their order. After a refusal nothing more is tried, but for what one change alone
   * needs: issue fields, a repository of agendas elsewhere, the pin of an agenda.
   */
  readonly apply: (changes: readonly Change[], snapshot: Snapshot) => Promise<readonly Outcome[]>;
}
