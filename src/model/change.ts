/** One write to GitHub as data, and what came of it. */
import type { FieldKind, FieldValue } from "./snapshot.ts";

/** The issue a change is about. */
export interface ChangeTarget {
  readonly id: string;
  readonly number: number;
}

interface Because {
  /** Why, in words a product owner uses. */
  readonly because: string;
}

/** `from` is what stands there now, `to` what shall stand there. */
export type Change = Because &
  (
    | {
        readonly kind: "label-create";
        readonly repository: string;
        readonly from: null;
        readonly to: { readonly name: string; readonly color: string; readonly description: string };
      }
    | { readonly kind: "label-add"; readonly issue: ChangeTarget; readonly from: null; readonly to: string }
    | {
        readonly kind: "label-remove";
        readonly issue: ChangeTarget;
        readonly from: string;
        readonly to: null;
      }
    | {
        readonly kind: "comment-create";
        readonly issue: ChangeTarget;
        readonly from: null;
        readonly to: string;
      }
    | {
        readonly kind: "comment-update";
        readonly issue: ChangeTarget;
        readonly comment: string;
        readonly from: string;
        readonly to: string;
      }
    | {
        readonly kind: "item-add";
        readonly issue: ChangeTarget;
        readonly project: { readonly id: string; readonly name: string };
        readonly from: null;
        readonly to: string;
      }
    | {
        readonly kind: "field-set";
        readonly issue: ChangeTarget;
        readonly project: { readonly id: string; readonly name: string };
        /** `null` when an `item-add` of the same list makes it. */
        readonly item: string | null;
        readonly field: {
          readonly id: string;
          readonly name: string;
          readonly kind: FieldKind;
          /** Id of `to` among the options of a single-select field or the iterations of an iteration field, else `null`. */
          readonly option: string | null;
        };
        readonly from: FieldValue;
        readonly to: FieldValue;
      }
    | {
        /** A field of the issue itself, which an organisation gives all its issues. */
        readonly kind: "issue-field-set";
        readonly issue: ChangeTarget;
        readonly field: {
          readonly id: string;
          readonly name: string;
          readonly kind: FieldKind;
          /** As above. */
          readonly option: string | null;
        };
        /** Why it has this value, at most 280 characters: GitHub keeps it beside the value. */
        readonly rationale: string;
        readonly from: FieldValue;
        readonly to: FieldValue;
      }
    | {
        readonly kind: "agenda-open";
        readonly repository: string;
        readonly period: string;
        readonly from: null;
        readonly to: {
          readonly title: string;
          readonly body: string;
          readonly labels: readonly string[];
        };
      }
  );

export type ChangeKind = Change["kind"];

/** What came of a change. `unknown`: GitHub's answer does not tell; the next run reads what is there. */
export interface Outcome {
  readonly change: Change;
  readonly result: "applied" | "already" | "refused" | "unknown";
  /** What was made or changed; `null` where GitHub gave nothing. */
  readonly url: string | null;
  /** For `refused` and `unknown`: what happened and what to do. */
  readonly reason: string | null;
}
