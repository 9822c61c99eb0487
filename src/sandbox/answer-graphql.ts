/** A GraphQL request → GitHub's answer to it. */
import type { DocumentNode, GraphQLError, OperationDefinitionNode } from "graphql";
import type { Context } from "./context.ts";
import { explainValidation } from "./explain-validation.ts";
import type { GraphQLAnswer, GraphQLAnswerError } from "./graphql-answer.ts";
import { limitErrors } from "./limits.ts";
import { nodesOf, pointsOf, selectedFields, type SelectedField, type Variables } from "./measure-query.ts";
import { Refusal } from "./refusal.ts";
import { resolveField, typeNameOf } from "./resolve-field.ts";
import type { Engine } from "./schema.ts";
import type { Viewer } from "./viewer.ts";

/** What a request asks for, known before it runs. */
export interface Asked {
  readonly document: DocumentNode | null;
  readonly operation: OperationDefinitionNode | null;
  readonly isMutation: boolean;
  readonly variables: Variables;
  readonly fields: readonly SelectedField[];
  readonly points: number;
  readonly nodes: number;
  /** What makes running it pointless. */
  readonly errors: readonly GraphQLAnswerError[];
}

interface RequestBody {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

const NOTHING = {
  document: null,
  operation: null,
  isMutation: false,
  variables: {},
  fields: [],
  points: 1,
  nodes: 0,
};

/** Parses, validates and measures; the executor is not reached. */
export function readGraphQL(engine: Engine, viewer: Viewer, body: RequestBody): Asked {
  const { graphql, schema } = engine;
  if (typeof body.query !== "string") {
    return { ...NOTHING, errors: [{ message: "A query attribute must be specified and must be a string." }] };
  }
  let document: DocumentNode;
  try {
    document = graphql.parse(body.query);
  } catch (error) {
    return { ...NOTHING, errors: [parseError(error)] };
  }
  const faults = graphql.validate(schema, document);
  if (faults.length > 0) {
    return {
      ...NOTHING,
      document,
      errors: faults.map((fault) => explainValidation(graphql, document, fault)),
    };
  }
  const name = typeof body.operationName === "string" ? body.operationName : null;
  const operation = graphql.getOperationAST(document, name) ?? null;
  if (operation === null) {
    return { ...NOTHING, document, errors: [{ message: "An operation name is required" }] };
  }
  const given = isRecord(body.variables) ? body.variables : {};
  const values = graphql.getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (values.errors !== undefined) {
    return { ...NOTHING, document, operation, errors: values.errors.map(variableError) };
  }
  const variables: Variables = values.coerced;
  const fields = selectedFields(graphql, schema, document, operation, variables);
  return {
    document,
    operation,
    isMutation: operation.operation === graphql.OperationTypeNode.MUTATION,
    variables: given,
    fields,
    points: pointsOf(fields),
    nodes: nodesOf(fields),
    errors: limitErrors(fields, viewer),
  };
}

/** Runs what `readGraphQL` found nothing against. Mutations of one request run one after the other. */
export async function answerGraphQL(engine: Engine, asked: Asked, shared: Context): Promise<GraphQLAnswer> {
  if (asked.errors.length > 0 || asked.document === null || asked.operation === null) {
    return { errors: asked.errors };
  }
  const contextValue = shared;
  const result = await engine.graphql.execute({
    schema: engine.schema,
    document: asked.document,
    variableValues: asked.variables,
    operationName: asked.operation.name?.value,
    contextValue,
    fieldResolver: resolveField,
    typeResolver: typeNameOf,
  });
  const data = result.data ?? null;
  return result.errors === undefined ? { data } : { data, errors: result.errors.map(executionError) };
}

function executionError(error: GraphQLError): GraphQLAnswerError {
  const cause = error.originalError;
  const where = {
    ...(error.path === undefined ? {} : { path: error.path }),
    locations: (error.locations ?? []).map(({ line, column }) => ({ line, column })),
  };
  if (cause instanceof Refusal && cause.type !== "SANDBOX") {
    const extensions = cause.type === "FORBIDDEN" ? { extensions: { saml_failure: false } } : {};
    return { type: cause.type, ...where, ...extensions, message: cause.message };
  }
  return { ...where, message: error.message };
}

function parseError(error: unknown): GraphQLAnswerError {
  const message = error instanceof Error ? error.message : String(error);
  const locations =
    error instanceof Error && "locations" in error && Array.isArray(error.locations) ? error.locations : [];
  return { message, locations };
}

function variableError(error: GraphQLError): GraphQLAnswerError {
  const match =
    /^Variable "\$(\w+)"(?: of required type "(.+?)" was not provided| got invalid value (.+?); (.+))/.exec(
      error.message,
    );
  const [, name = "", type, value, explanation = "Expected value to not be null"] = match ?? [];
  const declared = type === undefined ? "" : ` of type ${type}`;
  return {
    message: `Variable $${name}${declared} was provided invalid value${value === undefined ? "" : `: ${explanation}`}`,
    extensions: { value: value ?? null, problems: [{ path: [], explanation }] },
    locations: error.locations ?? [],
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
