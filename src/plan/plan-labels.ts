/** The readiness label follows the verdict, labels of what came to its end come off, and no person is fought with. */
import { asCode } from "../issue/as-code.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Change } from "../model/change.ts";
import type { IssueMemory } from "../model/memory.ts";
import type { AgendaHome, Label, Repository } from "../model/snapshot.ts";
import type { LabelEvent, Thread } from "../model/thread.ts";
import type { LabelNames } from "../policy/policy.ts";
import { heldLabel, isSameLabel, lastEvent, swapLabels } from "./place-label.ts";

/**
 * Puts the one label on and takes the other off; a label that a person put on stays, and one a person took off is not put
 * on again, until the verdict has been to the other side and back. `thread` is `null` where it was not read: then nobody is
 * known to have touched any.
 */
export function planLabels(
  assessment: Assessment,
  thread: Thread | null,
  memory: IssueMemory,
  names: LabelNames,
): readonly Change[] {
  const { issue, verdict } = assessment;
  const { wanted, unwanted, declared } = readiness(assessment, memory, names);
  const hands = handsOn(assessment, thread, memory, names);
  const because = declared
    ? "a person called it ready"
    : verdict === "not ready"
      ? "something required is missing"
      : "nothing required is missing";
  const off = hands.keepOn ? [] : [unwanted];
  return swapLabels(issue, { on: hands.keepOff ? null : wanted, off }, because);
}

/**
 * Takes off what was put on for a snooze or for waivers that have come to their end; nothing where the thread was not
 * read. `memory` has to tell of a snooze also once its day has come. `today` is `YYYY-MM-DD`.
 */
export function planLabelEnds(
  { issue }: Pick<Assessment, "issue">,
  thread: Thread | null,
  memory: IssueMemory,
  { snoozed, waived }: Pick<LabelNames, "snoozed" | "waived">,
  today: string,
): readonly Change[] {
  if (thread === null) {
    return [];
  }
  const { snooze } = memory;
  const back: readonly Change[] =
    snooze !== null && isBack(snooze.until, lastEvent(thread, snoozed), today)
      ? swapLabels(issue, { on: null, off: [snoozed] }, `it was put off until ${snooze.until}`)
      : [];
  const ended = waiversEnded(memory, lastEvent(thread, waived), today)
    ? swapLabels(issue, { on: null, off: [waived] }, "no rule is waived any more")
    : [];
  return [...back, ...ended];
}

/** What the one comment says of labels that do not follow the verdict, one sentence each. */
export function handLabels(
  assessment: Assessment,
  thread: Thread | null,
  memory: IssueMemory,
  names: LabelNames,
): readonly string[] {
  const { wanted, unwanted } = readiness(assessment, memory, names);
  const { keepOn, keepOff } = handsOn(assessment, thread, memory, names);
  return [
    ...(keepOn ? [`${asCode(unwanted)} was put on by hand and stays.`] : []),
    ...(keepOff ? [`${asCode(wanted)} was taken off by hand and is not put on again.`] : []),
  ];
}

/** Somebody called it ready, which holds while the label is on. */
function readiness(
  { issue, verdict }: Assessment,
  memory: IssueMemory,
  { ready, notReady }: LabelNames,
): { readonly wanted: string; readonly unwanted: string; readonly declared: boolean } {
  const declared = memory.declared !== null && heldLabel(issue.labels, ready) !== null;
  const isReady = declared || verdict !== "not ready";
  return isReady
    ? { wanted: ready, unwanted: notReady, declared }
    : { wanted: notReady, unwanted: ready, declared };
}

function handsOn(
  assessment: Assessment,
  thread: Thread | null,
  memory: IssueMemory,
  names: LabelNames,
): { readonly keepOn: boolean; readonly keepOff: boolean } {
  const { wanted, unwanted } = readiness(assessment, memory, names);
  const { labels, createdAt } = assessment.issue;
  return {
    keepOn: heldLabel(labels, unwanted) !== null && isByHand(unwanted, true, wanted, thread, createdAt),
    keepOff: heldLabel(labels, wanted) === null && isByHand(wanted, false, unwanted, thread, createdAt),
  };
}

/** Whether a person put a label on, or took it off, and the verdict has not been on that label's side and back since. */
function isByHand(
  label: string,
  added: boolean,
  other: string,
  thread: Thread | null,
  createdAt: string,
): boolean {
  const event = lastEvent(thread, label);
  if (event === null || event.added !== added || !isOfPerson(event, createdAt)) {
    return false;
  }
  // Where the program took the other label off, or put it on, the verdict has moved away from it, or to it, since then.
  return !(thread?.labels ?? []).some(
    (later) =>
      later.own &&
      later.added !== added &&
      isSameLabel(later.label, other) &&
      Date.parse(later.at) > Date.parse(event.at),
  );
}

/** What comes from a form or from the one who files it is put on as the issue is made, and is nobody's word on it. */
const WITH_THE_ISSUE = 10_000;

function isOfPerson({ own, at }: LabelEvent, createdAt: string): boolean {
  return !own && Date.parse(at) - Date.parse(createdAt) > WITH_THE_ISSUE;
}

/** On the day it was put off to it is back, unless a person put the label on since. */
function isBack(until: string, event: LabelEvent | null, today: string): boolean {
  const again = event !== null && event.added && !event.own && event.at.slice(0, 10) >= until;
  return until <= today && !again;
}

/** A label that a person put on says nothing of waivers, and stays. */
function waiversEnded({ waivers }: IssueMemory, event: LabelEvent | null, today: string): boolean {
  const isOurs = event === null ? waivers.length > 0 : event.own;
  return isOurs && !waivers.some(({ until }) => until >= today);
}

/** The labels that `changes` put on and the repository does not have yet, each once; the agenda's where agendas are kept. */
export function planNewLabels(
  changes: readonly Change[],
  repository: Pick<Repository, "id" | "labels">,
  names: LabelNames,
  home: Pick<AgendaHome, "id" | "labels"> | null = null,
): readonly Change[] {
  const used = changes.flatMap((change) => {
    switch (change.kind) {
      case "label-add":
        return [{ name: change.to, place: repository, agenda: false }];
      case "agenda-open": {
        const place =
          home !== null && change.repository === home.id && home.id !== repository.id ? home : repository;
        return change.to.labels.map((name) => ({ name, place, agenda: true }));
      }
      default:
        return [];
    }
  });
  return used
    .filter(
      ({ name, place }, index) =>
        !has(place.labels, name) &&
        used.findIndex((other) => other.place.id === place.id && isSameLabel(other.name, name)) === index,
    )
    .map(({ name, place, agenda }) => newLabel(name, place.id, names, agenda));
}

/** GitHub keeps 100 characters of a description. */
function newLabel(name: string, repository: string, names: LabelNames, agenda: boolean): Change {
  const known = KNOWN.find(({ key }) => isSameLabel(names[key], name));
  const { color, description } = known ?? (agenda ? AGENDA : /^goal\s*[:/]/i.test(name) ? GOAL : FACTOR);
  return {
    kind: "label-create",
    repository,
    from: null,
    to: { name, color, description },
    because: "the repository does not have it yet",
  };
}

/** Green, amber, lilac, grey, orange. */
const KNOWN: readonly {
  readonly key: keyof LabelNames;
  readonly color: string;
  readonly description: string;
}[] = [
  { key: "ready", color: "0e8a16", description: "Nothing required is missing: work can start" },
  { key: "notReady", color: "fbca04", description: "Something required is missing: see the comment" },
  {
    key: "waived",
    color: "d4c5f9",
    description: "A rule is waived here: see the comment; off, the waiver ends",
  },
  { key: "snoozed", color: "c2c7cd", description: "Put off: see the comment; off, it is back" },
  { key: "spike", color: "f9a03f", description: "Something has to be found out first" },
];
/** Blue, purple, light blue. */
const AGENDA = { color: "1d76db", description: "The team's refinement agenda" };
const GOAL = { color: "5319e7", description: "Ties an issue to this goal" };
const FACTOR = { color: "bfd4f2", description: "What people say of its score" };

function has(labels: readonly Label[], name: string): boolean {
  return labels.some((label) => isSameLabel(label.name, name));
}
