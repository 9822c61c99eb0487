/** All that can say what one issue's factors are. */
import type { EvidenceRow } from "../model/evidence.ts";
import type { Issue } from "../model/issue.ts";
import type { FieldValues, Stamps } from "../model/snapshot.ts";

export interface FactorEvidence {
  readonly issue: Pick<
    Issue,
    "number" | "author" | "createdAt" | "votes" | "labels" | "duplicates" | "text"
  > &
    // Where it is not known, nobody is named for what the text says.
    Partial<Pick<Issue, "editedAt">>;
  /** Its values on the project, with who set them. */
  readonly values: FieldValues;
  readonly stamps: Stamps;
  /** Its values of the organisation's issue fields. */
  readonly issueValues: FieldValues;
  /** The rows of the evidence files that name this issue, in the order of the files. */
  readonly rows: readonly EvidenceRow[];
}
