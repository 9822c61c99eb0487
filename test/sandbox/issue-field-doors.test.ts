/** The ways to issue fields: whose token may set them, servers and repositories without them, boards, REST. */
import { expect, test } from "vitest";
import { fieldOf, read, seedWithFields, set } from "./field-seed.ts";
import { boardIds, openSandbox } from "./open-sandbox.ts";

function query(inner: string): string {
  return `{ repository(owner: "acme", name: "shop") { ${inner} } }`;
}

test.each([
  ["ghs_sandbox", "on", null],
  ["ghs_sandbox", "people-only", "Resource not accessible by integration"],
  ["ghs_reader", "on", "Resource not accessible by integration"],
  ["ghp_ben", "people-only", null],
  ["ghp_rita", "on", "rita does not have the correct permissions to execute `SetIssueFieldValue`"],
] as const)("%s with issue fields %s: %s", async (token, issueFields, refusal) => {
  const sandbox = await openSandbox({ seed: seedWithFields(), issueFields });
  const answer = await set(sandbox, token, 2, { fieldId: fieldOf(sandbox, "Reach").id, numberValue: 5 });
  const { data } = await sandbox.ask(
    token,
    `{ repository(owner: "acme", name: "shop") { issue(number: 2) { viewerCanSetFields } } }`,
  );
  expect(data?.["repository"]).toEqual({ issue: { viewerCanSetFields: refusal === null } });
  expect(answer.errors?.[0]?.message ?? null).toBe(refusal);
  expect((await read(sandbox, 2)).issueFieldValues?.totalCount).toBe(refusal === null ? 1 : 0);
});

test("an Enterprise Server that does not know them answers as for any unknown name", async () => {
  const sandbox = await openSandbox({ seed: seedWithFields(), issueFields: "absent" });
  const undefinedField = async (text: string) =>
    (await sandbox.ask("ghp_sandbox", text)).errors?.map(({ message, extensions }) => [
      message,
      extensions?.["code"],
    ]);
  expect(await undefinedField(query("issueFields(first: 5) { totalCount }"))).toEqual([
    ["Field 'issueFields' doesn't exist on type 'Repository'", "undefinedField"],
  ]);
  expect(
    await undefinedField(query("issue(number: 1) { issueFieldValues(first: 5) { totalCount } }")),
  ).toEqual([["Field 'issueFieldValues' doesn't exist on type 'Issue'", "undefinedField"]]);
  expect(
    await undefinedField(
      query(
        "projectV2(number: 1) { fields(first: 50) { nodes { ... on ProjectV2Field { isIssueField } } } }",
      ),
    ),
  ).toEqual([["Field 'isIssueField' doesn't exist on type 'ProjectV2Field'", "undefinedField"]]);
  expect(await undefinedField(`mutation { setIssueFieldValue(input: {}) { clientMutationId } }`)).toEqual([
    ["Field 'setIssueFieldValue' doesn't exist on type 'Mutation'", "undefinedField"],
  ]);
  expect((await sandbox.ask("ghp_sandbox", query("issue(number: 1) { title }"))).errors).toBeUndefined();
});

test("a user's repository has none, and takes none of the organization's", async () => {
  const small = seedWithFields();
  const sandbox = await openSandbox({
    seed: seedWithFields({
      repository: { owner: "ben", name: "shop" },
      issues: [{ number: 1, title: "One", author: "ben", opened: "2026-10-02" }],
      project: small.project,
    }),
  });
  const { data } = await sandbox.ask(
    "ghp_sandbox",
    `{ repository(owner: "ben", name: "shop") { issueFields(first: 5) { totalCount } issue(number: 1) { issueFieldValues(first: 5) { totalCount } } } }`,
  );
  expect(data?.["repository"]).toEqual({ issueFields: null, issue: { issueFieldValues: null } });
  const { errors } = await set(sandbox, "ghp_sandbox", 1, {
    fieldId: fieldOf(sandbox, "Reach").id,
    numberValue: 1,
  });
  expect(errors?.[0]).toMatchObject({
    type: "UNPROCESSABLE",
    message: expect.stringContaining("does not belong to the organization"),
  });
});

test("a board's field that stands for an issue field shows the issue's value and is not written", async () => {
  const sandbox = await openSandbox({ seed: seedWithFields() });
  const ids = boardIds(sandbox);
  const { data, errors } = await sandbox.ask(
    "ghp_sandbox",
    `query ($i: ID!) {
      organization(login: "acme") { projectV2(number: 1) { fields(first: 50) { nodes { __typename
        ... on ProjectV2FieldCommon { name dataType isIssueField }
        ... on ProjectV2SingleSelectField { options(names: ["p0"]) { name } issueField { ... on IssueFieldCommon { name } } }
        ... on ProjectV2MultiSelectField { multiSelectOptions { name } } } } } }
      node(id: $i) { ... on ProjectV2Item {
        priority: fieldValueByName(name: "Priority") { __typename ... on ProjectV2ItemIssueFieldValue { field { ... on ProjectV2FieldCommon { name } } issueFieldValue { ... on IssueFieldSingleSelectValue { name } } } }
        reach: fieldValueByName(name: "Reach") { ... on ProjectV2ItemIssueFieldValue { issueFieldValue { ... on IssueFieldNumberValue { value } } } }
        fieldValues(first: 20) { nodes { __typename } } } } }`,
    { i: ids.item(1) },
  );
  expect(errors).toBeUndefined();
  const shown = JSON.stringify(data?.["organization"]);
  expect(shown).toContain(
    `{"__typename":"ProjectV2SingleSelectField","name":"Priority","dataType":"SINGLE_SELECT","isIssueField":true,"options":[{"name":"P0"}],"issueField":{"name":"Priority"}}`,
  );
  expect(shown).toContain(
    `{"__typename":"ProjectV2MultiSelectField","name":"Areas","dataType":"MULTI_SELECT","isIssueField":true,"multiSelectOptions":[{"name":"web"},{"name":"api"},{"name":"shop"}]}`,
  );
  expect(shown).toContain(`"name":"Score","dataType":"NUMBER","isIssueField":false`);
  expect(data?.["node"]).toMatchObject({
    priority: {
      __typename: "ProjectV2ItemIssueFieldValue",
      field: { name: "Priority" },
      issueFieldValue: { name: "P1" },
    },
    reach: { issueFieldValue: { value: 300 } },
  });
  expect(JSON.stringify(data?.["node"]).match(/ProjectV2ItemIssueFieldValue/g)).toHaveLength(4);

  for (const mutation of [
    `updateProjectV2ItemFieldValue(input: { projectId: $p, itemId: $i, fieldId: $f, value: { number: 3 } }) { clientMutationId }`,
    `clearProjectV2ItemFieldValue(input: { projectId: $p, itemId: $i, fieldId: $f }) { clientMutationId }`,
  ]) {
    const answer = await sandbox.ask("ghp_sandbox", `mutation ($p: ID!, $i: ID!, $f: ID!) { ${mutation} }`, {
      p: ids.project,
      i: ids.item(1),
      f: ids.field("Reach"),
    });
    expect(answer.errors?.[0]).toMatchObject({
      type: "UNPROCESSABLE",
      message: expect.stringContaining("issue fields used as a project field"),
    });
  }
  const rename = await sandbox.ask(
    "ghp_sandbox",
    `mutation ($f: ID!) { updateProjectV2Field(input: { fieldId: $f, name: "R" }) { clientMutationId } }`,
    { f: ids.field("Reach") },
  );
  expect(rename.errors?.[0]?.message).toMatch(/^sandbox: .* is not kept here$/);
  // Set on the issue, it is seen on the board.
  await set(sandbox, "ghs_sandbox", 1, { fieldId: fieldOf(sandbox, "Reach").id, numberValue: 42 });
  const again = await sandbox.ask(
    "ghp_sandbox",
    `query ($i: ID!) { node(id: $i) { ... on ProjectV2Item { fieldValueByName(name: "Reach") { ... on ProjectV2ItemIssueFieldValue { issueFieldValue { ... on IssueFieldNumberValue { value } } } } } } }`,
    { i: ids.item(1) },
  );
  expect(again.data?.["node"]).toEqual({ fieldValueByName: { issueFieldValue: { value: 42 } } });
});

test("a person puts an issue field on the board, and opens an issue with values in it", async () => {
  const sandbox = await openSandbox({ seed: seedWithFields() });
  const why = fieldOf(sandbox, "Why").id;
  const mirror = `mutation ($p: ID!, $f: ID!) { createProjectV2IssueField(input: { projectId: $p, issueFieldId: $f }) {
    projectV2Field { ... on ProjectV2FieldCommon { name isIssueField } } } }`;
  const variables = { p: boardIds(sandbox).project, f: why };
  expect((await sandbox.ask("ghp_ben", mirror, variables)).data).toEqual({
    createProjectV2IssueField: { projectV2Field: { name: "Why", isIssueField: true } },
  });
  expect((await sandbox.ask("ghp_ben", mirror, variables)).errors?.[0]?.message).toBe(
    "Name has already been taken",
  );
  const opened = await sandbox.ask(
    "ghp_ben",
    `mutation ($input: CreateIssueInput!) { createIssue(input: $input) { issue { number issueFieldValues(first: 3) { nodes { ... on IssueFieldTextValue { value } } } } } }`,
    {
      input: {
        repositoryId: sandbox.state.repository.id,
        title: "New",
        issueFields: [{ fieldId: why, textValue: "Because" }],
      },
    },
  );
  expect(opened.data).toEqual({
    createIssue: { issue: { number: 3, issueFieldValues: { nodes: [{ value: "Because" }] } } },
  });
});

test("REST shows the values in its own shape", async () => {
  const sandbox = await openSandbox({ seed: seedWithFields() });
  const { body } = await sandbox.rest("ghs_sandbox", "GET", "/repos/acme/shop/issues/1");
  expect(body["issue_field_values"]).toMatchObject([
    { data_type: "number", value: 300, node_id: fieldOf(sandbox, "Reach").id },
    {
      data_type: "single_select",
      value: "P1",
      single_select_option: { name: "P1", color: "gray", id: expect.any(Number) },
    },
    { data_type: "multi_select", value: "web, api" },
  ]);
  const without = await openSandbox();
  const other = await without.rest("ghs_sandbox", "GET", "/repos/acme/shop/issues/1");
  expect(other.body).not.toHaveProperty("issue_field_values");
});
