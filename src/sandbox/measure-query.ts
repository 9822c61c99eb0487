/** What a query would cost, read from its text: connections, nodes, points, and the fields it selects. */
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from "graphql";
import type { GraphQL } from "./schema.ts";

export interface SelectedField {
  readonly node: FieldNode;
  readonly parent: string;
  readonly type: string;
  /** Response keys from the root. */
  readonly path: readonly string[];
  /** How many times it is asked for if every page is full. */
  readonly requests: number;
  /** Of a connection: the page's size; `null` where neither `first` nor `last` is given. */
  readonly page: { readonly argument: "first" | "last"; readonly size: number } | null;
  /** Takes `first` and `last`. */
  readonly isConnection: boolean;
  /** Nodes or edges are selected, so the page must have bounds. */
  readonly needsPage: boolean;
}

export type Variables = Readonly<Record<string, unknown>>;

interface Walk {
  readonly graphql: GraphQL;
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
  readonly fields: SelectedField[];
}

/** Every field of a valid operation, depth first; a fragment's fields count where it is spread. */
export function selectedFields(
  graphql: GraphQL,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): readonly SelectedField[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === graphql.Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const fields: SelectedField[] = [];
  const root = schema.getRootType(operation.operation);
  if (root !== null && root !== undefined) {
    walk({ graphql, schema, fragments, variables, fields }, root, operation.selectionSet, [], 1);
  }
  return fields;
}

/** Points: the requests needed for each connection if every page is full, by 100, at least 1 (GitHub's documentation). */
export function pointsOf(fields: readonly SelectedField[]): number {
  const requests = fields.reduce((sum, field) => sum + (field.isConnection ? field.requests : 0), 0);
  return Math.max(1, Math.round(requests / 100));
}

/** The most nodes the query can return, as GitHub counts them against its limit. */
export function nodesOf(fields: readonly SelectedField[]): number {
  return fields.reduce((sum, field) => sum + (field.page === null ? 0 : field.requests * field.page.size), 0);
}

function walk(
  tools: Walk,
  parent: GraphQLNamedType,
  selection: SelectionSetNode,
  path: readonly string[],
  requests: number,
): void {
  const { Kind } = tools.graphql;
  for (const node of selection.selections) {
    if (node.kind !== Kind.FIELD) {
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : tools.fragments.get(node.name.value);
      const name = fragment?.typeCondition?.name.value;
      const type = name === undefined ? parent : tools.schema.getType(name);
      if (fragment !== undefined && type !== undefined) {
        walk(tools, type, fragment.selectionSet, path, requests);
      }
      continue;
    }
    walkField(tools, parent, node, path, requests);
  }
}

function walkField(
  tools: Walk,
  parent: GraphQLNamedType,
  node: FieldNode,
  path: readonly string[],
  requests: number,
): void {
  const field = "getFields" in parent ? parent.getFields()[node.name.value] : undefined;
  if (field === undefined || !("args" in field)) {
    return;
  }
  const type = tools.graphql.getNamedType(field.type);
  const names = new Set(field.args.map((argument) => argument.name));
  const isConnection = names.has("first") && names.has("last") && type.name.endsWith("Connection");
  const page = isConnection ? pageOf(tools, node) : null;
  const here = [...path, node.alias?.value ?? node.name.value];
  tools.fields.push({
    node,
    parent: parent.name,
    type: type.name,
    path: here,
    requests,
    page,
    isConnection,
    needsPage: isConnection && selects(tools, node.selectionSet, ["nodes", "edges"]),
  });
  if (node.selectionSet !== undefined) {
    walk(tools, type, node.selectionSet, here, page === null ? requests : requests * Math.max(1, page.size));
  }
}

function pageOf(tools: Walk, node: FieldNode): SelectedField["page"] {
  const { Kind } = tools.graphql;
  for (const argument of ["first", "last"] as const) {
    const value = node.arguments?.find((one) => one.name.value === argument)?.value;
    const size =
      value?.kind === Kind.INT
        ? Number(value.value)
        : value?.kind === Kind.VARIABLE
          ? tools.variables[value.name.value]
          : undefined;
    if (typeof size === "number") {
      return { argument, size };
    }
  }
  return null;
}

function selects(tools: Walk, selection: SelectionSetNode | undefined, names: readonly string[]): boolean {
  const { Kind } = tools.graphql;
  return (selection?.selections ?? []).some((node) => {
    if (node.kind === Kind.FIELD) {
      return names.includes(node.name.value);
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : tools.fragments.get(node.name.value);
    return selects(tools, fragment?.selectionSet, names);
  });
}
