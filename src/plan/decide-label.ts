/** What is decided by a label, with the memory of the one comment beside it: waive, snooze, ready, spike. */
import { asCode } from "../issue/as-code.ts";
import {
  type ActOf,
  already,
  type Answer,
  becauseOf,
  change,
  type DecisionCase,
  overtaken,
} from "./decide-case.ts";
import { heldLabel, isTouchedSince, swapLabels } from "./place-label.ts";

export function decideWaive({ rule, until, because }: ActOf<"waive">, asked: DecisionCase): Answer {
  const { waived } = asked.policy.labels;
  const { memory, today } = asked;
  if (until < today) {
    return already(`${asCode(rule)} was to be waived until ${until}, and that day is past.`);
  }
  if (isTakenOffSince(waived, asked)) {
    return overtaken(takenOff(waived));
  }
  const known = memory.waivers.some(
    (waiver) => waiver.rule === rule && waiver.until === until && waiver.because === because,
  );
  if (known && isOn(waived, asked)) {
    return already(`${asCode(rule)} is waived until ${until} already.`);
  }
  const why = because.trim() === "" ? "" : `, because ${asCode(because)}`;
  return change(putOn(waived, asked), `Waived ${asCode(rule)} until ${until}${why}.`);
}

export function decideSnooze({ until }: ActOf<"snooze">, asked: DecisionCase): Answer {
  const { snoozed } = asked.policy.labels;
  const { memory, today, thread, decision } = asked;
  if (until === null) {
    if (!isOn(snoozed, asked)) {
      return already("It is not put off.");
    }
    return isTouchedSince(thread, snoozed, true, decision.at)
      ? overtaken(`The label ${asCode(snoozed)} was put on by hand since: it stays.`)
      : change(takeOff(snoozed, asked), "It is no longer put off.");
  }
  if (until <= today) {
    return already(`It was to be put off until ${until}, and that day has come.`);
  }
  if (isTakenOffSince(snoozed, asked)) {
    return overtaken(takenOff(snoozed));
  }
  return isOn(snoozed, asked) && memory.snooze?.until === until
    ? already(`It is put off until ${until} already.`)
    : change(putOn(snoozed, asked), `Put off until ${until}.`);
}

export function decideReady(asked: DecisionCase): Answer {
  const { ready, notReady } = asked.policy.labels;
  const { assessment, thread, decision, memory } = asked;
  if (isTakenOffSince(ready, asked)) {
    return overtaken(takenOff(ready));
  }
  if (isTouchedSince(thread, notReady, true, decision.at)) {
    return overtaken(`The label ${asCode(notReady)} was put on by hand since: it stays.`);
  }
  const changes = swapLabels(assessment.issue, { on: ready, off: [notReady] }, becauseOf(decision));
  if (changes.length === 0 && memory.declared !== null) {
    return already("It is called ready already.");
  }
  const missing = assessment.verdict === "not ready" ? "; what is missing is still listed" : "";
  return change(changes, `Called ready${missing}.`);
}

export function decideSpike(asked: DecisionCase): Answer {
  const { spike } = asked.policy.labels;
  if (isTakenOffSince(spike, asked)) {
    return overtaken(takenOff(spike));
  }
  return isOn(spike, asked)
    ? already(`It bears the label ${asCode(spike)} already.`)
    : change(putOn(spike, asked), `To be looked into first: it bears the label ${asCode(spike)}.`);
}

function isOn(label: string, { assessment }: DecisionCase): boolean {
  return heldLabel(assessment.issue.labels, label) !== null;
}

function isTakenOffSince(label: string, { thread, decision }: DecisionCase): boolean {
  return isTouchedSince(thread, label, false, decision.at);
}

function takenOff(label: string): string {
  return `The label ${asCode(label)} was taken off by hand since: it stays off.`;
}

function putOn(label: string, { assessment, decision }: DecisionCase): ReturnType<typeof swapLabels> {
  return swapLabels(assessment.issue, { on: label, off: [] }, becauseOf(decision));
}

function takeOff(label: string, { assessment, decision }: DecisionCase): ReturnType<typeof swapLabels> {
  return swapLabels(assessment.issue, { on: null, off: [label] }, becauseOf(decision));
}
