/** What GitHub refuses before it runs a query: unbounded pages, too many nodes, scopes a token does not have. */
import type { GraphQLAnswerError } from "./graphql-answer.ts";
import { nodesOf, type SelectedField } from "./measure-query.ts";
import type { Viewer } from "./viewer.ts";

const MOST_NODES = 500_000;
const LONGEST_PAGE = 100;
/** The settings page GitHub names in its answer. */
const SCOPES_PAGE = "https://github.com/settings/tokens";

export function limitErrors(fields: readonly SelectedField[], viewer: Viewer): readonly GraphQLAnswerError[] {
  const pages = fields.flatMap((field) => pageErrors(field));
  const nodes = nodesOf(fields);
  const many =
    nodes <= MOST_NODES
      ? []
      : [
          {
            type: "MAX_NODE_LIMIT_EXCEEDED",
            message: `This query requests up to ${nodes.toLocaleString("en-US")} possible nodes which exceeds the maximum limit of 500,000.`,
          },
        ];
  return [...pages, ...many, ...scopeErrors(fields, viewer)];
}

function pageErrors(field: SelectedField): readonly GraphQLAnswerError[] {
  const name = field.node.name.value;
  const where = { path: field.path, locations: locationsOf(field) };
  if (field.page === null) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
    return field.needsPage ? [{ type: "MISSING_PAGINATION_BOUNDARIES", ...where, message }] : [];
  }
  const { argument, size } = field.page;
  if (size < 0) {
    const message = `\`${argument}\` on the \`${name}\` connection cannot be less than zero.`;
    return [{ type: "INVALID_PAGINATION_ARGUMENTS", ...where, message }];
  }
  if (size > LONGEST_PAGE) {
    const message = `Requesting ${size} records on the \`${name}\` connection exceeds the \`${argument}\` limit of ${LONGEST_PAGE} records.`;
    return [{ type: "EXCESSIVE_PAGINATION", ...where, message }];
  }
  return [];
}

/** GitHub checks a classic token's scopes field by field, on the text of the query. */
function scopeErrors(fields: readonly SelectedField[], viewer: Viewer): readonly GraphQLAnswerError[] {
  if (viewer.kind !== "person") {
    return [];
  }
  return fields.flatMap((field) => {
    const needed = scopesOf(field);
    if (needed === null || needed.granted.some((scope) => viewer.scopes.includes(scope))) {
      return [];
    }
    const name = field.node.name.value;
    const have = viewer.scopes.map((scope) => `'${scope}'`).join(", ");
    return [
      {
        type: "INSUFFICIENT_SCOPES",
        locations: locationsOf(field),
        message: `Your token has not been granted the required scopes to execute this query. The '${name}' field requires one of the following scopes: ['${needed.named}'], but your token has only been granted the: [${have}] scopes. Please modify your token's scopes at: ${SCOPES_PAGE}.`,
      },
    ];
  });
}

function scopesOf(
  field: SelectedField,
): { readonly named: string; readonly granted: readonly string[] } | null {
  if (field.parent === "Mutation") {
    return field.node.name.value.includes("ProjectV2")
      ? { named: "project", granted: ["project"] }
      : { named: "public_repo", granted: ["repo", "public_repo"] };
  }
  const ofProject = field.parent.startsWith("ProjectV2") || field.type.startsWith("ProjectV2");
  return ofProject ? { named: "read:project", granted: ["project", "read:project"] } : null;
}

function locationsOf(field: SelectedField): readonly { readonly line: number; readonly column: number }[] {
  const token = field.node.loc?.startToken;
  return token === undefined ? [] : [{ line: token.line, column: token.column }];
}
