/** GitHub's refusal of one change → a sentence that says what to do. */
import type { Change } from "../model/change.ts";
import type { AgendaHome } from "../model/snapshot.ts";
import { isDenied, said } from "./explain-trouble.ts";
import type { GraphqlError } from "./graphql-error.ts";
import type { TokenName } from "./transport.ts";

/** How GitHub words that a project's field only shows an issue field [seen]. */
const MIRRORED = /issue fields? used as a project field/i;

/** `elsewhere`: the repository it was to be done in, where that is another than the one that is read. */
export function explainRefusal(
  change: Change,
  errors: readonly GraphqlError[],
  token: TokenName,
  elsewhere: Pick<AgendaHome, "owner" | "name"> | null = null,
): string {
  if (change.kind === "agenda-pin" || change.kind === "agenda-unpin") {
    const done = change.kind === "agenda-pin" ? "pinned" : "unpinned";
    return `The agenda could not be ${done} (${said(errors)}): a repository has room for three pins; do it by hand, or take \`pin\` out of the policy.`;
  }
  if (isDenied(errors)) {
    const where = elsewhere === null ? "" : ` in ${elsewhere.owner}/${elsewhere.name}`;
    const what = elsewhere === null ? remedy(change) : THERE;
    return `\`${token}\` may not ${verb(change)}${where} (${said(errors)}): ${what}.`;
  }
  return change.kind === "field-set" && errors.some(({ message }) => MIRRORED.test(message))
    ? `The project only shows the organisation's issue field \`${change.field.name}\` (${said(errors)}): name it in the policy under \`issue-fields\`.`
    : `GitHub refused: ${said(errors)}.`;
}

const THERE =
  "give `token` a GitHub App with “Issues: read and write” there too, or take `agenda.repository` out of the policy; a job's own token reaches only its own repository";

function verb(change: Change): string {
  switch (change.kind) {
    case "label-create":
      return "create labels";
    case "label-add":
    case "label-remove":
      return "change the labels of issues";
    case "comment-create":
    case "comment-update":
    case "comment-delete":
      return "write comments";
    case "comment-minimise":
    case "comment-restore":
      return "minimise comments";
    case "reaction-add":
      return "react to comments";
    case "issue-close":
      return "close issues";
    case "sub-issue-open":
    case "agenda-open":
      return "open issues";
    case "agenda-pin":
    case "agenda-unpin":
      return "pin issues";
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
    case "comment-delete":
    case "comment-minimise":
    case "comment-restore":
    case "reaction-add":
    case "issue-close":
    case "sub-issue-open":
    case "agenda-open":
    case "agenda-pin":
    case "agenda-unpin":
      return "give the job `permissions: { issues: write, contents: read }`";
  }
}
