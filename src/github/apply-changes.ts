/** APPLY: changes → outcomes. Nothing is written twice, and after a refusal nothing more is tried. */
import type { Change, Outcome } from "../model/change.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { explainTrouble, isDenied, said, type TokenName } from "./explain-trouble.ts";
import { type Ids, type Mutation, mutationOf, toDocument } from "./mutation-of.ts";
import { findCreated } from "./find-created.ts";
import type { Transports } from "./read-snapshot.ts";
import { type Batch, toBatches } from "./to-batches.ts";
import type { Answer } from "./transport.ts";

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
  readonly snapshot: Snapshot;
  readonly ids: Ids;
  readonly outcomes: Map<Change, Outcome>;
  /** Why nothing more is tried, once something was refused for good. */
  stopped: string | null;
}

export async function applyChanges(
  transports: Transports,
  changes: readonly Change[],
  snapshot: Snapshot,
): Promise<readonly Outcome[]> {
  const labels = new Map(snapshot.repository.labels.map(({ name, id }) => [name.toLowerCase(), id]));
  const items = new Map(snapshot.items.map(({ issueId, id }) => [issueId, id]));
  const applying: Applying = { transports, snapshot, ids: { labels, items }, outcomes: new Map(), stopped: null };
  for (const batch of toBatches(changes, transports.token === transports.projectToken)) {
    await applyBatch(applying, batch, true);
  }
  return changes.map((change) => applying.outcomes.get(change) ?? outcome(change, "unknown", "GitHub's answer does not say."));
}

async function applyBatch(applying: Applying, batch: Batch, again: boolean): Promise<void> {
  const { changes, token } = batch;
  if (applying.stopped !== null) {
    settle(applying, changes, "refused", `Not tried: ${applying.stopped}`);
    return;
  }
  const ready: { readonly change: Change; readonly mutation: Mutation }[] = [];
  for (const change of changes) {
    const mutation = mutationOf(change, applying.ids);
    if (mutation === null) {
      settle(applying, [change], "refused", "Not tried: what it builds on could not be made.");
    } else {
      ready.push({ change, mutation });
    }
  }
  if (ready.length === 0) {
    return;
  }
  const { document, variables } = toDocument(ready.map(({ mutation }) => mutation));
  const transport = token === "token" ? applying.transports.token : applying.transports.projectToken;
  const sent = await transport.mutate<MadeByAlias>(document, variables);
  const sentChanges = ready.map(({ change }) => change);
  if ("answer" in sent && !isTooMuch(sent.answer)) {
    sentChanges.forEach((change, index) => conclude(applying, change, `m${index}`, sent.answer, token));
    return;
  }
  if ("trouble" in sent && sent.trouble.kind !== "lost") {
    applying.stopped = explainTrouble(sent.trouble, token);
    settle(applying, sentChanges, "refused", applying.stopped);
    return;
  }
  await recover(applying, { token, changes: sentChanges }, again);
}

function isTooMuch({ errors }: Answer<unknown>): boolean {
  return errors.some(({ type }) => type === "RESOURCE_LIMITS_EXCEEDED");
}

/** The answer was lost, so the changes may have been made: creations are looked for, all others can be said again. */
async function recover(applying: Applying, { token, changes }: Batch, again: boolean): Promise<void> {
  const [first] = changes;
  if (first === undefined) {
    return;
  }
  const found = changes.length === 1 ? await findCreated(applying.transports.token, first, applying.snapshot) : null;
  if (found !== null && found.kind === "found") {
    remember(applying, first, { label: found.id === null ? undefined : { id: found.id } });
    applying.outcomes.set(first, { change: first, result: "applied", url: found.url, reason: null });
    return;
  }
  if (!again || found?.kind === "unknown") {
    settle(applying, changes, "unknown", "GitHub did not answer. The next run reads what is there and goes on.");
    return;
  }
  const half = Math.ceil(changes.length / 2);
  for (const part of [changes.slice(0, half), changes.slice(half)].filter(({ length }) => length > 0)) {
    await applyBatch(applying, { token, changes: part }, changes.length > 1);
  }
}

function conclude(applying: Applying, change: Change, alias: string, answer: Answer<MadeByAlias>, token: TokenName): void {
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
  const reason = isDenied(errors) ? `\`${token}\` may not ${verb(change)} (${said(errors)}): ${remedy(token)}.` : `GitHub refused: ${said(errors)}.`;
  if (isDenied(errors)) {
    applying.stopped = reason;
  }
  settle(applying, [change], "refused", reason);
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
    case "item-add":
    case "field-set":
      return "write the project";
  }
}

function remedy(token: TokenName): string {
  return token === "token"
    ? "give the job `permissions: { issues: write, contents: read }`"
    : "use a personal access token with the scope `project`, or a GitHub App with “Projects: read and write”";
}

function remember({ ids }: Applying, change: Change, made: { readonly label?: Made["label"] | undefined; readonly item?: Made["item"] }): void {
  if (change.kind === "label-create" && made.label !== undefined) {
    ids.labels.set(change.to.name.toLowerCase(), made.label.id);
  }
  if (change.kind === "item-add" && made.item !== undefined) {
    ids.items.set(change.issue.id, made.item.id);
  }
}

function settle(applying: Applying, changes: readonly Change[], result: Outcome["result"], reason: string): void {
  for (const change of changes) {
    applying.outcomes.set(change, outcome(change, result, reason));
  }
}

function outcome(change: Change, result: Outcome["result"], reason: string): Outcome {
  return { change, result, url: null, reason };
}
