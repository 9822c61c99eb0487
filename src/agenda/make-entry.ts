/** An entry of the agenda: what a meeting needs to decide one issue. */
import type { AgendaEntry, Worth } from "../model/agenda.ts";
import { askQuestion } from "./ask-question.ts";
import type { CodeOwnerRule } from "./code-owners-of.ts";
import { giveReason } from "./give-reason.ts";
import { listPeople } from "./list-people.ts";
import { type Candidate, mustSettle } from "./matter.ts";
import { offerBoxes } from "./offer-boxes.ts";
import type { Scene } from "./set-scene.ts";
import { takeExcerpt } from "./take-excerpt.ts";

/** Most lines of what is missing. */
const TOLD = 5;

/** What stands ready to be put into a meeting. */
export interface Weighed extends Candidate {
  readonly worth: Worth;
  readonly minutes: number;
}

/** 5, 10 or 15: more for more that is missing, at least 10 to split something or to settle it at last; at most `time`. */
export function minutesFor(candidate: Candidate, time: number): number {
  const { matter, missing } = candidate;
  const least = matter.kind === "too-big" || mustSettle(candidate) ? 10 : 5;
  const asked = Math.min(15, Math.max(least, 5 * Math.ceil(missing.length / 2)));
  return Math.max(5, Math.min(asked, 5 * Math.floor(time / 5)));
}

export function makeEntry(weighed: Weighed, scene: Scene, codeOwners: readonly CodeOwnerRule[]): AgendaEntry {
  const { assessment, minutes, missing, carried, worth } = weighed;
  return {
    assessment,
    minutes,
    question: askQuestion(weighed, scene),
    reason: giveReason(weighed, scene),
    people: listPeople(weighed, scene, codeOwners),
    excerpt: takeExcerpt(weighed),
    missing: missing.slice(0, TOLD).map(({ message }) => message),
    boxes: offerBoxes(weighed, scene),
    carried,
    worth,
  };
}
