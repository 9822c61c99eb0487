/** APPLY: changes → outcomes. Nothing is written twice, and after a refusal nothing more is tried. */
import type { Change, Outcome } from "../model/change.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { apartOf, type Applying, type Made, newApplying, keepIds, outcome, tell } from "./applying.ts";
import { closeTwin } from "./close-twin.ts";
import { withCanonical } from "./find-canonical.ts";
import { explainRefusal } from "./explain-refusal.ts";
import { explainTrouble, isDenied, isNotFound } from "./explain-trouble.ts";
import { type Mutation, mutationsOf, toDocument } from "./mutation-of.ts";
import { findCreated, type Found } from "./find-created.ts";
import { stillWanted } from "./still-wanted.ts";
import { type Batch, isCreation, toBatches } from "./to-batches.ts";
import type { GraphqlError } from "./graphql-error.ts";
import type { Answer, TokenName, Transports } from "./transport.ts";

type MadeByAlias = Readonly<Record<string, Made | null>>;

/** A server that loses so many answers in a row is not there: the rest waits for the next run. */
const MOST_LOST = 4;
/** GitHub may still be at work on what it did not answer; it gives up after 10 s. */
const STILL_AT_WORK = 10_000;

export async function applyChanges(
  transports: Transports,
  changes: readonly Change[],
  snapshot: Snapshot,
  wait: (milliseconds: number) => Promise<void>,
): Promise<readonly Outcome[]> {
  const applying = newApplying(transports, snapshot, wait);
  const whole = await Promise.all(changes.map((change) => completed(applying, change)));
  const batches = toBatches(
    whole.filter((change) => !applying.outcomes.has(change)),
    transports.token === transports.projectToken,
  );
  for (const batch of batches) {
    await applyBatch(applying, batch, true);
  }
  return changes.map((change, index) => {
    const found = applying.outcomes.get(whole[index] ?? change);
    return found === undefined
      ? outcome(change, "unknown", "GitHub's answer does not say.")
      : { ...found, change };
  });
}

/** With the ids that only GitHub can tell; where it cannot, the change has its outcome. */
async function completed({ transports, snapshot, outcomes }: Applying, change: Change): Promise<Change> {
  if (change.kind !== "issue-close") {
    return change;
  }
  const found = await withCanonical(transports.token, change, snapshot);
  if ("change" in found) {
    return found.change;
  }
  outcomes.set(
    change,
    "refused" in found
      ? { ...outcome(change, "refused", found.refused), asked: true }
      : outcome(change, "unknown", found.unknown),
  );
  return change;
}

interface Ready {
  readonly changes: readonly Change[];
  readonly mutation: Mutation;
}

async function applyBatch(applying: Applying, batch: Batch, again: boolean): Promise<void> {
  const { token } = batch;
  if (applying.stopped !== null) {
    tell(applying, batch.changes, "refused", `Not tried: ${applying.stopped}`);
    return;
  }
  const wanted = await stillWanted(applying, withoutRefused(applying, batch));
  const ready: Ready[] = [];
  const known = { duplicates: applying.knowsDuplicates };
  for (const { mutation, changes: made } of mutationsOf(wanted, applying.ids, known)) {
    if (mutation === null) {
      tell(applying, made, "refused", "Not tried: what it builds on could not be made.");
    } else {
      ready.push({ changes: made, mutation });
    }
  }
  if (ready.length === 0) {
    return;
  }
  const { document, variables } = toDocument(ready.map(({ mutation }) => mutation));
  const transport = token === "token" ? applying.transports.token : applying.transports.projectToken;
  const sent = await transport.mutate<MadeByAlias>(document, variables);
  if ("answer" in sent && applying.knowsDuplicates && doubtsDuplicates(sent.answer)) {
    // An older server refuses the whole document, so that nothing of it was done.
    applying.knowsDuplicates = false;
    await applyBatch(applying, batch, again);
    return;
  }
  if ("answer" in sent && !isLost(sent.answer)) {
    applying.lost = 0;
    for (const [index, { changes: made }] of ready.entries()) {
      for (const change of made) {
        await conclude(applying, change, `m${index}`, sent.answer, token);
      }
    }
    return;
  }
  const sentChanges = ready.flatMap(({ changes: made }) => made);
  if ("trouble" in sent && sent.trouble.kind !== "lost") {
    applying.stopped = explainTrouble(sent.trouble, token);
    tell(applying, sentChanges, "refused", applying.stopped);
    return;
  }
  await recover(applying, { token, changes: sentChanges }, again);
}

/** Without changes for which something was found missing before; those have their outcome. */
function withoutRefused(applying: Applying, { changes }: Batch): readonly Change[] {
  return changes.filter((change) => {
    const apart = apartOf(change, applying.snapshot);
    const reason = apart === null ? undefined : applying.without.get(apart);
    if (reason !== undefined) {
      tell(applying, [change], "refused", `Not tried: ${reason}`);
    }
    return reason === undefined;
  });
}

/** Whether the server refused to read a document for what it does not know of duplicates. */
function doubtsDuplicates({ data, errors }: Answer<MadeByAlias>): boolean {
  return (
    data === null &&
    errors.some(({ message }) => /duplicateIssueId|IssueClosedStateReason|"DUPLICATE"/.test(message))
  );
}

/** GitHub's word for having given up, or an error without a word: what was asked may have been done all the same. */
function isLost({ errors }: Answer<unknown>): boolean {
  return errors.some(
    ({ type, path }) => type === "RESOURCE_LIMITS_EXCEEDED" || (type === undefined && path === undefined),
  );
}

/** The answer was lost, so the changes may have been made: creations are looked for, all others can be said again. */
async function recover(applying: Applying, { token, changes }: Batch, again: boolean): Promise<void> {
  const [first] = changes;
  if (first === undefined) {
    return;
  }
  applying.lost += 1;
  if (applying.lost > MOST_LOST) {
    applying.stopped = "GitHub does not answer. The next run reads what is there and goes on.";
    tell(applying, changes, "unknown", applying.stopped);
    return;
  }
  if (isCreation(first)) {
    await applying.wait(STILL_AT_WORK);
  }
  const found =
    changes.length === 1 ? await findCreated(applying.transports.token, first, applying.snapshot) : null;
  if (found?.kind === "found") {
    keep(applying, first, found, "applied");
    return;
  }
  if (!again || found?.kind === "unknown") {
    tell(
      applying,
      changes,
      "unknown",
      "GitHub did not answer. The next run reads what is there and goes on.",
    );
    return;
  }
  const half = Math.ceil(changes.length / 2);
  for (const part of [changes.slice(0, half), changes.slice(half)].filter(({ length }) => length > 0)) {
    await applyBatch(applying, { token, changes: part }, changes.length > 1);
  }
}

/** Something that is there, made by this request or before it. */
function keep(
  applying: Applying,
  change: Change,
  found: Extract<Found, { kind: "found" }>,
  result: "applied" | "already",
): void {
  const { id, url } = found;
  keepIds(applying, change, {
    ...(id === null ? {} : { label: { id } }),
    ...(id === null || url === null ? {} : { issue: { id, url } }),
  });
  applying.outcomes.set(change, { change, result, url, reason: null });
}

async function conclude(
  applying: Applying,
  change: Change,
  alias: string,
  answer: Answer<MadeByAlias>,
  token: TokenName,
): Promise<void> {
  const made = answer.data?.[alias] ?? null;
  if (made !== null) {
    keepIds(applying, change, made);
    if (await wasSecond(applying, change, made)) {
      return;
    }
    const url = made.issue?.url ?? made.issueComment?.url ?? made.commentEdge?.node?.url ?? null;
    applying.outcomes.set(change, { change, result: "applied", url, reason: null });
    return;
  }
  const errors = answer.errors.filter(({ path }) => path === undefined || path[0] === alias);
  if (errors.length === 0) {
    tell(applying, [change], "unknown", "GitHub's answer does not say whether it was done.");
    return;
  }
  const there = change.kind === "label-create" && !isDenied(errors);
  const found = there ? await findCreated(applying.transports.token, change, applying.snapshot) : null;
  if (found?.kind === "found") {
    // Another run was faster: a label's name can be given once.
    keep(applying, change, found, "already");
    return;
  }
  if (change.kind === "comment-delete" && isNotFound(errors)) {
    applying.outcomes.set(change, { change, result: "already", url: null, reason: null });
    return;
  }
  refuse(applying, change, errors, token);
}

/** An agenda that another run opened a moment before. */
async function wasSecond(applying: Applying, change: Change, { issue }: Made): Promise<boolean> {
  if (change.kind !== "agenda-open" || issue?.id === undefined || issue.number === undefined) {
    return false;
  }
  const older = await closeTwin(applying, change, { id: issue.id, number: issue.number });
  if (older !== null) {
    keep(applying, change, { kind: "found", ...older }, "already");
  }
  return older !== null;
}

function refuse(applying: Applying, change: Change, errors: readonly GraphqlError[], token: TokenName): void {
  const { snapshot, without } = applying;
  const apart = apartOf(change, snapshot);
  const reason = explainRefusal(change, errors, token, apart === "agendas elsewhere" ? snapshot.home : null);
  if (apart === "pins") {
    // The agenda is there and found by its label as well: no run fails for it.
    tell(applying, [change], "unknown", reason);
    return;
  }
  if (isDenied(errors) && apart !== null) {
    without.set(apart, reason);
  } else if (isDenied(errors)) {
    applying.stopped = reason;
  }
  tell(applying, [change], "refused", reason);
}
