/** The schema promises; every field the sandbox shows is asked for, on everything it keeps. */
import {
  getNamedType,
  isEnumType,
  isObjectType,
  isScalarType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { expect, test } from "vitest";
import { mutations } from "../../src/sandbox/mutations/index.ts";
import { loadEngine } from "../../src/sandbox/schema.ts";
import { views } from "../../src/sandbox/views/index.ts";
import { openSandbox } from "./open-sandbox.ts";

const { schema } = await loadEngine();

test.each(Object.entries(views))("every field of the view of %s is GitHub's", (name, view) => {
  const type = objectType(schema, name);
  expect(Object.keys(view).filter((field) => !(field in type.getFields()))).toEqual([]);
});

test("every mutation is GitHub's", () => {
  const known = schema.getMutationType()?.getFields() ?? {};
  expect(Object.keys(mutations).filter((name) => !(name in known))).toEqual([]);
});

/** Arguments for the fields that require some. */
const NEEDED: Readonly<Record<string, string>> = {
  number: "number: 1",
  name: 'name: "shop"',
  login: 'login: "acme"',
};

/** Events of other kinds are not kept. */
const EVENTS =
  "itemTypes: [MARKED_AS_DUPLICATE_EVENT, UNMARKED_AS_DUPLICATE_EVENT, ISSUE_FIELD_ADDED_EVENT, ISSUE_FIELD_CHANGED_EVENT, ISSUE_FIELD_REMOVED_EVENT]";

/** All that a view shows of a type: scalars, objects by their ids, lists by one page. */
function selection(name: string, depth: number): string {
  const fields = objectType(schema, name).getFields();
  const parts = Object.keys(views[name] ?? {}).flatMap((field) => {
    const definition = fields[field];
    if (definition === undefined) {
      return [];
    }
    const args = definition.args.flatMap((argument) => {
      if (argument.name === "first") {
        return ["first: 3"];
      }
      if (argument.name === "itemTypes") {
        return [EVENTS];
      }
      return String(argument.type).endsWith("!") ? [NEEDED[argument.name] ?? ""] : [];
    });
    const call = args.length === 0 ? field : `${field}(${args.join(", ")})`;
    const type = getNamedType(definition.type);
    if (isScalarType(type) || isEnumType(type)) {
      return [`${name}_${field}: ${call}`];
    }
    if (type.name.endsWith("Connection")) {
      const node = isObjectType(type) ? getNamedType(type.getFields()["nodes"]?.type) : null;
      const inner =
        node !== null && node !== undefined && node.name in views && depth > 0
          ? selection(node.name, depth - 1)
          : "__typename";
      return [
        `${name}_${field}: ${call} { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } nodes { ${inner} } }`,
      ];
    }
    return [
      `${name}_${field}: ${call} { ${type.name in views && depth > 0 ? selection(type.name, depth - 1) : "__typename"} }`,
    ];
  });
  return parts.join("\n");
}

test.each([
  "Organization",
  "User",
  "Repository",
  "Label",
  "Milestone",
  "IssueType",
  "Issue",
  "PullRequest",
  "IssueComment",
  "Reaction",
  "ProjectV2",
  "ProjectV2Item",
  "ProjectV2Field",
  "ProjectV2SingleSelectField",
  "ProjectV2IterationField",
])("every promise about %s is kept", async (name) => {
  const sandbox = await openSandbox({ issues: 60, rateLimits: false });
  // Spells the votes out, so that there are reactions to ask for.
  await sandbox.ask(
    "ghp_sandbox",
    `{ repository(owner: "acme", name: "shop") { issue(number: 2) { reactions(first: 9) { totalCount } } } }`,
  );
  const ids = [...sandbox.state.nodes.values()].filter((node) => node.kind === name).map((node) => node.id);
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids.slice(0, 40)) {
    const answer = await sandbox.ask(
      "ghp_sandbox",
      `query ($id: ID!) { node(id: $id) { __typename ... on ${name} { ${selection(name, 1)} } } }`,
      { id },
    );
    const faults = answer.errors?.filter(
      (error) =>
        !/^Could not resolve to an? (Repository|ProjectV2|PullRequest|Issue|issue or pull request) with/.test(
          error.message,
        ),
    );
    expect(faults ?? []).toEqual([]);
    expect(answer.data?.["node"]).toMatchObject({ __typename: name });
  }
});

test("every value of an item can be asked for in full", async () => {
  const sandbox = await openSandbox();
  const kinds = Object.keys(views).filter((name) => /^ProjectV2ItemField.*Value$/.test(name));
  const parts = kinds.map((name) => `... on ${name} { ${selection(name, 0)} }`);
  const answer = await sandbox.ask(
    "ghp_sandbox",
    `{ organization(login: "acme") { projectV2(number: 1) { items(first: 10) { nodes { fieldValues(first: 20) { nodes { __typename ${parts.join("\n")} } } } } } } }`,
  );
  expect(answer.errors).toBeUndefined();
  const seen = new Set(JSON.stringify(answer.data).match(/ProjectV2ItemField\w+Value(?=")/g));
  expect([...seen].sort()).toEqual(kinds.sort());
});

function objectType(from: GraphQLSchema, name: string): GraphQLObjectType {
  const type = from.getType(name);
  if (!isObjectType(type)) {
    throw new Error(`GitHub has no type \`${name}\`.`);
  }
  return type;
}
