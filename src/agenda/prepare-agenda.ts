/** PREPARE the agenda of a refinement meeting: what to decide, in what order, in the time there is. */
import type { Agenda, AgendaSection } from "../model/agenda.ts";
import { MOST_PERIODS } from "../memory/agenda-memory.ts";
import type { AgendaMemory, HealthPoint } from "../model/memory.ts";
import { isNext, isUnready } from "../refine/is-next.ts";
import type { AgendaInput } from "./agenda-input.ts";
import { chooseFacilitator } from "./choose-facilitator.ts";
import { readCodeOwners } from "./code-owners-of.ts";
import { digestGoals } from "./digest-goals.ts";
import { fillSections } from "./fill-sections.ts";
import { findMatters } from "./find-matters.ts";
import { followUp } from "./follow-up.ts";
import { healthOf } from "./health-of.ts";
import { velocityOf } from "./list-finished.ts";
import type { Candidate } from "./matter.ts";
import { lineOf, type Scene, setScene } from "./set-scene.ts";
import { tellSince } from "./tell-since.ts";

/** At the start and the end: greeting, goals, writing decisions down. At most, and at most a fifth of the time. */
const FRAME = 10;
const FRAME_SHARE = 1 / 5;

/** What the next agenda is told, at most. */
const MOST_ENTRIES = 50;
const MOST_TOP = 50;

/**
 * Throws a RangeError for a policy without an agenda. The same input gives the same output, to the byte, in whatever
 * order the issues were read.
 */
export function prepareAgenda(input: AgendaInput): Agenda {
  const scene = setScene(input);
  const { settings, period } = scene;
  const { candidates, asked, undecided } = followUp(findMatters(scene), scene);
  const point = healthOf(scene, { asked, undecided });
  const wanted = wantedOf(scene);
  const enough = isEnough(scene, wanted);
  const frame = Math.min(FRAME, Math.floor(settings.minutes * FRAME_SHARE));
  const codeOwners = readCodeOwners(input.snapshot.codeOwners ?? "");
  const sections = fillSections(candidates, settings.minutes - frame, enough, scene, codeOwners);
  const health = [...pastPoints(scene), point];
  return {
    period,
    time: settings.cadence.time,
    zone: settings.cadence.zone,
    minutes: settings.minutes,
    frame,
    planned: sections.flatMap(({ entries }) => entries).reduce((sum, { minutes }) => sum + minutes, 0),
    facilitator: chooseFacilitator(period, settings),
    enough,
    wanted,
    since: tellSince(scene, undecided),
    sections,
    digests: settings.digest === "off" ? [] : digestGoals(sections, scene),
    health,
    memory: toMemory(scene, sections, candidates, health),
    refinement: input.refinement,
  };
}

/** The first of the line are ready: ready work at its far end makes up for nothing. */
function isEnough(scene: Scene, wanted: number): boolean {
  const next = scene.refinement.assessments.filter((one) => isNext(one, scene));
  const first = lineOf(scene).slice(0, wanted);
  return next.length >= wanted && first.length > 0 && first.every((one) => !isUnready(one));
}

/**
 * How many issues the team finishes in the iterations the policy wants ahead: as fast as of late or, where it finished
 * none, as the policy says; at most the whole line.
 */
function wantedOf({ finished, policy }: Scene): number {
  const { velocity } = policy.iteration;
  const iterations = policy.ahead / velocity;
  const wanted = Math.ceil(iterations * (velocityOf(finished, policy) || velocity));
  return Math.max(1, Math.min(wanted, Math.floor(policy.ahead)));
}

function pastPoints({ before, period }: Scene): readonly HealthPoint[] {
  const past = (before?.memory?.health ?? []).filter((point) => point.period < period);
  return past.slice(-(MOST_PERIODS - 1));
}

/**
 * What was carried over and found no room is kept with what is asked, as it was when it was asked last: its count stays
 * as it is until it is asked again.
 */
function toMemory(
  scene: Scene,
  sections: readonly AgendaSection[],
  candidates: readonly Candidate[],
  health: readonly HealthPoint[],
): AgendaMemory {
  const carried = new Map(candidates.map((one) => [one.assessment.issue.number, one.carried]));
  const asked = sections.flatMap(({ entries }) => entries.map(({ assessment }) => assessment.issue.number));
  const waiting = sections.find(({ id }) => id === "carried")?.waiting ?? [];
  const verdictOf = (number: number) => scene.byNumber.get(number)?.verdict ?? "not ready";
  const top = scene.refinement.assessments
    .flatMap(({ issue, rank, verdict }) => (rank === null ? [] : [{ issue: issue.number, rank, verdict }]))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, Math.min(MOST_TOP, Math.ceil(scene.policy.ahead)));
  const matters = new Map(candidates.map((one) => [one.assessment.issue.number, one.matter.kind]));
  const entryOf = (issue: number, isAsked: boolean) => {
    const matter = matters.get(issue);
    return {
      issue,
      carried: Math.max(0, (carried.get(issue) ?? 0) - (isAsked ? 0 : 1)),
      verdict: verdictOf(issue),
      ...(matter === "returned" || matter === "deadline" ? { matter } : {}),
    };
  };
  return {
    at: scene.now,
    entries: [
      ...asked.map((issue) => entryOf(issue, true)),
      ...waiting.map((issue) => entryOf(issue, false)),
    ].slice(0, MOST_ENTRIES),
    top: top.map(({ issue, verdict }) => ({ issue, verdict })),
    health,
  };
}
