/** GitHub's refusal of one change → a sentence that says what to do. */
import type { Change } from "../model/change.ts";
import { isDenied, said } from "./explain-trouble.ts";
import type { GraphqlError } from "./graphql-error.ts";
import type { TokenName } from "./transport.ts";

/** How GitHub words that a project's field only shows an issue field [seen]. */
const MIRRORED = /issue fields? used as a project field/i;

export function explainRefusal(change: Change, errors: readonly GraphqlError[], token: TokenName): string {
  if (isDenied(errors)) {
    return `\`${token}\` may not ${verb(change)} (${said(errors)}): ${remedy(change)}.`;
  }
  return change.kind === "field-set" && errors.some(({ message }) => MIRRORED.test(message))
    ? `The project only shows the organisation's issue field \`${change.field.name}\` (${said(errors)}): name it in the policy under \`issue-fields\`.`
    : `GitHub refused: ${said(errors)}.`;
}

function verb(change: Change): string {
  switch (change.kind) {
    case "label-create":
      return "create labels";
    case "label-add":
    case "label-remove":
      return "change the labels of issues";
    case "comment-create":
    case "comment-update":
      return "write comments";
    case "agenda-open":
      return "open issues";
    case "issue-field-set":
      return "write the organisation's issue fields";
    case "item-add":
    case "field-set":
      return "write the project";
  }
}

/** By what was to be written, not by the token: one token may be given for both. */
function remedy({ kind }: Change): string {
  switch (kind) {
    case "item-add":
    case "field-set":
      return "give `project-token` a personal access token with the scope `project`, or a GitHub App with “Projects: read and write”";
    case "issue-field-set":
      return "give the job `permissions: { issues: write }`; where it has that, GitHub does not let a job's own token write them: give `token` a GitHub App with “Issues: read and write”, or the token of a person with the role “Triage”; or take `issue-fields` out of the policy";
    case "label-create":
    case "label-add":
    case "label-remove":
    case "comment-create":
    case "comment-update":
    case "agenda-open":
      return "give the job `permissions: { issues: write, contents: read }`";
  }
}
