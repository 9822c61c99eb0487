/** What every step of an agenda asks of its input, found once. */
import type { Assessment } from "../model/assessment.ts";
import { periodBefore } from "../policy/agenda-period.ts";
import type { AgendaSettings } from "../policy/policy.ts";
import { isNext } from "../refine/is-next.ts";
import { addDays } from "../calendar/day.ts";
import type { AgendaInput } from "./agenda-input.ts";
import { type FinishedWork, listFinished } from "./list-finished.ts";

export interface Scene extends AgendaInput {
  readonly settings: AgendaSettings;
  /** Day of the meeting after this one. */
  readonly after: string;
  /** When the agenda before was written, ISO 8601; where there was none, the day its meeting would have been. */
  readonly since: string;
  readonly byNumber: ReadonlyMap<number, Assessment>;
  /** Where each issue that is planned for stands, from 1: by rank, or among those without a score by demand. */
  readonly places: ReadonlyMap<number, number>;
  readonly finished: FinishedWork;
  /** Numbers of issues closed as not planned. */
  readonly givenUp: ReadonlySet<number>;
}

/** Throws a RangeError for a policy without an agenda. */
export function setScene(input: AgendaInput): Scene {
  const { policy, period, before, refinement } = input;
  const settings = policy.agenda;
  if (settings === null) {
    throw new RangeError("A policy without an agenda has none to prepare.");
  }
  const last = before?.period ?? periodBefore(period, settings.cadence);
  return {
    ...input,
    settings,
    after: addDays(period, settings.cadence.weeks * 7),
    since: before?.memory?.at ?? `${last}T00:00:00Z`,
    byNumber: new Map(refinement.assessments.map((assessment) => [assessment.issue.number, assessment])),
    places: placesOf(refinement.assessments),
    finished: listFinished(input),
    givenUp: new Set(
      input.snapshot.closed.filter(({ closedAs }) => closedAs === "not planned").map(({ number }) => number),
    ),
  };
}

export function isScored({ score }: Pick<Assessment, "score">): boolean {
  return score.effective !== null;
}

/** What is next in line and not put off, the first one first; where nothing is scored, by demand. */
export function lineOf(scene: Scene): readonly Assessment[] {
  const { refinement, places, policy } = scene;
  const isAnyScored = (refinement.ranking?.scored ?? 0) > 0;
  const placeOf = ({ issue }: Assessment): number => places.get(issue.number) ?? Infinity;
  return refinement.assessments
    .filter((one) => (isAnyScored ? isNext(one, scene) : placeOf(one) <= policy.ahead) && one.snooze === null)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}

type Ranked = Pick<Assessment, "rank" | "score">;

/** Whether an issue's turn comes after another's; of equal scores neither does, as of a blocker raised to what it blocks. */
export function comesLater(one: Ranked, other: Ranked): boolean {
  const isTied = one.score.effective !== null && one.score.effective === other.score.effective;
  return one.rank === null || (!isTied && one.rank >= (other.rank ?? 0));
}

/**
 * Whether something came after the agenda before. What the run that wrote it had made or closed bears the same second, and
 * was told in it.
 */
export function isSince(instant: string | null, since: string): boolean {
  return instant !== null && Date.parse(instant) > Date.parse(since);
}

/** What is archived has no rank: nobody plans it. */
function placesOf(assessments: readonly Assessment[]): Scene["places"] {
  const planned = assessments.flatMap(({ issue, rank, score }) =>
    rank === null ? [] : [{ issue, rank, score }],
  );
  const unscored = planned.filter((one) => !isScored(one)).map(({ issue }) => issue);
  return new Map([
    ...planned.filter(isScored).map(({ issue, rank }) => [issue.number, rank] as const),
    ...unscored.toSorted(byDemand).map(({ number }, index) => [number, index + 1] as const),
  ]);
}

type Wanted = Pick<Assessment["issue"], "votes" | "createdAt" | "number">;

/** Most asked for first, then the newest: an old wish nobody votes for can wait. */
function byDemand(a: Wanted, b: Wanted): number {
  return b.votes - a.votes || Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.number - a.number;
}
