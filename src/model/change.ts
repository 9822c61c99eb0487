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
        /** Made only once the `agenda-open` of the same list is. */
        readonly afterAgenda?: true;
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
        /** A thumb for a command that was done, a puzzled face for one that was not understood. */
        readonly kind: "reaction-add";
        readonly issue: ChangeTarget;
        readonly comment: string;
        readonly from: null;
        readonly to: "THUMBS_UP" | "CONFUSED";
      }
    | {
        /** A second own comment, which two runs at once can leave. */
        readonly kind: "comment-delete";
        readonly issue: ChangeTarget;
        readonly comment: string;
        readonly from: string;
        readonly to: null;
      }
    | {
        /** The own comment is folded away as resolved, or unfolded. */
        readonly kind: "comment-minimise" | "comment-restore";
        readonly issue: ChangeTarget;
        readonly comment: string;
        readonly from: "shown" | "minimised";
        readonly to: "shown" | "minimised";
      }
    | {
        /** Only by a person's decision, or an agenda of our own. */
        readonly kind: "issue-close";
        readonly issue: ChangeTarget;
        /** As above. */
        readonly afterAgenda?: true;
        readonly from: "open";
        readonly to: "completed" | "not planned" | "duplicate";
        /** Its id is empty where one issue alone was read: it is looked up by its number, and has to be open. */
        readonly duplicateOf: ChangeTarget | null;
      }
    | {
        /** A sub-issue of `issue`, made by a person's decision. Its body's first line is its marker. */
        readonly kind: "sub-issue-open";
        readonly issue: ChangeTarget;
        readonly repository: string;
        readonly from: null;
        readonly to: { readonly title: string; readonly body: string };
      }
    | {
        readonly kind: "agenda-open";
        /** Id of the repository in which agendas are kept. */
        readonly repository: string;
        readonly period: string;
        readonly from: null;
        readonly to: {
          readonly title: string;
          readonly body: string;
          readonly labels: readonly string[];
          /** Ids of accounts. */
          readonly assignees: readonly string[];
        };
      }
    | {
        readonly kind: "agenda-pin";
        /** `null` when an `agenda-open` of the same list makes it. */
        readonly issue: ChangeTarget | null;
        readonly period: string;
        readonly from: null;
        readonly to: "pinned";
      }
    | {
        /** Of an agenda that has ended: a repository has three pins, and a closed issue keeps its own. */
        readonly kind: "agenda-unpin";
        readonly issue: ChangeTarget;
        /** As above. */
        readonly afterAgenda?: true;
        readonly period: string;
        readonly from: "pinned";
        readonly to: null;
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
  /** A person asked for what cannot be: they are told, and no run fails for it. */
  readonly asked?: true;
}
