/** The organization's issue fields: what they hold, how they are set, and what is refused. */
import { expect, test } from "vitest";
import { dumpState } from "../../src/sandbox/dump-state.ts";
import { fieldOf, read, seedWithFields, set } from "./field-seed.ts";
import { openSandbox } from "./open-sandbox.ts";

test("a repository tells the fields of its organization, with their options", async () => {
  const sandbox = await openSandbox({ seed: seedWithFields() });
  const fields = `issueFields(first: 25, orderBy: { field: NAME, direction: ASC }) { totalCount nodes { __typename
    ... on IssueFieldCommon { name dataType description }
    ... on IssueFieldSingleSelect { options { id name priority color } }
    ... on IssueFieldMultiSelect { options { name } } } }`;
  const { data, errors } = await sandbox.ask(
    "ghs_sandbox",
    `{ repository(owner: "acme", name: "shop") { ${fields} } }`,
  );
  expect(errors).toBeUndefined();
  expect(data?.["repository"]?.["issueFields"]).toEqual({
    totalCount: 5,
    nodes: [
      {
        __typename: "IssueFieldMultiSelect",
        name: "Areas",
        dataType: "MULTI_SELECT",
        description: null,
        options: [{ name: "web" }, { name: "api" }, { name: "shop" }],
      },
      { __typename: "IssueFieldDate", name: "Due", dataType: "DATE", description: null },
      {
        __typename: "IssueFieldSingleSelect",
        name: "Priority",
        dataType: "SINGLE_SELECT",
        description: null,
        options: ["P0", "P1", "P2"].map((name, index) => ({
          id: fieldOf(sandbox, "Priority").option(name),
          name,
          priority: index + 1,
          color: "GRAY",
        })),
      },
      { __typename: "IssueFieldNumber", name: "Reach", dataType: "NUMBER", description: "Customers a month" },
      { __typename: "IssueFieldText", name: "Why", dataType: "TEXT", description: null },
    ],
  });
  // A job's token may not ask the organization, and the rest of the answer is there.
  const owner = `{ repository(owner: "acme", name: "shop") { name owner { ... on Organization { ${fields} } } } }`;
  const refused = await sandbox.ask("ghs_sandbox", owner);
  expect(refused.errors).toMatchObject([
    { type: "FORBIDDEN", message: "Resource not accessible by integration" },
  ]);
  expect(refused.data?.["repository"]).toEqual({ name: "shop", owner: { issueFields: null } });
  expect((await sandbox.ask("ghp_sandbox", owner)).errors).toBeUndefined();
});

test("values are read in their types, set together, changed and deleted; the timeline tells", async () => {
  const sandbox = await openSandbox({ seed: seedWithFields() });
  const priority = fieldOf(sandbox, "Priority");
  expect((await read(sandbox, 1)).issueFieldValues).toEqual({
    totalCount: 3,
    nodes: [
      { number: 300, field: { name: "Reach" } },
      { option: "P1", value: "P1", optionId: priority.option("P1"), field: { name: "Priority" } },
      { options: [{ name: "web" }, { name: "api" }], all: "web, api", field: { name: "Areas" } },
    ],
  });
  const answer = await set(
    sandbox,
    "ghs_sandbox",
    2,
    {
      fieldId: fieldOf(sandbox, "Reach").id,
      numberValue: 0,
      rationale: "From the survey",
      confidence: "LOW",
    },
    { fieldId: fieldOf(sandbox, "Why").id, textValue: "Asked for twice" },
    { fieldId: fieldOf(sandbox, "Due").id, dateValue: "2026-12-24" },
    { fieldId: priority.id, singleSelectOptionId: priority.option("P0") },
    {
      fieldId: fieldOf(sandbox, "Areas").id,
      multiSelectOptionIds: [fieldOf(sandbox, "Areas").option("shop")],
    },
  );
  expect(answer.errors).toBeUndefined();
  const after = await read(sandbox, 2);
  expect(after.issueFieldValues?.nodes).toMatchObject([
    { number: 0 },
    { text: "Asked for twice" },
    { date: "2026-12-24" },
    { option: "P0" },
    { options: [{ name: "shop" }] },
  ]);
  expect(after.timelineItems.nodes[0]).toEqual({
    __typename: "IssueFieldAddedEvent",
    value: "0",
    actor: { login: "github-actions" },
    intent: { rationale: "From the survey", confidence: "LOW" },
  });
  expect(after.timelineItems.nodes[1]).toMatchObject({ intent: null });

  await set(sandbox, "ghp_sandbox", 2, { fieldId: priority.id, singleSelectOptionId: priority.option("P2") });
  await set(sandbox, "ghp_sandbox", 2, { fieldId: priority.id, delete: true });
  const end = await read(sandbox, 2);
  expect(end.issueFieldValues?.totalCount).toBe(4);
  expect(end.timelineItems.nodes.slice(5)).toEqual([
    { __typename: "IssueFieldChangedEvent", previousValue: "P0", newValue: "P2" },
    { __typename: "IssueFieldRemovedEvent", options: [{ name: "P2" }] },
  ]);
});

test("another value moves the issue's `updatedAt`; the same value moves nothing", async () => {
  const sandbox = await openSandbox({ seed: seedWithFields() });
  const reach = fieldOf(sandbox, "Reach").id;
  sandbox.setClock("2026-11-17T10:00:00Z");
  const before = await read(sandbox, 1);
  await set(sandbox, "ghs_sandbox", 1, { fieldId: reach, numberValue: 300 });
  expect(await read(sandbox, 1)).toEqual(before);
  await set(sandbox, "ghs_sandbox", 1, { fieldId: reach, numberValue: 301 });
  const after = await read(sandbox, 1);
  expect(after.updatedAt).toMatch(/^2026-11-17T10:00/);
  expect(after.timelineItems.nodes).toHaveLength(1);
});

test("a suggestion waits and changes nothing", async () => {
  const sandbox = await openSandbox({ seed: seedWithFields() });
  const priority = fieldOf(sandbox, "Priority");
  const before = await read(sandbox, 1);
  const wish = { fieldId: priority.id, singleSelectOptionId: priority.option("P0"), suggest: true };
  await set(sandbox, "ghs_sandbox", 1, { ...wish, rationale: "A" });
  await set(sandbox, "ghs_sandbox", 1, { ...wish, rationale: "B" });
  expect(await read(sandbox, 1)).toEqual({
    ...before,
    pendingSuggestions: [
      {
        suggestedValue: "P0",
        rationale: "B",
        actor: { login: "github-actions" },
        issueField: { name: "Priority" },
      },
    ],
  });
  expect(dumpState(sandbox.state)).toMatchObject({
    repositories: [{ issues: [{ fields: { Priority: "P1" }, suggestions: [{ value: "P0" }] }, {}] }, {}],
  });
  // Somebody decides: what waited is settled.
  await set(sandbox, "ghp_sandbox", 1, {
    fieldId: priority.id,
    singleSelectOptionId: priority.option("P2"),
  });
  expect((await read(sandbox, 1)).pendingSuggestions).toEqual([]);
});

test("what a field cannot hold is refused, and of several none is set", async () => {
  const sandbox = await openSandbox({ seed: seedWithFields() });
  const [reach, why, due, priority, areas] = ["Reach", "Why", "Due", "Priority", "Areas"].map((name) =>
    fieldOf(sandbox, name),
  );
  const before = await read(sandbox, 2);
  const bad: readonly object[] = [
    { fieldId: reach?.id },
    { fieldId: reach?.id, numberValue: 1, delete: true },
    { fieldId: reach?.id, numberValue: 1, textValue: "1" },
    { fieldId: reach?.id, textValue: "1" },
    { fieldId: why?.id, numberValue: 1 },
    { fieldId: due?.id, dateValue: "2026-02-30" },
    { fieldId: priority?.id, singleSelectOptionId: areas?.option("web") },
    { fieldId: priority?.id, textValue: "P0" },
    { fieldId: areas?.id, multiSelectOptionIds: [areas?.option("web"), "P0"] },
    { fieldId: reach?.id, numberValue: 1, rationale: "x".repeat(281) },
  ];
  for (const one of bad) {
    const good = { fieldId: why?.id, textValue: "fine" };
    const both = Object.values(one)[0] === why?.id ? [one] : [good, one];
    const { errors } = await set(sandbox, "ghp_sandbox", 2, ...both);
    expect([one, errors?.[0]?.type]).toEqual([one, "UNPROCESSABLE"]);
  }
  expect((await set(sandbox, "ghp_sandbox", 2)).errors?.[0]?.type).toBe("UNPROCESSABLE");
  const stranger = await set(sandbox, "ghp_sandbox", 2, { fieldId: "IFN_x", numberValue: 1 });
  expect(stranger.errors?.[0]?.type).toBe("NOT_FOUND");
  expect(await read(sandbox, 2)).toEqual(before);
  const most = { fieldId: reach?.id, numberValue: 1, rationale: "x".repeat(280) };
  expect((await set(sandbox, "ghp_sandbox", 2, most)).errors).toBeUndefined();
});
