import { expect, test } from "vitest";
import { boardIds, openSandbox } from "./open-sandbox.ts";

const SET = `mutation ($p: ID!, $i: ID!, $f: ID!, $v: ProjectV2FieldValue!) {
  updateProjectV2ItemFieldValue(input: { projectId: $p, itemId: $i, fieldId: $f, value: $v }) { projectV2Item { id } }
}`;
const VALUES = `query ($i: ID!) { node(id: $i) { ... on ProjectV2Item {
  score: fieldValueByName(name: "Score") { ... on ProjectV2ItemFieldNumberValue { number } }
  readiness: fieldValueByName(name: "Readiness") { ... on ProjectV2ItemFieldSingleSelectValue { name optionId } }
  goal: fieldValueByName(name: "Goal") { ... on ProjectV2ItemFieldTextValue { text } }
  due: fieldValueByName(name: "Due") { ... on ProjectV2ItemFieldDateValue { date } }
  sprint: fieldValueByName(name: "Sprint") { ... on ProjectV2ItemFieldIterationValue { title startDate duration } }
  status: fieldValueByName(name: "Status") { __typename }
} } }`;

interface Items {
  readonly organization: {
    readonly projectV2: {
      readonly items: { readonly nodes: readonly { readonly content: { readonly number: number } }[] };
    };
  };
}

test("the seed's values are read in their types", async () => {
  const sandbox = await openSandbox();
  const ids = boardIds(sandbox);
  expect(await sandbox.ask("ghp_sandbox", VALUES, { i: ids.item(2) })).toEqual({
    data: {
      node: {
        score: { number: 4.5 },
        readiness: { name: "Ready", optionId: ids.option("Ready") },
        goal: { text: "retention" },
        due: { date: "2026-11-20" },
        sprint: { title: "Sprint 8", startDate: "2026-11-16", duration: 14 },
        status: null,
      },
    },
  });
});

test("each kind of field takes its own kind of value and no other", async () => {
  const sandbox = await openSandbox();
  const ids = boardIds(sandbox);
  const sprint = sandbox.state.projects[0]?.fields.find((field) => field.name === "Sprint")?.iterations[0]
    ?.id;
  const good: Record<string, object> = {
    Score: { number: 12.25 },
    Readiness: { singleSelectOptionId: ids.option("Almost") },
    Goal: { text: "growth" },
    Due: { date: "2026-12-24" },
    Sprint: { iterationId: sprint },
    Status: { singleSelectOptionId: ids.option("Done") },
  };
  for (const [name, v] of Object.entries(good)) {
    const variables = { p: ids.project, i: ids.item(1), f: ids.field(name) };
    for (const wrong of Object.values(good).filter((one) => Object.keys(one)[0] !== Object.keys(v)[0])) {
      const { errors } = await sandbox.ask("ghp_sandbox", SET, { ...variables, v: wrong });
      expect([name, wrong, errors?.[0]?.type]).toEqual([name, wrong, "UNPROCESSABLE"]);
    }
    expect([name, (await sandbox.ask("ghp_sandbox", SET, { ...variables, v })).errors]).toEqual([
      name,
      undefined,
    ]);
  }
  const unknown = {
    p: ids.project,
    i: ids.item(1),
    f: ids.field("Readiness"),
    v: { singleSelectOptionId: "nix" },
  };
  expect((await sandbox.ask("ghp_sandbox", SET, unknown)).errors?.[0]?.type).toBe("UNPROCESSABLE");
  const title = { p: ids.project, i: ids.item(1), f: ids.field("Title"), v: { text: "x" } };
  expect((await sandbox.ask("ghp_sandbox", SET, title)).errors?.[0]?.type).toBe("UNPROCESSABLE");
  expect(await sandbox.ask("ghp_sandbox", VALUES, { i: ids.item(1) })).toMatchObject({
    data: {
      node: {
        score: { number: 12.25 },
        readiness: { name: "Almost" },
        goal: { text: "growth" },
        due: { date: "2026-12-24" },
        sprint: { title: "Sprint 7" },
      },
    },
  });
});

test("a value moves the item's updatedAt, an equal one does not, and the issue's never moves", async () => {
  const sandbox = await openSandbox();
  const ids = boardIds(sandbox);
  const times = async () => {
    const { data } = await sandbox.ask(
      "ghp_sandbox",
      `query ($i: ID!) { node(id: $i) { ... on ProjectV2Item { updatedAt content { ... on Issue { updatedAt } } } } }`,
      { i: ids.item(2) },
    );
    return data?.["node"];
  };
  const set = (number: number) =>
    sandbox.ask("ghp_sandbox", SET, { p: ids.project, i: ids.item(2), f: ids.field("Score"), v: { number } });
  const seeded = { updatedAt: "2026-10-02T00:00:00Z", content: { updatedAt: "2026-10-03T00:00:00Z" } };
  expect(await times()).toEqual(seeded);
  await set(4.5);
  expect(await times()).toEqual(seeded);
  await set(5);
  expect(await times()).toEqual({ ...seeded, updatedAt: expect.stringMatching(/^2026-11-16T08:00:0\d/) });
});

test("an archived item is refused until it comes back", async () => {
  const sandbox = await openSandbox();
  const ids = boardIds(sandbox);
  const set = { p: ids.project, i: ids.item(3), f: ids.field("Score"), v: { number: 7 } };
  expect(await sandbox.ask("ghp_sandbox", SET, set)).toMatchObject({
    data: { updateProjectV2ItemFieldValue: null },
    errors: [{ type: "UNPROCESSABLE", message: "The item is archived and cannot be updated" }],
  });
  await sandbox.ask(
    "ghp_sandbox",
    `mutation ($p: ID!, $i: ID!) { unarchiveProjectV2Item(input: { projectId: $p, itemId: $i }) { item { isArchived } } }`,
    set,
  );
  expect((await sandbox.ask("ghp_sandbox", SET, set)).errors).toBeUndefined();
});

test("lists leave archived items out unless asked for", async () => {
  const sandbox = await openSandbox();
  const numbers = async (args: string) => {
    const query = `{ organization(login: "acme") { projectV2(number: 1) { items(first: 10${args}) { nodes { content { ... on Issue { number } } } } } } }`;
    const { data } = await sandbox.ask<Items>("ghp_sandbox", query);
    return data?.organization.projectV2.items.nodes.map((node) => node.content.number);
  };
  expect(await numbers("")).toEqual([1, 2, 6]);
  expect(await numbers(", archivedStates: [ARCHIVED]")).toEqual([3]);
  expect(await numbers(", archivedStates: [ARCHIVED, NOT_ARCHIVED]")).toEqual([1, 2, 3, 6]);
  expect(await numbers(', query: "updated:>=2026-10-02"')).toEqual([2, 6]);
  const items = await sandbox.ask(
    "ghp_sandbox",
    `{ repository(owner: "acme", name: "shop") { issue(number: 3) { a: projectItems(first: 1) { totalCount } b: projectItems(first: 1, includeArchived: false) { totalCount } } } }`,
  );
  expect(items.data).toEqual({ repository: { issue: { a: { totalCount: 1 }, b: { totalCount: 0 } } } });
});

test("adding an issue twice gives the same item", async () => {
  const sandbox = await openSandbox();
  const add = `mutation ($p: ID!, $c: ID!) { a: addProjectV2ItemById(input: { projectId: $p, contentId: $c }) { item { id } } b: addProjectV2ItemById(input: { projectId: $p, contentId: $c }) { item { id } } }`;
  const { data } = await sandbox.ask("ghp_sandbox", add, {
    p: boardIds(sandbox).project,
    c: sandbox.issueId(5),
  });
  expect(data?.["a"]?.["item"]?.["id"]).toMatch(/^PVTI_/);
  expect(data?.["a"]).toEqual(data?.["b"]);
  expect(sandbox.state.projects[0]?.items.size).toBe(5);
});

test("options sent without ids are new and wipe the values; with ids the values stay", async () => {
  const sandbox = await openSandbox();
  const ids = boardIds(sandbox);
  const change = `mutation ($f: ID!, $o: [ProjectV2SingleSelectFieldOptionInput!]) { updateProjectV2Field(input: { fieldId: $f, singleSelectOptions: $o }) { projectV2Field { ... on ProjectV2SingleSelectField { options { id name } } } } }`;
  const readiness = async () =>
    (await sandbox.ask("ghp_sandbox", VALUES, { i: ids.item(2) })).data?.["node"]?.["readiness"];
  const option = { name: "Ready!", color: "GREEN", description: "" };
  await sandbox.ask("ghp_sandbox", change, {
    f: ids.field("Readiness"),
    o: [{ ...option, id: ids.option("Ready") }],
  });
  expect(await readiness()).toMatchObject({ name: "Ready!" });
  await sandbox.ask("ghp_sandbox", change, { f: ids.field("Readiness"), o: [option] });
  expect(await readiness()).toBeNull();
});

test("fields are created once, and shown with their options", async () => {
  const sandbox = await openSandbox();
  const p = boardIds(sandbox).project;
  const create = `mutation ($p: ID!) { createProjectV2Field(input: { projectId: $p, dataType: SINGLE_SELECT, name: "Band", singleSelectOptions: [{ name: "High", color: RED, description: "" }] }) { projectV2Field { ... on ProjectV2SingleSelectField { name dataType options { name } } } } }`;
  expect(await sandbox.ask("ghp_sandbox", create, { p })).toEqual({
    data: {
      createProjectV2Field: {
        projectV2Field: { name: "Band", dataType: "SINGLE_SELECT", options: [{ name: "High" }] },
      },
    },
  });
  expect((await sandbox.ask("ghp_sandbox", create, { p })).errors?.[0]?.message).toBe(
    "Name has already been taken",
  );
});

test("GitHub's own fields mirror the issue", async () => {
  const sandbox = await openSandbox();
  const { data } = await sandbox.ask(
    "ghp_sandbox",
    `query ($i: ID!) { node(id: $i) { ... on ProjectV2Item {
    type
    title: fieldValueByName(name: "title") { ... on ProjectV2ItemFieldTextValue { text } }
    labels: fieldValueByName(name: "Labels") { ... on ProjectV2ItemFieldLabelValue { labels(first: 5) { nodes { name } } } }
    assignees: fieldValueByName(name: "Assignees") { ... on ProjectV2ItemFieldUserValue { users(first: 5) { nodes { login } } } }
    milestone: fieldValueByName(name: "Milestone") { ... on ProjectV2ItemFieldMilestoneValue { milestone { title dueOn } } }
    nothing: fieldValueByName(name: "No such field") { __typename }
  } } }`,
    { i: boardIds(sandbox).item(2) },
  );
  expect(data).toEqual({
    node: {
      type: "ISSUE",
      title: { text: "Pay by invoice" },
      labels: { labels: { nodes: [{ name: "checkout" }] } },
      assignees: { users: { nodes: [{ login: "cleo" }] } },
      milestone: { milestone: { title: "Autumn release", dueOn: "2026-11-30T00:00:00Z" } },
      nothing: null,
    },
  });
});
