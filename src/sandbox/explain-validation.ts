/** What is wrong with a query, in the words and codes GitHub uses. */
import type { ASTNode, DocumentNode, GraphQLError } from "graphql";
import type { GraphQLAnswerError } from "./graphql-answer.ts";
import type { GraphQL } from "./schema.ts";

type Told = Pick<GraphQLAnswerError, "message" | "extensions">;

/** One pattern of the library's message, and GitHub's own for the same fault. */
const TRANSLATIONS: readonly [RegExp, (match: readonly string[]) => Told][] = [
  [
    /^Cannot query field "(.+?)" on type "(.+?)"/,
    ([, fieldName = "", typeName = ""]) => ({
      message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
      extensions: { code: "undefinedField", typeName, fieldName },
    }),
  ],
  [
    /^Unknown argument "(.+?)" on field "(?:.+?\.)?(.+?)"/,
    ([, argumentName = "", name = ""]) => ({
      message: `Field '${name}' doesn't accept argument '${argumentName}'`,
      extensions: { code: "argumentNotAccepted", name, typeName: "Field", argumentName },
    }),
  ],
  [
    /^Field "(.+?)" is not defined by type "(.+?)"/,
    ([, argumentName = "", name = ""]) => ({
      message: `InputObject '${name}' doesn't accept argument '${argumentName}'`,
      extensions: { code: "argumentNotAccepted", name, typeName: "InputObject", argumentName },
    }),
  ],
  [
    /^Field "(?:.+?\.)?(.+?)" argument "(.+?)" of type ".+?" is required/,
    ([, name = "", argument = ""]) => ({
      message: `Field '${name}' is missing required arguments: ${argument}`,
      extensions: { code: "missingRequiredArguments", className: "Field", name, arguments: argument },
    }),
  ],
  [
    /^Field "(.+?)\.(.+?)" of required type "(.+?)" was not provided/,
    ([, inputObjectType = "", argumentName = "", argumentType = ""]) => ({
      message: `Argument '${argumentName}' on InputObject '${inputObjectType}' is required. Expected type ${argumentType}`,
      extensions: {
        code: "missingRequiredInputObjectAttribute",
        argumentName,
        argumentType,
        inputObjectType,
      },
    }),
  ],
  [
    /^Unknown type "(.+?)"/,
    ([, typeName = ""]) => ({
      message: `No such type ${typeName}, so it can't be a fragment condition`,
      extensions: { code: "undefinedType", typeName },
    }),
  ],
  [
    /^Variable "\$(.+?)" is never used(?: in operation "(.+?)")?/,
    ([, variableName = "", operation]) => ({
      message: `Variable $${variableName} is declared by ${operation ?? "anonymous query"} but not used`,
      extensions: { code: "variableNotUsed", variableName },
    }),
  ],
  [
    /^Variable "\$(.+?)" is not defined(?: by operation "(.+?)")?/,
    ([, variableName = "", operation]) => ({
      message: `Variable $${variableName} is used by ${operation ?? "anonymous query"} but not declared`,
      extensions: { code: "variableNotDefined", variableName },
    }),
  ],
  [
    /^Variable "\$(.+?)" of type "(.+?)" used in position expecting type "(.+?)"/,
    ([, variableName = "", typeName = "", expected = ""]) => ({
      message: `Type mismatch on variable $${variableName} (${typeName} / ${expected})`,
      extensions: { code: "variableMismatch", variableName, typeName, errorMessage: "Type mismatch" },
    }),
  ],
  [
    /^Field "(.+?)" of type "(.+?)" must have a selection of subfields/,
    ([, name = "", type = ""]) => ({
      message: `Field must have selections (field '${name}' returns ${type.replaceAll(/[[\]!]/g, "")} but has no selections. Did you mean '${name} { ... }'?)`,
      extensions: { code: "selectionMismatch", nodeName: `field '${name}'`, typeName: type },
    }),
  ],
  [
    /^Field "(.+?)" must not have a selection since type "(.+?)" has no subfields/,
    ([, name = "", type = ""]) => ({
      message: `Selections can't be made on scalars (field '${name}' returns ${type.replaceAll(/[[\]!]/g, "")} but has selections)`,
      extensions: { code: "selectionMismatch", nodeName: `field '${name}'`, typeName: type },
    }),
  ],
  [
    /^(?:Value "(.+?)" does not exist in "(.+?)" enum|(?:Expected value of type|Int cannot|String cannot|Boolean cannot|Float cannot|ID cannot|Enum ).*)/,
    ([whole = "", value, type]) => ({
      message:
        value === undefined
          ? whole
          : `Argument has an invalid value (${value}). Expected type '${type ?? ""}'.`,
      extensions: { code: "argumentLiteralsIncompatible", typeName: "Field" },
    }),
  ],
];

export function explainValidation(
  graphql: GraphQL,
  document: DocumentNode,
  error: GraphQLError,
): GraphQLAnswerError {
  const told = tell(error.message);
  // Of the places the library names, GitHub gives one: where the variable is used, or else the first.
  const node = error.nodes?.find(({ kind }) => kind === graphql.Kind.VARIABLE) ?? error.nodes?.[0];
  const start = node?.loc?.startToken;
  return {
    ...(node === undefined ? {} : { path: pathTo(graphql, document, node) ?? [] }),
    ...told,
    locations: start === undefined ? [] : [{ line: start.line, column: start.column }],
  };
}

function tell(message: string): Told {
  for (const [pattern, translate] of TRANSLATIONS) {
    const match = pattern.exec(message);
    if (match !== null) {
      return translate(match);
    }
  }
  return { message, extensions: { code: "invalid" } };
}

/** GitHub's path to a fault: the operation, then the fields by name, `... on Type` for fragments. */
function pathTo(graphql: GraphQL, document: DocumentNode, target: ASTNode): readonly string[] | null {
  const search = (node: ASTNode, path: readonly string[]): readonly string[] | null => {
    const here = [...path, ...stepOf(graphql, node)];
    if (node === target) {
      return here;
    }
    for (const child of childrenOf(node)) {
      const found = search(child, here);
      if (found !== null) {
        return found;
      }
    }
    return null;
  };
  return search(document, []);
}

function stepOf({ Kind }: GraphQL, node: ASTNode): readonly string[] {
  if (node.kind === Kind.OPERATION_DEFINITION) {
    return [node.name === undefined ? node.operation : `${node.operation} ${node.name.value}`];
  }
  if (node.kind === Kind.FRAGMENT_DEFINITION) {
    return [`fragment ${node.name.value}`];
  }
  if (node.kind === Kind.INLINE_FRAGMENT) {
    return [node.typeCondition === undefined ? "..." : `... on ${node.typeCondition.name.value}`];
  }
  if (node.kind === Kind.FIELD) {
    return [node.alias?.value ?? node.name.value];
  }
  return node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD ? [node.name.value] : [];
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  return Object.entries(node)
    .filter(([name]) => name !== "loc" && name !== "kind")
    .flatMap(([, value]: [string, unknown]) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is ASTNode => typeof value === "object" && value !== null && "kind" in value);
}
