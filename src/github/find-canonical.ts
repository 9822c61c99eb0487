/** The issue another is closed as a duplicate of, where only its number is known: an event reads one issue. */
import type { Change } from "../model/change.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { READ_CANONICAL } from "./repository-documents.ts";
import type { Transport } from "./transport.ts";

type Closing = Extract<Change, { kind: "issue-close" }>;

interface CanonicalAnswer {
  readonly repository: {
    readonly issue: { readonly id: string; readonly state: "OPEN" | "CLOSED" } | null;
  } | null;
}

/** With its id, or a sentence that says why it cannot be; one request. */
export async function withCanonical(
  transport: Transport,
  change: Closing,
  { repository: { owner, name } }: Pick<Snapshot, "repository">,
): Promise<{ readonly change: Closing } | { readonly refused: string } | { readonly unknown: string }> {
  const { duplicateOf } = change;
  if (duplicateOf === null || duplicateOf.id !== "") {
    return { change };
  }
  const { number } = duplicateOf;
  const sent = await transport.query<CanonicalAnswer>(READ_CANONICAL, { owner, name, number });
  if ("trouble" in sent) {
    return { unknown: `GitHub did not tell of \`#${number}\`. The next run tries again.` };
  }
  const issue = sent.answer.data?.repository?.issue ?? null;
  if (issue === null) {
    return { refused: `There is no issue \`#${number}\` in this repository.` };
  }
  return issue.state === "CLOSED"
    ? { refused: `\`#${number}\` is closed: a duplicate would point to nothing that is worked on.` }
    : { change: { ...change, duplicateOf: { id: issue.id, number } } };
}
