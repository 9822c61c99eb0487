/** Which profile of the policy an issue is judged by, and why. */
import { asCode } from "../issue/as-code.ts";
import { fitsPattern } from "../issue/fits-pattern.ts";
import {
  type Inferable,
  type InferredType,
  inferType,
  typeNamed,
  type WorkType,
} from "../issue/infer-type.ts";
import type { IssueRecord } from "../model/issue.ts";
import type { Profile, ProfileMatch } from "./policy.ts";

/** The part of an issue that tells its profile. */
export type Sortable = Inferable & Pick<IssueRecord, "type">;

export interface ChosenProfile {
  readonly profile: Profile;
  /** What led to it, as the end of “…, because”; `null` for the default. */
  readonly reason: string | null;
}

/**
 * The first profile that names something of the issue, unless GitHub's own type says otherwise. Where none does, and the
 * issue itself says of what kind it is, the first profile for that kind. Else the default, which is the last.
 */
export function chooseProfile(issue: Sortable, profiles: readonly Profile[]): ChosenProfile {
  const named = issue.type === null ? null : typeNamed(issue.type);
  for (const profile of profiles) {
    const reason = reasonFor(issue, profile.match);
    if (reason !== null && !contradicts(profile, named)) {
      return { profile, reason };
    }
  }
  const inferred = kindOf(issue);
  const profile = inferred === null ? undefined : profileFor(inferred.type, profiles);
  if (profile !== undefined && inferred !== null) {
    return { profile, reason: inferred.because };
  }
  const last = profiles.at(-1);
  if (last === undefined) {
    throw new RangeError("A policy ends with the profile `default`.");
  }
  return { profile: last, reason: null };
}

/** An organisation's own type says what an issue is, whatever its text looks like. */
function kindOf(issue: Sortable): InferredType | null {
  if (issue.type === null) {
    return inferType(issue);
  }
  const type = typeNamed(issue.type);
  return type === null ? null : { type, because: `its type is ${asCode(issue.type)}` };
}

/** A label left from another day does not make a bug of what GitHub's own type calls a task. */
function contradicts(profile: Profile, named: WorkType | null): boolean {
  const kinds = kindsOf(profile);
  return named !== null && kinds.length > 0 && !kinds.includes(named);
}

function reasonFor(issue: Sortable, { types, labels, forms, titles }: ProfileMatch): string | null {
  if (issue.type !== null && types.includes(issue.type.toLowerCase())) {
    return `its type is ${asCode(issue.type)}`;
  }
  const label = issue.labels.find((name) => labels.includes(name.toLowerCase()));
  if (label !== undefined) {
    return `it bears the label ${asCode(label)}`;
  }
  const form = issue.text.form?.file ?? null;
  if (form !== null && forms.includes(form.toLowerCase())) {
    return `it was made with the form ${asCode(form)}`;
  }
  const pattern = titles.find((candidate) => fitsPattern(issue.title.toLowerCase().trim(), candidate));
  return pattern === undefined ? null : `its title fits ${asCode(pattern)}`;
}

/** Where a team has no bar of its own for a kind: the kind that is nearest. */
const NEAREST: Readonly<Partial<Record<WorkType, WorkType>>> = { feature: "story", story: "feature" };

function profileFor(type: WorkType, profiles: readonly Profile[]): Profile | undefined {
  const nearest = NEAREST[type];
  return (
    profiles.find((profile) => isFor(profile, type)) ??
    (nearest === undefined ? undefined : profiles.find((profile) => isFor(profile, nearest)))
  );
}

/** A profile is for a kind of work if it names it, whatever the team calls that kind. */
function isFor(profile: Profile, type: WorkType): boolean {
  return kindsOf(profile).includes(type);
}

function kindsOf({ name, match }: Profile): readonly WorkType[] {
  return [name, ...match.types].flatMap((named) => typeNamed(named) ?? []);
}
