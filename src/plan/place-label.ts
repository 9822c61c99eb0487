/** Labels as a place where decisions stand: which are on, who put them there, and what puts one on. */
import type { Change, ChangeTarget } from "../model/change.ts";
import type { LabelEvent, Thread } from "../model/thread.ts";
import type { DecisionCase } from "./decide-case.ts";

/** GitHub keeps no longer names. */
export const LONGEST_LABEL = 50;

/** GitHub's label names are unique whatever their case. */
export function isSameLabel(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** As the issue spells it; `null` where it does not bear it. */
export function heldLabel(labels: readonly string[], name: string): string | null {
  return labels.find((label) => isSameLabel(label, name)) ?? null;
}

/** What was last done with a label; `null` where nobody knows. */
export function lastEvent(thread: Thread | null, label: string): LabelEvent | null {
  return thread?.labels.findLast((event) => isSameLabel(event.label, label)) ?? null;
}

/** Whether a person had the last word on a label, after an instant: put it on, or took it off. */
export function isTouchedSince(
  thread: Thread | null,
  label: string,
  added: boolean,
  instant: string,
): boolean {
  const event = lastEvent(thread, label);
  return event !== null && !event.own && event.added === added && Date.parse(event.at) > Date.parse(instant);
}

/**
 * The same of a label that only people and their decisions change. An agenda is settled days after it was ticked: what a
 * command set in between, by the program's own hand, is the later word as well.
 */
export function isDecidedSince(
  { thread, decision, earlier }: Pick<DecisionCase, "thread" | "decision" | "earlier">,
  label: string,
  added: boolean,
): boolean {
  const event = lastEvent(thread, label);
  // What an earlier tick of the same agenda set is no later word.
  const isCommanded =
    decision.in.kind === "agenda" &&
    earlier.length === 0 &&
    event?.own === true &&
    event.added === added &&
    Date.parse(event.at) > Date.parse(decision.at);
  return isCommanded || isTouchedSince(thread, label, added, decision.at);
}

/** One label on and others off; what stands so already is left out. `bearer.labels` are those it has. */
export function swapLabels(
  bearer: ChangeTarget & { readonly labels: readonly string[] },
  { on, off }: { readonly on: string | null; readonly off: readonly string[] },
  because: string,
): readonly Change[] {
  const { labels } = bearer;
  const issue = { id: bearer.id, number: bearer.number };
  const added: readonly Change[] =
    on === null || heldLabel(labels, on) !== null
      ? []
      : [{ kind: "label-add", issue, from: null, to: on, because }];
  const removed = off.flatMap((name): readonly Change[] => {
    const from = heldLabel(labels, name);
    return from === null ? [] : [{ kind: "label-remove", issue, from, to: null, because }];
  });
  return [...added, ...removed];
}
