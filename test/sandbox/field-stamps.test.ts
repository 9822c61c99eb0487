/** Who gave a board's field its value, and when it last changed. */
import { expect, test } from "vitest";
import { dumpState } from "../../src/sandbox/dump-state.ts";
import { personAt, seeIssue } from "../../src/sandbox/person.ts";
import { readSeed } from "../../src/sandbox/read-seed.ts";
import { setBoardField } from "../../src/sandbox/set-board-field.ts";
import { boardIds, openSandbox, smallSeed, type Opened } from "./open-sandbox.ts";

const STAMPS = `query ($i: ID!, $name: String!) { node(id: $i) { ... on ProjectV2Item { updatedAt
  fieldValueByName(name: $name) { ... on ProjectV2ItemFieldValueCommon { creator { login } createdAt updatedAt } } } } }`;

async function stamp(sandbox: Opened, number: number, name: string): Promise<unknown> {
  const { data, errors } = await sandbox.ask("ghp_sandbox", STAMPS, {
    i: boardIds(sandbox).item(number),
    name,
  });
  expect(errors).toBeUndefined();
  const node = data?.["node"];
  return { value: node?.["fieldValueByName"], item: node?.["updatedAt"] };
}

/** The sandbox's clock goes on: some seconds may pass. */
function at(hour: number): string {
  return `2026-11-16T${hour}:00:0`;
}

test("who sets a field first stays its creator; when it changed moves with another value only", async () => {
  const sandbox = await openSandbox();
  const ben = personAt(sandbox.url, "ghp_ben");
  const ana = personAt(sandbox.url, "ghp_sandbox");
  sandbox.setClock("2026-11-16T10:00:00Z");
  await setBoardField(ben, "acme/shop", 1, "Score", 7);
  const first = await stamp(sandbox, 1, "Score");
  expect(first).toEqual({
    value: {
      creator: { login: "ben" },
      createdAt: expect.stringContaining(at(10)),
      updatedAt: expect.stringContaining(at(10)),
    },
    item: expect.stringContaining(at(10)),
  });
  sandbox.setClock("2026-11-16T11:00:00Z");
  await setBoardField(ana, "acme/shop", 1, "Score", 7);
  expect(await stamp(sandbox, 1, "Score")).toEqual(first);
  sandbox.setClock("2026-11-16T12:00:00Z");
  await setBoardField(ana, "acme/shop", 1, "Score", 8);
  expect(await stamp(sandbox, 1, "Score")).toEqual({
    value: {
      creator: { login: "ben" },
      createdAt: expect.stringContaining(at(10)),
      updatedAt: expect.stringContaining(at(12)),
    },
    item: expect.stringContaining(at(12)),
  });
  await setBoardField(ana, "acme/shop", 1, "Score", null);
  expect(await stamp(sandbox, 1, "Score")).toMatchObject({ value: null });
  sandbox.setClock("2026-11-16T13:00:00Z");
  await setBoardField(ana, "acme/shop", 1, "Score", 8);
  expect(await stamp(sandbox, 1, "Score")).toMatchObject({
    value: { creator: { login: "ana" }, createdAt: expect.stringContaining(at(13)) },
  });
});

test("a seed may say who set what when; else it was the author, on opening", async () => {
  const text = JSON.stringify({
    ...smallSeed(),
    issues: [
      {
        number: 1,
        title: "One",
        author: "ben",
        opened: "2026-10-02",
        board: {
          Score: { value: 3, by: "cleo", at: "2026-10-04", changed: "2026-11-01T09:30:00Z" },
          Goal: { value: "growth", by: "ana" },
          Due: "2026-12-01",
        },
      },
    ],
  });
  const sandbox = await openSandbox({ seed: readSeed("s.yml", text) });
  expect(await stamp(sandbox, 1, "Score")).toMatchObject({
    value: {
      creator: { login: "cleo" },
      createdAt: "2026-10-04T00:00:00Z",
      updatedAt: "2026-11-01T09:30:00Z",
    },
  });
  expect(await stamp(sandbox, 1, "Goal")).toMatchObject({
    value: { creator: { login: "ana" }, createdAt: "2026-10-02T00:00:00Z" },
  });
  expect(await stamp(sandbox, 1, "Due")).toMatchObject({ value: { creator: { login: "ben" } } });
  expect(dumpState(sandbox.state)).toMatchObject({
    projects: [{ items: [{ stamps: { Score: { by: "cleo", updatedAt: "2026-11-01T09:30:00Z" } } }] }],
  });
});

test("a person sets every kind of field by its name, and sees it", async () => {
  const { url } = await openSandbox();
  const ben = personAt(url, "ghp_ben");
  const wishes = { Score: 2.5, Readiness: "Almost", Goal: "growth", Due: "2026-12-24", Sprint: "Sprint 7" };
  for (const [field, value] of Object.entries(wishes)) {
    await setBoardField(ben, "acme/shop", 1, field, value);
  }
  expect((await seeIssue(ben, "acme/shop", 1)).board).toMatchObject(wishes);
  await expect(setBoardField(ben, "acme/shop", 1, "Readiness", "Nearly")).rejects.toThrow(
    "The field has no `Nearly`, only Ready, Almost, Not ready.",
  );
  await expect(setBoardField(ben, "acme/shop", 1, "Mood", 1)).rejects.toThrow("no field `Mood`");
});

test.each(["2026-02-30", "tomorrow", "2026", "2026-13-01"])("%s is no date for a field", async (date) => {
  const sandbox = await openSandbox();
  const ana = personAt(sandbox.url, "ghp_sandbox");
  await expect(setBoardField(ana, "acme/shop", 1, "Due", date)).rejects.toThrow(/date/);
});

test("an iteration that is over is among the completed ones; its line of the board keeps it", async () => {
  const sandbox = await openSandbox();
  const query = `{ organization(login: "acme") { projectV2(number: 1) { field(name: "Sprint") { ... on ProjectV2IterationField {
    configuration { duration startDay iterations { title startDate duration } completedIterations { title } } } } } } }`;
  const sprint = async () => (await sandbox.ask("ghp_sandbox", query)).data?.["organization"]?.["projectV2"];
  expect(await sprint()).toMatchObject({
    field: {
      configuration: {
        duration: 14,
        startDay: 1,
        iterations: [{ title: "Sprint 8", startDate: "2026-11-16", duration: 14 }],
        completedIterations: [{ title: "Sprint 7" }],
      },
    },
  });
  // The last day of Sprint 8, and the day after.
  sandbox.setClock("2026-11-29T23:00:00Z");
  expect(await sprint()).toMatchObject({ field: { configuration: { iterations: [{ title: "Sprint 8" }] } } });
  sandbox.setClock("2026-11-30T01:00:00Z");
  expect(await sprint()).toMatchObject({ field: { configuration: { iterations: [] } } });
  const { board } = await seeIssue(personAt(sandbox.url, "ghp_sandbox"), "acme/shop", 2);
  expect(board["Sprint"]).toBe("Sprint 8");
});
