/** Events of an issue's timeline that are kept to be asked for. */
import type { IssueField, IssueFieldHeld } from "./issue-field.ts";
import type { Account, Issue, Label } from "./state.ts";

interface Shared {
  readonly id: string;
  readonly databaseId: number;
  readonly at: string;
  readonly actor: Account | null;
}

export type IssueEvent = Shared &
  (
    | {
        readonly kind: "LabeledEvent" | "UnlabeledEvent";
        readonly label: Label;
        readonly labelable: Issue;
      }
    | {
        readonly kind: "ReopenedEvent";
        readonly closable: Issue;
        readonly stateReason: "REOPENED";
      }
    | {
        readonly kind: "MarkedAsDuplicateEvent" | "UnmarkedAsDuplicateEvent";
        readonly canonical: Issue;
        readonly duplicate: Issue;
      }
    | {
        readonly kind: "IssueFieldAddedEvent" | "IssueFieldChangedEvent" | "IssueFieldRemovedEvent";
        readonly field: IssueField;
        readonly before: IssueFieldHeld | null;
        readonly after: IssueFieldHeld | null;
        readonly intent: Intent | null;
      }
  );

/** Why a value was set, in the words of who set it. */
export interface Intent {
  readonly rationale: string | null;
  readonly confidence: string | null;
}
