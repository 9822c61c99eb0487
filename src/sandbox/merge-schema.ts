/** A published schema and what is newer → one schema; or that schema as a server without issue fields has it. */
import type { DefinitionNode, DocumentNode, NameNode } from "graphql";
import type { GraphQL } from "./schema.ts";

/** What is new is added; fields of the same name are replaced, which GraphQL's own extensions may not. */
export function mergeSchema(graphql: GraphQL, published: DocumentNode, newer: DocumentNode): DocumentNode {
  const extensions = new Map<string, DefinitionNode>();
  const added: DefinitionNode[] = [];
  for (const definition of newer.definitions) {
    if (graphql.isTypeExtensionNode(definition)) {
      extensions.set(definition.name.value, definition);
    } else {
      added.push(definition);
    }
  }
  const definitions = published.definitions.map((definition) => {
    const extension = extensions.get(nameOf(definition));
    return extension === undefined ? definition : extended(graphql, definition, extension);
  });
  return { ...published, definitions: [...definitions, ...added] };
}

/** Every type about issue fields goes, and every field, input, value and member that names one. */
export function withoutIssueFields({ Kind, print, visit }: GraphQL, document: DocumentNode): DocumentNode {
  return visit(document, {
    enter(node, key) {
      switch (node.kind) {
        case Kind.OBJECT_TYPE_DEFINITION:
        case Kind.INTERFACE_TYPE_DEFINITION:
        case Kind.UNION_TYPE_DEFINITION:
        case Kind.ENUM_TYPE_DEFINITION:
        case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        case Kind.ENUM_VALUE_DEFINITION:
          return isAboutIssueFields(node.name.value) ? null : undefined;
        case Kind.FIELD_DEFINITION:
        case Kind.INPUT_VALUE_DEFINITION:
          return isAboutIssueFields(`${node.name.value} ${print(node.type)}`) ? null : false;
        case Kind.NAMED_TYPE:
          // Only a member of a list can go alone.
          return typeof key === "number" && isAboutIssueFields(node.name.value) ? null : false;
        default:
          return undefined;
      }
    },
  });
}

function isAboutIssueFields(text: string): boolean {
  return /issue_?field/i.test(text);
}

function extended({ Kind }: GraphQL, definition: DefinitionNode, extension: DefinitionNode): DefinitionNode {
  if (definition.kind === Kind.OBJECT_TYPE_DEFINITION && extension.kind === Kind.OBJECT_TYPE_EXTENSION) {
    return { ...definition, fields: merged(definition.fields, extension.fields) };
  }
  if (
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION &&
    extension.kind === Kind.INTERFACE_TYPE_EXTENSION
  ) {
    return { ...definition, fields: merged(definition.fields, extension.fields) };
  }
  if (
    definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION &&
    extension.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION
  ) {
    return { ...definition, fields: merged(definition.fields, extension.fields) };
  }
  if (definition.kind === Kind.ENUM_TYPE_DEFINITION && extension.kind === Kind.ENUM_TYPE_EXTENSION) {
    return { ...definition, values: merged(definition.values, extension.values) };
  }
  if (definition.kind === Kind.UNION_TYPE_DEFINITION && extension.kind === Kind.UNION_TYPE_EXTENSION) {
    return { ...definition, types: merged(definition.types, extension.types) };
  }
  throw new Error(`\`${nameOf(definition)}\` is extended as another kind of type than it is.`);
}

function merged<Part extends { readonly name: NameNode }>(
  old: readonly Part[] = [],
  newer: readonly Part[] = [],
): readonly Part[] {
  const names = new Set(newer.map((part) => part.name.value));
  return [...old.filter((part) => !names.has(part.name.value)), ...newer];
}

function nameOf(definition: DefinitionNode): string {
  return "name" in definition ? (definition.name?.value ?? "") : "";
}
