/** Two runs that open an agenda at once: each looks once more, and the one that opened the later closes it again. */
import type { Change } from "../model/change.ts";
import type { Applying } from "./applying.ts";
import { agendasNow } from "./find-created.ts";
import { mutationOf, toDocument } from "./mutation-of.ts";

/** The older agenda of the period, after ours was closed as its duplicate; `null` where there is none. */
export async function closeTwin(
  { transports: { token }, snapshot, ids, knowsDuplicates }: Applying,
  change: Extract<Change, { kind: "agenda-open" }>,
  made: { readonly id: string; readonly number: number },
): Promise<{ readonly id: string; readonly url: string } | null> {
  const found = (await agendasNow(token, change, snapshot)) ?? [];
  const older = found.find(({ number }) => number < made.number);
  if (older === undefined) {
    return null;
  }
  const closing: Change = {
    kind: "issue-close",
    issue: made,
    from: "open",
    to: "duplicate",
    duplicateOf: older,
    because: "another run opened the period's agenda first",
  };
  const mutation = mutationOf(closing, ids, { duplicates: knowsDuplicates });
  const { document, variables } = toDocument(mutation === null ? [] : [mutation]);
  // Where that is lost or refused two stand open, which people see and the next run counts as one.
  await token.mutate(document, variables);
  return older;
}
