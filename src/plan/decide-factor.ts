/** `/estimate 5`, `/value 8` → the field of the factor, a label of the policy's map, or a label that says it. */
import { asCode } from "../issue/as-code.ts";
import type { Change } from "../model/change.ts";
import type { Factor } from "../model/score.ts";
import type { FieldValue } from "../model/snapshot.ts";
import { gatherEvidence } from "../refine/gather-evidence.ts";
import { modelOf } from "../scores/choose-model.ts";
import type { FactorEvidence } from "../scores/factor-evidence.ts";
import { asMeant, asShare } from "../scores/ladder/as-meant.ts";
import { type FactorOptions, factorOptions } from "../scores/ladder/factor-options.ts";
import { costFactorOf, POINTS, pointsLadder } from "../scores/ladder/find-estimate.ts";
import { findFactor, type LadderOptions } from "../scores/ladder/find-factor.ts";
import { factorLabel } from "../scores/ladder/in-labels.ts";
import { namePlace } from "../scores/ladder/name-place.ts";
import { readValue } from "../scores/ladder/read-value.ts";
import { expectedOf, scaleOf } from "../scores/ladder/rung.ts";
import { cleanNumber } from "../scores/quantise.ts";
import type { FactorSpec, ScoreModel } from "../scores/score-model.ts";
import type { Policy } from "../policy/policy.ts";
import {
  type ActOf,
  already,
  type Answer,
  becauseOf,
  change,
  type DecisionCase,
  overtaken,
  refused,
  targetOf,
} from "./decide-case.ts";
import { afterChanges } from "./place-after.ts";
import { type FieldSpot, findField, isSetSince, nameSpot, setField } from "./place-field.ts";
import { isDecidedSince, isSameLabel, LONGEST_LABEL, swapLabels } from "./place-label.ts";
import type { FittedValue } from "./wanted-value.ts";

/** A factor, and where the policy looks for it. */
interface Subject {
  readonly spec: FactorSpec;
  readonly options: FactorOptions;
  readonly ladder: LadderOptions;
}

/** `undefined` where the policy's score has no such factor. An estimate is its cost, or points where it has none. */
export function factorCalled(name: string, { score }: Pick<Policy, "score">): FactorSpec | undefined {
  return subjectOf(name, score, modelOf(score))?.spec;
}

function subjectOf(name: string, score: Policy["score"], model: ScoreModel): Subject | null {
  const lower = name.toLowerCase();
  const named = model.factors.find((factor) => factor.name.toLowerCase() === lower);
  const spec = named ?? (lower === POINTS.name ? (costFactorOf(model) ?? POINTS) : undefined);
  if (spec === undefined) {
    return null;
  }
  const ladder = spec === POINTS ? pointsLadder(model) : score;
  const own = Object.hasOwn(ladder.factors, spec.name) ? ladder.factors[spec.name] : undefined;
  return { spec, options: own ?? factorOptions.parse({}), ladder };
}

export function decideFactor({ factor, value }: ActOf<"factor">, asked: DecisionCase): Answer {
  const { score } = asked.policy;
  const subject = subjectOf(factor, score, modelOf(score));
  if (subject === null) {
    return refused(`The score \`${score.model}\` has no factor ${asCode(factor)}.`);
  }
  const { spec } = subject;
  const meant = value === null ? null : asShare(value, spec);
  const [low, high] = scaleOf(spec);
  if (meant !== null && !(meant >= low && meant <= high)) {
    return refused(`${asCode(spec.name)} cannot be ${value}: expected ${expectedOf(spec)}.`);
  }
  const found = fieldOf(subject, asked);
  if (found.kind === "barred") {
    return refused(found.sentence);
  }
  if (meant === null) {
    return takeAway(subject, found.kind === "found" ? found.spot : null, asked);
  }
  return found.kind === "found" ? setIn(found.spot, meant, subject, asked) : setLabel(meant, subject, asked);
}

/** The field of the policy that is looked at and is there; one that goes before all else only where there is no other. */
function fieldOf({ options, ladder }: Subject, asked: DecisionCase): ReturnType<typeof findField> {
  const { snapshot, policy, assessment } = asked;
  const names = [ladder.ladder.includes("field") ? options.field : undefined, options.override];
  const found = names.map((name) => findField(name, assessment.issue.id, snapshot, policy));
  return found.find(({ kind }) => kind !== "none") ?? { kind: "none" };
}

function setIn(spot: FieldSpot, value: number, subject: Subject, asked: DecisionCase): Answer {
  const { spec } = subject;
  const fitted = fit(spot, value, subject);
  if (fitted === null) {
    return refused(noFit(spot, value, subject));
  }
  const ours = [
    fitted.value,
    ...earlierValues(subject, asked).flatMap((one) => fit(spot, one, subject)?.value ?? []),
  ];
  if (isSetSince(spot, asked.decision.at, ours)) {
    return overtaken(`${asCode(spec.name)} was set to ${shownValue(spot.held)} by hand since: that stays.`);
  }
  const changes = setField(spot, targetOf(asked), fitted, becauseOf(asked.decision));
  return told(changes, value, `in ${nameSpot(spot)}`, subject, asked, spot.held);
}

/** `null` where the field cannot hold it. */
function fit({ field }: FieldSpot, value: number, { spec, options }: Subject): FittedValue | null {
  switch (field.kind) {
    case "number":
      return { value, option: null };
    case "text":
      return { value: shown(value, spec), option: null };
    case "single-select": {
      const words = Object.keys(options.words).length > 0 ? options.words : (spec.words ?? {});
      const option = field.options.find(({ name }) => {
        const read = readValue(name, words);
        return read !== null && asMeant(read, spec).value === value;
      });
      return option === undefined ? null : { value: option.name, option: option.id };
    }
    default:
      return null;
  }
}

function noFit(spot: FieldSpot, value: number, { spec }: Subject): string {
  const { field } = spot;
  return field.kind === "single-select"
    ? `${capital(nameSpot(spot))} has no option that stands for ${shown(value, spec)}: it has ${listed(field.options.map(({ name }) => name))}. Add one, or say one of these.`
    : `${capital(nameSpot(spot))} holds no numbers: make it a number field, then say it again.`;
}

function setLabel(value: number, subject: Subject, asked: DecisionCase): Answer {
  const { spec, options, ladder } = subject;
  const { issue } = asked.assessment;
  const self = `${spec.name}: ${shown(value, spec)}`;
  const mapped = Object.entries(options.labels)
    .filter(([, written]) => asShare(written, spec) === value)
    .map(([name]) => name);
  const name =
    mapped.find((label) => issue.labels.some((held) => isSameLabel(held, label))) ?? mapped[0] ?? self;
  if (!ladder.ladder.includes("label") || name.length > LONGEST_LABEL) {
    return refused(
      `There is no place for ${asCode(spec.name)}: name a number field of the project in the policy under \`score.factors.${spec.name}.field\`.`,
    );
  }
  const family = familyOf(subject, asked);
  const put = family.find((label) => !isSameLabel(label, name) && isDecidedSince(asked, label, true));
  if (put !== undefined || isDecidedSince(asked, name, false)) {
    return overtaken(`${asCode(spec.name)} was given another label by hand since: that stays.`);
  }
  const off = family.filter((label) => !isSameLabel(label, name));
  const changes = swapLabels(issue, { on: name, off }, becauseOf(asked.decision));
  return told(changes, value, `by the label ${asCode(name)}`, subject, asked, null);
}

/** Labels of the issue that give the factor a value. */
function familyOf({ spec, options }: Subject, { assessment }: DecisionCase): readonly string[] {
  const mapped = Object.keys(options.labels);
  return assessment.issue.labels.filter(
    (label) =>
      mapped.some((name) => isSameLabel(name.trim(), label.trim())) || factorLabel(label, spec.name) !== null,
  );
}

function told(
  changes: readonly Change[],
  value: number,
  where: string,
  subject: Subject,
  asked: DecisionCase,
  held: FieldValue,
): Answer {
  const { spec } = subject;
  const after = factorAfter(changes, subject, asked);
  const but = after.value === value ? "" : `, but ${standsBefore(after, spec)}`;
  const was = held === null || held === "" ? "" : ` (it was ${shownValue(held)})`;
  return changes.length === 0
    ? already(`${asCode(spec.name)} is ${shown(value, spec)} already, ${where}${but}.`)
    : change(changes, `Set ${asCode(spec.name)} to ${shown(value, spec)} ${where}${was}${but}.`);
}

function standsBefore({ source, value, remark }: Factor, spec: FactorSpec): string {
  return source === null || value === null
    ? `it does not count: ${asCode(remark ?? "the policy looks elsewhere")}`
    : `the ${asCode(namePlace(source))} says ${shown(value, spec)}, and that goes before it`;
}

function takeAway(subject: Subject, spot: FieldSpot | null, asked: DecisionCase): Answer {
  const { spec } = subject;
  const { decision, assessment } = asked;
  const ours =
    spot === null ? [] : earlierValues(subject, asked).flatMap((one) => fit(spot, one, subject)?.value ?? []);
  const isSet = spot !== null && isSetSince(spot, decision.at, ours);
  const family = familyOf(subject, asked);
  const off = family.filter((label) => !isDecidedSince(asked, label, true));
  const because = becauseOf(decision);
  const cleared =
    spot === null || isSet || spot.held === null
      ? []
      : setField(spot, targetOf(asked), { value: null, option: null }, because);
  const changes = [...cleared, ...swapLabels(assessment.issue, { on: null, off }, because)];
  if (changes.length === 0 && (isSet || off.length < family.length)) {
    return overtaken(`${asCode(spec.name)} was set by hand since: that stays.`);
  }
  const after = factorAfter(changes, subject, asked);
  const rest =
    after.value === null || after.source === null
      ? ""
      : `; now the ${asCode(namePlace(after.source))} counts, which says ${shown(after.value, spec)}`;
  if (changes.length > 0) {
    return change(changes, `Took ${asCode(spec.name)} away${rest}.`);
  }
  return rest === ""
    ? already(`${asCode(spec.name)} is not given.`)
    : already(`No field or label gives ${asCode(spec.name)}${rest.replace("; now the", "; the")}.`);
}

function earlierValues({ spec }: Subject, { earlier }: DecisionCase): readonly number[] {
  return earlier.flatMap((act) =>
    act.kind === "factor" && act.value !== null ? [asShare(act.value, spec)] : [],
  );
}

function factorAfter(changes: readonly Change[], { spec, ladder }: Subject, asked: DecisionCase): Factor {
  const { assessment, snapshot, today } = asked;
  const { issue } = assessment;
  const before = gatherEvidence([issue], snapshot).get(issue.number);
  if (before === undefined) {
    throw new RangeError(`Nothing was gathered of issue #${issue.number}.`);
  }
  const { labels, values, issueValues } = afterChanges(changes, { ...before, labels: issue.labels });
  const evidence: FactorEvidence = { ...before, values, issueValues, issue: { ...before.issue, labels } };
  return findFactor(spec, ladder, evidence, today);
}

/** As people write it: a share in percent. */
function shown(value: number, { percent }: Pick<FactorSpec, "percent">): string {
  return percent === true ? `${cleanNumber(value * 100)}%` : String(value);
}

function shownValue(value: FieldValue): string {
  return typeof value === "string" ? asCode(value) : String(value);
}

function listed(names: readonly string[]): string {
  const shownNames = names.slice(0, 12).map(asCode);
  const rest = names.length - shownNames.length;
  return `${shownNames.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
