/** ALIGN: what an issue says of its goal, and where it says so. */
import type { Goal, GoalLink } from "../model/goal.ts";
import { inSameRepository } from "../issue/in-same-repository.ts";
import { goalLike, goalOfIssue } from "./find-goal.ts";
import {
  findLooseWords,
  findNamings,
  type GoalBearer,
  type GoalFields,
  type Naming,
} from "./find-namings.ts";
import { goalsAbove, isOpenGoal, treeOf } from "./goal-tree.ts";

/**
 * Looks in this order: form answer, text, a goal's issue by reference or right above, label, milestone, field, then the
 * ancestors (of which no fields are read), nearest first. The first place that names anything decides, be it an unknown
 * goal or several. Of several goals in one place, one that runs goes before those that have ended, and a part before the
 * whole; else they are `conflicting`. Words after “Goal:” that are like no goal's name come last, as `unknown`. `today` is `YYYY-MM-DD`.
 *
 * A goal the text only speaks of (“found while we worked on G-1”) is no link: a link moves scores and shares, and whoever
 * meant one can say so in a word, while a wrong one is found by nobody. `suggestGoal` offers it.
 */
export function linkGoal(
  issue: GoalBearer,
  ancestors: readonly GoalBearer[],
  goals: readonly Goal[],
  today: string,
  fields: GoalFields | null = null,
): GoalLink {
  const [above] = ancestors;
  const parent = above === undefined || !isBeside(issue, above) ? null : above.number;
  const namings = findNamings(issue, goals, { parent, fields, today });
  if (namings.length > 0) {
    return judge(namings, goals, today);
  }
  for (const ancestor of ancestors) {
    const link = linkAbove(ancestor, isBeside(issue, ancestor), goals, today);
    if (link.verdict !== "none") {
      return inherit(link, `#${ancestor.number}`);
    }
  }
  const loose = goals.length > 0 ? findLooseWords(issue, goals) : [];
  return loose.length > 0 ? judge(loose, goals, today) : NONE;
}

/** What another issue says, as this one's: no place in it is one in this issue's text. */
function inherit(link: GoalLink, from: string): GoalLink {
  const base = { ...link, via: "inherited", place: null } as const;
  switch (link.verdict) {
    case "linked":
      return { ...base, verdict: "inherited", quote: null, detail: [from] };
    case "unknown":
      return { ...base, detail: [from] };
    case "conflicting":
      return { ...base, quote: null, from };
    default:
      return { ...base, quote: null, detail: [from] };
  }
}

const NONE: GoalLink = {
  verdict: "none",
  goal: null,
  via: null,
  quote: null,
  place: null,
  didYouMean: null,
  detail: [],
  suggestion: null,
};

/** Goals' numbers are those of this repository: an issue of another is none of them. */
function isBeside(issue: GoalBearer, ancestor: GoalBearer): boolean {
  return inSameRepository(issue.url ?? "", ancestor.url ?? "");
}

/** An issue that is a goal stands for itself, whatever its text speaks of. */
function linkAbove(ancestor: GoalBearer, isHere: boolean, goals: readonly Goal[], today: string): GoalLink {
  const own = isHere ? goalOfIssue(ancestor.number, goals) : null;
  const namings: readonly Naming[] =
    own === null
      ? findNamings(ancestor, goals, { parent: null, fields: null, today })
      : [{ goal: own, id: own.id, via: "reference", quote: own.id, place: null }];
  return namings.length === 0 ? NONE : judge(namings, goals, today);
}

function judge(namings: readonly Naming[], goals: readonly Goal[], today: string): GoalLink {
  const known = namings.flatMap(({ goal }) => (goal === null ? [] : [goal]));
  const meant = narrow(known, goals, today);
  const goal = meant[0];
  const first = namings.find((naming) => naming.goal !== null && naming.goal.id === goal?.id) ?? namings[0];
  if (first === undefined) {
    throw new RangeError("A goal link is judged from at least one naming.");
  }
  const base = { ...NONE, via: first.via, quote: first.quote, place: first.place };
  if (goal === undefined) {
    return { ...base, verdict: "unknown", didYouMean: goalLike(first.id, goals)?.id ?? null };
  }
  if (meant.length > 1) {
    return { ...base, verdict: "conflicting", detail: meant.map(({ id }) => id) };
  }
  const detail = [...new Set(known.map(({ id }) => id))].filter((id) => id !== goal.id);
  if (goal.status !== "active") {
    return { ...base, verdict: "closed", goal, detail };
  }
  return { ...base, verdict: isOpenGoal(goal, today) ? "linked" : "ended", goal, detail };
}

/** Of the goals named in one place, those that are meant: what runs, without the wholes of what is named as a part. */
function narrow(named: readonly Goal[], goals: readonly Goal[], today: string): readonly Goal[] {
  const once = [...new Map(named.map((goal) => [goal.id, goal])).values()];
  if (once.length < 2) {
    return once;
  }
  const open = once.filter((goal) => isOpenGoal(goal, today));
  const pool = open.length > 0 ? open : once;
  const tree = treeOf(goals);
  const above = new Set(pool.flatMap((goal) => goalsAbove(goal, tree).map(({ id }) => id)));
  return pool.filter(({ id }) => !above.has(id));
}
