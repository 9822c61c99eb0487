/** What people or data do not agree about, of one issue. */
import type { Assessment } from "../model/assessment.ts";
import type { Score } from "../model/score.ts";
import { isNext } from "../refine/is-next.ts";
import type { Dispute } from "./matter.ts";
import type { Scene } from "./set-scene.ts";
import { wasDecided, wasDecidedThere } from "./was-decided.ts";

/** From so many times as much on, two scores differ much. */
const MUCH = 2;

export function findDisputes(assessment: Assessment, scene: Scene): readonly Dispute[] {
  const { goal, score } = assessment;
  return [
    ...(goal.verdict === "conflicting" ? [{ kind: "goals", goals: goal.detail } as const] : []),
    ...ofOverride(assessment, scene),
    ...ofRange(assessment, scene),
    ...ofInheritance(score, isNext(assessment, scene)),
  ];
}

/** What people set and explained is decided: it is looked at once, by the first agenda after, unless that is what decided it. */
function ofOverride({ score, issue }: Assessment, scene: Scene): readonly Dispute[] {
  const { override } = score;
  const { since, before } = scene;
  if (override === null) {
    return [];
  }
  const { value, until, on } = override;
  const computed = computedText(score);
  if (override.expired) {
    return [{ kind: "expired", value, until, computed }];
  }
  const isAsked = before?.memory?.entries.some((entry) => entry.issue === issue.number) === true;
  const isNew =
    before === null ||
    (isAsked
      ? !wasDecided(issue, scene)
      : !wasDecidedThere(issue, scene) && on !== null && on >= since.slice(0, 10));
  const isExplained = override.reasonField === null || override.reason !== null;
  return differsMuch(score, value) && (isNew || !isExplained) ? [{ kind: "override", value, computed }] : [];
}

/** A number, or a range such as “3 to 8”, or `?`. */
function computedText({ computed, low, high }: Score): string {
  return computed !== null ? String(computed) : low === null || high === null ? "?" : `${low} to ${high}`;
}

function differsMuch({ computed, low, high }: Score, value: number): boolean {
  if (computed === null) {
    return low !== null && high !== null && (value < low || value > high);
  }
  const [less, more] = [Math.abs(value), Math.abs(computed)].toSorted((a, b) => a - b);
  return value * computed < 0 || ((more ?? 0) > 0 && (more ?? 0) >= MUCH * (less ?? 0));
}

/** Of what is known in part, and might belong among those next in line, or higher among them. */
function ofRange({ score, standing }: Assessment, { policy }: Scene): readonly Dispute[] {
  const isKnownInPart = score.factors.some(
    ({ value, source }) =>
      value !== null && source !== null && source.kind !== "default" && source.kind !== "goal",
  );
  const factor = score.settledBy;
  return factor !== null &&
    standing !== null &&
    isKnownInPart &&
    standing.tied.first < standing.rank &&
    standing.tied.first <= policy.ahead
    ? [{ kind: "range", factor, first: standing.tied.first }]
    : [];
}

function ofInheritance({ inherited, value }: Score, next: boolean): readonly Dispute[] {
  return next && inherited !== null && value !== null && inherited.value >= MUCH * Math.abs(value)
    ? [{ kind: "raised", own: value, value: inherited.value, from: inherited.from }]
    : [];
}
