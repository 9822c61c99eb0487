/** What the project, the organisation's fields and the evidence files say of each issue. */
import type { EvidenceRow } from "../model/evidence.ts";
import type { Issue } from "../model/issue.ts";
import type { FactorEvidence } from "../scores/factor-evidence.ts";
import type { World } from "./world.ts";

/** By the issue's number. */
export type EvidenceByIssue = ReadonlyMap<number, FactorEvidence>;

export function gatherEvidence(
  issues: readonly Issue[],
  { items, issueFields, evidence }: World,
): EvidenceByIssue {
  const onProject = new Map(items.map((item) => [item.issueId, item]));
  const rows = rowsByIssue(evidence);
  return new Map(
    issues.map((issue) => {
      const { values = {}, stamps = {} } = onProject.get(issue.id) ?? {};
      const issueValues = issueFields?.values[issue.id] ?? {};
      return [issue.number, { issue, values, stamps, issueValues, rows: rows.get(issue.number) ?? [] }];
    }),
  );
}

function rowsByIssue(rows: readonly EvidenceRow[]): ReadonlyMap<number, readonly EvidenceRow[]> {
  const found = new Map<number, EvidenceRow[]>();
  for (const row of rows) {
    const known = found.get(row.issue);
    if (known === undefined) {
      found.set(row.issue, [row]);
    } else {
      known.push(row);
    }
  }
  return found;
}
