/** APPLY: changes → outcomes. Nothing is written twice, and after a refusal nothing more is tried. */
import type { Change, Outcome } from "../model/change.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { explainRefusal } from "./explain-refusal.ts";
import { explainTrouble, isDenied } from "./explain-trouble.ts";
import { type Ids, type Mutation, mutationsOf, toDocument } from "./mutation-of.ts";
import { findCreated, type Found } from "./find-created.ts";
import { type Batch, toBatches } from "./to-batches.ts";
import type { Answer, TokenName, Transports } from "./transport.ts";

/** What a mutation gives back, as far as it was asked. */
interface Made {
  readonly label?: { readonly id: string };
  readonly item?: { readonly id: string };
  readonly issue?: { readonly url: string };
  readonly issueComment?: { readonly url: string };
  readonly commentEdge?: { readonly node: { readonly url: string } | null } | null;
}

type MadeByAlias = Readonly<Record<string, Made | null>>;

interface Applying {
  readonly transports: Transports;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly snapshot: Snapshot;
  readonly ids: Ids;
  readonly outcomes: Map<Change, Outcome>;
  /** Why nothing more is tried, once something was refused for good. */
  stopped: string | null;
  /** Why no issue field is tried any more: whose token may write them is not documented, so the rest goes on. */
  withoutFields: string | null;
  /** Requests in a row whose answers were lost. */
  lost: number;
}

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
  const labels = new Map(snapshot.repository.labels.map(({ name, id }) => [name.toLowerCase(), id]));
  const items = new Map(snapshot.items.map(({ issueId, id }) => [issueId, id]));
  const applying: Applying = {
    transports,
    wait,
    snapshot,
    ids: { labels, items },
    outcomes: new Map(),
    stopped: null,
    withoutFields: null,
    lost: 0,
  };
  for (const batch of toBatches(changes, transports.token === transports.projectToken)) {
    await applyBatch(applying, batch, true);
  }
  return changes.map(
    (change) => applying.outcomes.get(change) ?? outcome(change, "unknown", "GitHub's answer does not say."),
  );
}

async function applyBatch(applying: Applying, batch: Batch, again: boolean): Promise<void> {
  const { token } = batch;
  if (applying.stopped !== null) {
    settle(applying, batch.changes, "refused", `Not tried: ${applying.stopped}`);
    return;
  }
  const { withoutFields } = applying;
  if (withoutFields !== null) {
    settle(applying, batch.changes.filter(isIssueField), "refused", `Not tried: ${withoutFields}`);
  }
  const changes = batch.changes.filter((change) => withoutFields === null || !isIssueField(change));
  const ready: { readonly changes: readonly Change[]; readonly mutation: Mutation }[] = [];
  for (const { mutation, changes: made } of mutationsOf(changes, applying.ids)) {
    if (mutation === null) {
      settle(applying, made, "refused", "Not tried: what it builds on could not be made.");
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
    settle(applying, sentChanges, "refused", applying.stopped);
    return;
  }
  await recover(applying, { token, changes: sentChanges }, again);
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
    settle(applying, changes, "unknown", applying.stopped);
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
    settle(
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

function isCreation({ kind }: Change): boolean {
  return kind === "label-create" || kind === "comment-create" || kind === "agenda-open";
}

/** Something that is there, made by this request or before it. */
function keep(
  applying: Applying,
  change: Change,
  found: Extract<Found, { kind: "found" }>,
  result: "applied" | "already",
): void {
  remember(applying, change, { label: found.id === null ? undefined : { id: found.id } });
  applying.outcomes.set(change, { change, result, url: found.url, reason: null });
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
    remember(applying, change, made);
    const url = made.issue?.url ?? made.issueComment?.url ?? made.commentEdge?.node?.url ?? null;
    applying.outcomes.set(change, { change, result: "applied", url, reason: null });
    return;
  }
  const errors = answer.errors.filter(({ path }) => path === undefined || path[0] === alias);
  if (errors.length === 0) {
    settle(applying, [change], "unknown", "GitHub's answer does not say whether it was done.");
    return;
  }
  const there = change.kind === "label-create" && !isDenied(errors);
  const found = there ? await findCreated(applying.transports.token, change, applying.snapshot) : null;
  if (found?.kind === "found") {
    // Another run was faster: a label's name can be given once.
    keep(applying, change, found, "already");
    return;
  }
  const reason = explainRefusal(change, errors, token);
  if (isDenied(errors) && isIssueField(change)) {
    applying.withoutFields = reason;
  } else if (isDenied(errors)) {
    applying.stopped = reason;
  }
  settle(applying, [change], "refused", reason);
}

function isIssueField({ kind }: Change): boolean {
  return kind === "issue-field-set";
}

function remember(
  { ids }: Applying,
  change: Change,
  made: { readonly label?: Made["label"] | undefined; readonly item?: Made["item"] },
): void {
  if (change.kind === "label-create" && made.label !== undefined) {
    ids.labels.set(change.to.name.toLowerCase(), made.label.id);
  }
  if (change.kind === "item-add" && made.item !== undefined) {
    ids.items.set(change.issue.id, made.item.id);
  }
}

function settle(
  applying: Applying,
  changes: readonly Change[],
  result: Outcome["result"],
  reason: string,
): void {
  for (const change of changes) {
    applying.outcomes.set(change, outcome(change, result, reason));
  }
}

function outcome(change: Change, result: Outcome["result"], reason: string): Outcome {
  return { change, result, url: null, reason };
}
