/** What there is to decide: one matter an issue at most, the most telling one. */
import { isNeighbour } from "../issue/is-here.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Finding } from "../model/finding.ts";
import { dependenciesClear } from "../rules/dependencies-clear.ts";
import { fresh } from "../rules/fresh.ts";
import { goalLink } from "../rules/goal-link.ts";
import { singlePurpose } from "../rules/single-purpose.ts";
import { smallEnough } from "../rules/small-enough.ts";
import { isNext, isUnready } from "../refine/is-next.ts";
import { findDeadlines } from "./find-deadlines.ts";
import { findDisputes } from "./find-disputes.ts";
import { findKnots, type Knots } from "./find-knots.ts";
import { listMissing } from "./list-missing.ts";
import type { Candidate, Dispute, Matter } from "./matter.ts";
import { comesLater, isScored, type Scene } from "./set-scene.ts";
import { wasDecided } from "./was-decided.ts";

export type Found = Omit<Candidate, "carried">;

interface Look {
  readonly assessment: Assessment;
  readonly missing: readonly Finding[];
  readonly disputes: readonly Dispute[];
}

/** In the order of the assessments. What is put off, or archived, has none. */
export function findMatters(scene: Scene): readonly Found[] {
  const knots = findKnots(scene);
  const looks = scene.refinement.assessments
    .filter((one) => isHere(one, scene))
    .map((one) => lookAt(one, scene));
  const plain = looks.map((look) => ({ ...look, matter: matterOf(look, knots, scene) }));
  const deadlines = findDeadlines(
    plain.filter(({ matter }) => matter === null).map(({ assessment }) => assessment),
    scene,
  );
  return plain.flatMap(({ matter, ...look }) => {
    const found =
      matter ??
      riskOf(look, scene) ??
      deadlines.get(look.assessment.issue.number) ??
      agedOf(look, scene) ??
      stillBackOf(look, scene);
    return found === null ? [] : [{ ...look, matter: found }];
  });
}

function lookAt(assessment: Assessment, scene: Scene): Look {
  return { assessment, missing: listMissing(assessment), disputes: findDisputes(assessment, scene) };
}

function isHere({ rank, snooze }: Assessment, { period }: Scene): boolean {
  const isAway = snooze !== null && (snooze.until === null || snooze.until > period);
  return rank !== null && !isAway;
}

function matterOf(look: Look, knots: Knots, scene: Scene): Matter | null {
  const { assessment, missing, disputes } = look;
  const knot = knots.told.get(assessment.issue.number);
  return (
    returnedOf(assessment, scene) ??
    knot ??
    (isUnclear(look, scene) ? { kind: "intake" } : null) ??
    (isTooBig(look, scene) ? { kind: "too-big" } : null) ??
    blockedOf(look, knots, scene) ??
    (disputes.some(isTopic) && isOnly(missing, [goalLink.id]) ? { kind: "dispute" } : null) ??
    (isUnready(assessment) && !isSettledElsewhere(look, knots, scene) ? { kind: "not-ready" } : null)
  );
}

/** A raised score and a wide range make another matter more urgent, and are none themselves. */
function isTopic({ kind }: Dispute): boolean {
  return kind !== "raised" && kind !== "range";
}

function returnedOf({ issue, snooze }: Assessment, { snapshot, policy, since }: Scene): Matter | null {
  if (snooze !== null) {
    return { kind: "returned", until: snooze.until };
  }
  const thread = snapshot.threads.find(({ issueId }) => issueId === issue.id);
  const name = policy.labels.snoozed.toLowerCase();
  const last = thread?.labels.findLast(({ label }) => label.toLowerCase() === name);
  return last !== undefined && !last.added && last.at >= since ? { kind: "returned", until: null } : null;
}

/** What nobody scored is only asked about where anything is scored. */
function isUnclear({ assessment, missing }: Look, { refinement }: Scene): boolean {
  const scores = (refinement.ranking?.scored ?? 0) > 0;
  return isScored(assessment)
    ? missing.some(({ stage }) => stage === "intake")
    : isUnready(assessment) || scores;
}

/** What is only advised to be split is left alone until it is next in line. */
function isTooBig({ assessment, missing }: Look, scene: Scene): boolean {
  const found = assessment.findings.filter(
    ({ rule }) => rule === smallEnough.id || rule === singlePurpose.id,
  );
  const isRequired = found.some(({ level }) => level === "required") && isUnready(assessment);
  const isSeen =
    found.some(({ edit }) => edit.kind === "split") || (missing.length === 0 && found.length > 0);
  return isRequired || (isSeen && isNext(assessment, scene) && assessment.declared === null);
}

/** Nothing else is missing, and the others will not be out of its way by themselves. */
function blockedOf(look: Look, knots: Knots, scene: Scene): Matter | null {
  const { assessment, missing } = look;
  const { issue } = assessment;
  if (missing.length === 0 || !isOnly(missing, [dependenciesClear.id]) || knots.members.has(issue.number)) {
    return null;
  }
  const blockers = openBlockers(assessment);
  return isSettledElsewhere(look, knots, scene) ? null : { kind: "blocked", blockers };
}

/**
 * Waits for nothing but issues of this backlog that are ready and come before it, or stands in a circle that another
 * entry is about: there is nothing to decide.
 */
function isSettledElsewhere({ assessment, missing }: Look, { members }: Knots, scene: Scene): boolean {
  if (!isOnly(missing, [dependenciesClear.id])) {
    return false;
  }
  return (
    members.has(assessment.issue.number) ||
    (openBlockers(assessment).length > 0 && blockersInTheWay(assessment, scene).length === 0)
  );
}

function openBlockers({ issue }: Pick<Assessment, "issue">): Assessment["issue"]["blockedBy"] {
  return issue.blockedBy.filter(({ state }) => state === "open");
}

/** Open ones, without those of this backlog that are ready and come before it: they are out of its way by themselves. */
export function blockersInTheWay(
  assessment: Assessment,
  { byNumber }: Scene,
): Assessment["issue"]["blockedBy"] {
  return openBlockers(assessment).filter((blocker) => {
    const before = byNumber.get(blocker.number);
    const goesFirst =
      before !== undefined &&
      isNeighbour(assessment.issue, blocker) &&
      !isUnready(before) &&
      before.snooze === null &&
      !comesLater(before, assessment);
    return !goesFirst;
  });
}

function isOnly(missing: readonly Finding[], rules: readonly string[]): boolean {
  return missing.every(({ rule }) => rules.includes(rule));
}

function riskOf({ assessment }: Look, { after, givenUp }: Scene): Matter | null {
  const { issue, waived, declared } = assessment;
  const ending = waived.filter(({ finding, waiver }) => finding.level === "required" && waiver.until < after);
  const [first] = ending.map(({ waiver }) => waiver.until).toSorted();
  if (first !== undefined && declared === null) {
    return { kind: "waiver", rules: [...new Set(ending.map(({ finding }) => finding.rule))], until: first };
  }
  const given = issue.blockedBy.find((blocker) => givenUp.has(blocker.number) && isNeighbour(issue, blocker));
  return given === undefined ? null : { kind: "abandoned", number: given.number };
}

function agedOf({ assessment }: Look, scene: Scene): Matter | null {
  const { issue, findings } = assessment;
  const isAged = findings.some(({ rule }) => rule === fresh.id) && isNext(assessment, scene);
  return isAged && issue.editedAt !== null ? { kind: "aged", edited: issue.editedAt.slice(0, 10) } : null;
}

/** It was ready, the meeting before was asked about it and nobody decided: by itself it would be forgotten. */
function stillBackOf({ assessment: { issue } }: Look, scene: Scene): Matter | null {
  const entry = scene.before?.memory?.entries.find((one) => one.issue === issue.number);
  return entry?.matter === "returned" && entry.verdict !== "not ready" && !wasDecided(issue, scene)
    ? { kind: "returned", until: null }
    : null;
}
