/** A sandbox's seed with issue fields, and hands to read and set them. */
import { expect } from "vitest";
import { readSeed, type Seed } from "../../src/sandbox/read-seed.ts";
import { smallSeed, type Opened } from "./open-sandbox.ts";

export function seedWithFields(change: object = {}): Seed {
  const small = smallSeed();
  return readSeed(
    "fields.yml",
    JSON.stringify({
      ...small,
      "issue-fields": [
        { name: "Reach", kind: "number", description: "Customers a month" },
        { name: "Why", kind: "text" },
        { name: "Due", kind: "date" },
        { name: "Priority", kind: "single-select", options: ["P0", "P1", "P2"] },
        { name: "Areas", kind: "multi-select", options: ["web", "api", "shop"] },
      ],
      project: {
        ...small.project,
        fields: [
          ...(small.project?.fields ?? []).filter((field) => field.name !== "Due"),
          { name: "Priority", kind: "issue-field" },
          { name: "Reach", kind: "issue-field" },
          { name: "Areas", kind: "issue-field" },
        ],
      },
      issues: [
        {
          number: 1,
          title: "One",
          author: "ben",
          opened: "2026-10-02",
          fields: { Reach: 300, Priority: "P1", Areas: ["web", "api"] },
        },
        { number: 2, title: "Two", author: "rita", opened: "2026-10-03" },
      ],
      ...change,
    }),
  );
}

const READ = `query ($number: Int!) { repository(owner: "acme", name: "shop") { issue(number: $number) { updatedAt
  issueFieldValues(first: 10) { totalCount nodes {
    ... on IssueFieldNumberValue { number: value field { ... on IssueFieldCommon { name } } }
    ... on IssueFieldTextValue { text: value field { ... on IssueFieldCommon { name } } }
    ... on IssueFieldDateValue { date: value field { ... on IssueFieldCommon { name } } }
    ... on IssueFieldSingleSelectValue { option: name value optionId field { ... on IssueFieldCommon { name } } }
    ... on IssueFieldMultiSelectValue { options { name } all: value field { ... on IssueFieldCommon { name } } }
  } }
  pendingSuggestions { ... on PendingFieldSuggestion { suggestedValue rationale actor { login } issueField { ... on IssueFieldCommon { name } } } }
  timelineItems(first: 10, itemTypes: [ISSUE_FIELD_ADDED_EVENT, ISSUE_FIELD_CHANGED_EVENT, ISSUE_FIELD_REMOVED_EVENT]) { nodes { __typename
    ... on IssueFieldAddedEvent { value actor { login } intent { rationale confidence } }
    ... on IssueFieldChangedEvent { previousValue newValue }
    ... on IssueFieldRemovedEvent { options { name } }
  } }
} } }`;

const SET = `mutation ($input: SetIssueFieldValueInput!) { setIssueFieldValue(input: $input) {
  issue { number } issueFieldValues { __typename } } }`;

interface Seen {
  readonly updatedAt: string;
  readonly issueFieldValues: { readonly totalCount: number; readonly nodes: readonly object[] } | null;
  readonly pendingSuggestions: readonly object[];
  readonly timelineItems: { readonly nodes: readonly object[] };
}

export async function read(sandbox: Opened, number: number): Promise<Seen> {
  const { data, errors } = await sandbox.ask<{ repository: { issue: Seen } }>("ghs_sandbox", READ, {
    number,
  });
  expect(errors).toBeUndefined();
  if (data === undefined) {
    throw new Error("No answer.");
  }
  return data.repository.issue;
}

export function fieldOf(sandbox: Opened, name: string) {
  const field = sandbox.state.issueFields.find((one) => one.name === name);
  const option = (word: string) => field?.options.find((one) => one.name === word)?.id ?? "";
  return { id: field?.id ?? "", option };
}

export async function set(sandbox: Opened, token: string, number: number, ...issueFields: object[]) {
  const input = { issueId: sandbox.issueId(number), issueFields };
  return await sandbox.ask(token, SET, { input });
}
