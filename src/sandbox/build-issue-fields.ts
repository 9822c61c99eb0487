/** The organization's issue fields of a seed, and the values its issues have in them. */
import type { IssueField, IssueFieldHeld } from "./issue-field.ts";
import { nodeId } from "./ids.ts";
import type { SeedIssue, SeedIssueField } from "./read-seed.ts";
import { keep, nextDatabaseId, type Issue, type State } from "./state.ts";

const KINDS = {
  number: ["IssueFieldNumber", "NUMBER", "IFN"],
  text: ["IssueFieldText", "TEXT", "IFT"],
  date: ["IssueFieldDate", "DATE", "IFD"],
  "single-select": ["IssueFieldSingleSelect", "SINGLE_SELECT", "IFSS"],
  "multi-select": ["IssueFieldMultiSelect", "MULTI_SELECT", "IFMS"],
} as const;

export function addIssueFields(state: State, fields: readonly SeedIssueField[], at: string): void {
  for (const seed of fields) {
    const databaseId = nextDatabaseId(state);
    const [kind, dataType, prefix] = KINDS[seed.kind];
    const names = "options" in seed ? seed.options : [];
    const field: IssueField = {
      kind,
      id: nodeId(prefix, state.organization.databaseId, databaseId),
      databaseId,
      organization: state.organization,
      name: seed.name,
      description: seed.description ?? null,
      dataType,
      options: names.map((name, index) => {
        const optionId = nextDatabaseId(state);
        return keep(state, {
          kind: "IssueFieldSingleSelectOption",
          id: nodeId("IFSSO", state.organization.databaseId, optionId),
          databaseId: optionId,
          name,
          color: "GRAY",
          description: null,
          priority: index + 1,
        });
      }),
      createdAt: at,
    };
    keep(state, field);
    state.issueFields.push(field);
  }
}

/** Throws an Error of one sentence for a value its field cannot hold. */
export function fillIssueFields(state: State, issue: Issue, values: SeedIssue["fields"]): void {
  for (const [name, given] of Object.entries(values ?? {})) {
    const field = state.issueFields.find((one) => one.name === name);
    const value = field === undefined ? null : heldBy(field, given);
    if (field === undefined || value === null) {
      throw new Error(`Issue ${issue.number}: the issue field \`${name}\` cannot hold \`${String(given)}\`.`);
    }
    issue.fieldValues.set(field.id, { field, value, databaseId: nextDatabaseId(state) });
  }
}

function heldBy(field: IssueField, given: number | string | readonly string[]): IssueFieldHeld | null {
  const idOf = (name: unknown) => field.options.find((option) => option.name === name)?.id;
  switch (field.dataType) {
    case "NUMBER":
      return typeof given === "number" ? given : null;
    case "TEXT":
      return typeof given === "string" ? given : null;
    case "DATE":
      return typeof given === "string" && /^\d{4}-\d\d-\d\d$/.test(given) ? given : null;
    case "SINGLE_SELECT":
      return idOf(given) ?? null;
    case "MULTI_SELECT": {
      const ids = (typeof given === "object" ? given : [given]).map(idOf);
      return ids.every((id) => id !== undefined) ? ids : null;
    }
  }
}
