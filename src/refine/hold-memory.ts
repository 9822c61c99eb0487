/** What of an issue's memory holds now: people end a waiver, a snooze or a declaration by taking its label off. */
import type { IssueMemory } from "../model/memory.ts";
import type { LabelNames } from "../policy/policy.ts";

/** By the issue's id. */
export type Memories = ReadonlyMap<string, IssueMemory>;

export function holdMemory(memory: IssueMemory, labels: readonly string[], names: LabelNames): IssueMemory {
  const held = new Set(labels.map((label) => label.toLowerCase()));
  const bears = (name: string): boolean => held.has(name.toLowerCase());
  const bearing = { waive: bears(names.waived), snooze: bears(names.snoozed), ready: bears(names.ready) };
  const over = new Set(
    memory.log.flatMap(({ what, holds }) => (holds === undefined || bearing[holds] ? [] : [what])),
  );
  return {
    ...memory,
    // The log tells of it as of something past; an answer would tell of it as if it held.
    answers: memory.answers.filter((answer) => !over.has(answer)),
    waivers: bearing.waive ? memory.waivers : [],
    snooze: bearing.snooze ? memory.snooze : null,
    declared: bearing.ready ? memory.declared : null,
  };
}
