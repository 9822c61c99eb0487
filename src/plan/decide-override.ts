/** `/override 40 because …` → the field in which people set a number in place of the score, and the one for the reason. */
import { asCode } from "../issue/as-code.ts";
import type { Change } from "../model/change.ts";
import type { FieldValue } from "../model/snapshot.ts";
import type { FieldNames } from "../policy/policy.ts";
import { readNumber } from "../scores/ladder/read-number.ts";
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
import { type FieldSpot, findField, type FoundField, isSetSince, nameSpot, setField } from "./place-field.ts";

/** GitHub keeps 1,024 characters in a text field. */
const LONGEST_REASON = 1000;
const NO_VALUE = { value: null, option: null };

export function decideOverride({ value, because }: ActOf<"override">, asked: DecisionCase): Answer {
  const place = findPlace(asked);
  if (place.kind === "barred") {
    return refused(place.sentence);
  }
  const { spot, reason } = place;
  if (value !== null && spot.field.kind !== "number" && spot.field.kind !== "text") {
    return refused(`${asCode(spot.field.name)} holds no numbers: make it a number field, then say it again.`);
  }
  if (value !== null && Math.abs(value) > 1e9) {
    return refused("An override is a number of at most a billion.");
  }
  const ours = asked.earlier.flatMap((act) => (act.kind === "override" ? [fit(spot, act.value)] : []));
  if (isSetSince(spot, asked.decision.at, [fit(spot, value), ...ours])) {
    return overtaken(`The override was set to ${shown(spot.held)} by hand since: that stays.`);
  }
  return value === null ? takeAway(spot, reason, asked) : set(value, because, spot, reason, asked);
}

function set(
  value: number,
  because: string | null,
  spot: FieldSpot,
  reason: FieldSpot | null,
  asked: DecisionCase,
): Answer {
  const why = becauseOf(asked.decision);
  const issue = targetOf(asked);
  const given = because === null ? null : because.trim().slice(0, LONGEST_REASON);
  const stands = numberIn(spot.held) === value;
  const expired = stands && asked.assessment.score.override?.expired === true;
  // GitHub takes no note of an equal write: only what is emptied first begins anew.
  const renewed: readonly Change[] = expired
    ? [
        ...setField(spot, issue, NO_VALUE, why),
        ...setField({ ...spot, held: null }, issue, { value: fit(spot, value), option: null }, why),
      ]
    : [];
  const changes = [
    ...(stands ? renewed : setField(spot, issue, { value: fit(spot, value), option: null }, why)),
    ...(given === null || reason === null
      ? []
      : setField(reason, issue, { value: given, option: null }, why)),
  ];
  const where = `in ${nameSpot(spot)}`;
  if (changes.length === 0) {
    return already(`The override is ${value} already, ${where}.`);
  }
  const was = stands || isEmpty(spot.held) ? "" : ` (it was ${shown(spot.held)})`;
  return change(changes, `Set the override to ${value} ${where}${was}${reasonNote(given, reason)}.`);
}

function reasonNote(given: string | null, reason: FieldSpot | null): string {
  if (given !== null) {
    return `, because ${asCode(given)}`;
  }
  return reason === null || isEmpty(reason.held)
    ? ""
    : `; the reason beside it, ${asCode(String(reason.held))}, is left as it stands`;
}

function takeAway(spot: FieldSpot, reason: FieldSpot | null, asked: DecisionCase): Answer {
  if (isEmpty(spot.held)) {
    return already("There is no override.");
  }
  const why = becauseOf(asked.decision);
  const issue = targetOf(asked);
  const isOwnReason = reason !== null && !isEmpty(reason.held);
  const changes = [
    // A run that is cut off in between has to find that there is something to take away.
    ...(isOwnReason ? setField(reason, issue, NO_VALUE, why) : []),
    ...setField(spot, issue, NO_VALUE, why),
  ];
  const said = isOwnReason ? ` with its reason, ${asCode(String(reason.held))}` : "";
  return change(changes, `Took the override of ${shown(spot.held)} away${said}.`);
}

type Place =
  | { readonly kind: "found"; readonly spot: FieldSpot; readonly reason: FieldSpot | null }
  | Extract<FoundField, { readonly kind: "barred" }>;

/** The project's goes before the issue's. */
function findPlace(asked: DecisionCase): Place {
  const { policy, snapshot, assessment } = asked;
  for (const names of [policy.project?.fields, policy.issueFields]) {
    const found = findField(names?.override, assessment.issue.id, snapshot, policy);
    if (found.kind === "barred") {
      return found;
    }
    if (found.kind === "found") {
      return { kind: "found", spot: found.spot, reason: reasonIn(names, asked) };
    }
  }
  return { kind: "barred", sentence: whatToCreate(asked) };
}

function reasonIn(names: FieldNames | null | undefined, asked: DecisionCase): FieldSpot | null {
  const { policy, snapshot, assessment } = asked;
  const found = findField(names?.overrideReason, assessment.issue.id, snapshot, policy);
  return found.kind === "found" && found.spot.field.kind === "text" ? found.spot : null;
}

function whatToCreate({ policy }: DecisionCase): string {
  const { project, issueFields } = policy;
  const name = project?.fields.override ?? issueFields?.override ?? null;
  if (project === null && issueFields === null) {
    return "An override stands in a field of the project, and the policy names no project: name one under `project`, with a number field `Override`.";
  }
  const path = project === null ? "issue-fields.override" : "project.fields.override";
  if (name === null) {
    return `The policy names no field for overrides: create a number field and name it under \`${path}\`.`;
  }
  const owner =
    project === null
      ? "The organisation has no issue field"
      : `Project \`${project.owner}/${project.number}\` has no field`;
  return `${owner} ${asCode(name)}: create a number field of this name, or name another in the policy under \`${path}\`; then say it again.`;
}

function fit({ field }: FieldSpot, value: number | null): FieldValue {
  return value !== null && field.kind === "text" ? String(value) : value;
}

function numberIn(held: FieldValue): number | null {
  return typeof held === "string" ? (readNumber(held)?.value ?? null) : held;
}

function isEmpty(held: FieldValue): boolean {
  return held === null || (typeof held === "string" && held.trim() === "");
}

function shown(held: FieldValue): string {
  return typeof held === "string" ? asCode(held) : String(held);
}
