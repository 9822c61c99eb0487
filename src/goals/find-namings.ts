/** Where an issue names a goal: form, text, references, label, milestone, field. */
import { asksForGoal } from "../issue/asks-for-goal.ts";
import type { Goal, GoalSource } from "../model/goal.ts";
import type { Issue } from "../model/issue.ts";
import type { Place } from "../model/place.ts";
import type { FieldValues } from "../model/snapshot.ts";
import { goalOfIssue, goalsByLabel, goalsIn, goalsWithMilestone } from "./find-goal.ts";
import { isRunning } from "./goal-tree.ts";
import { readMentions } from "./read-mentions.ts";

/** Words by which an issue names a goal. `goal` is `null` when no goal has that id. */
export interface Naming {
  readonly goal: Goal | null;
  readonly id: string;
  readonly via: GoalSource;
  readonly quote: string;
  readonly place: Place | null;
}

/** What can name a goal: an issue, or one above it in the sub-issue tree. With `url` also full addresses of issues beside it count. */
export type GoalBearer = Pick<Issue, "number" | "labels" | "milestone" | "text"> & { readonly url?: string };

/** A field in which people name goals, by its name as GitHub spells it, and what stands in the fields of the project's item and of the issue. */
export interface GoalFields {
  readonly name: string | null;
  readonly values: FieldValues;
  readonly issueValues: FieldValues;
}

/** What stands around the text of an issue. */
export interface Around {
  /** Number of the issue right above it. */
  readonly parent: number | null;
  readonly fields: GoalFields | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The namings of the first place that has any. What the text only speaks of names nothing: it is suggested. */
export function findNamings(bearer: GoalBearer, goals: readonly Goal[], around: Around): readonly Naming[] {
  const said = readMentions(bearer, goals).filter((mention) => mention.said);
  const places: readonly (() => readonly Naming[])[] = [
    () => inForm(bearer, goals),
    () => said.filter(({ via }) => via === "text"),
    () => [...said.filter(({ via }) => via === "reference"), ...asParent(around.parent, goals)],
    () => inLabels(bearer, goals, around.today),
    () => inMilestone(bearer, goals, around.today),
    () => inFields(around.fields, goals),
  ];
  for (const look of places) {
    const found = look();
    if (found.length > 0) {
      return found;
    }
  }
  return [];
}

/** Words after “Goal:” that are no goal's and like none: they may be meant as a sentence, so all else goes before them. */
export function findLooseWords(bearer: GoalBearer, goals: readonly Goal[]): readonly Naming[] {
  return readMentions(bearer, goals).filter(({ goal, said }) => goal === null && !said);
}

function inForm({ text }: GoalBearer, goals: readonly Goal[]): readonly Naming[] {
  return text.answers.flatMap((answer) => {
    if (!asksForGoal(answer) || answer.state !== "answered") {
      return [];
    }
    const written = answer.choices.length > 0 ? answer.choices : [answer.text];
    return written.flatMap((words) => inWords(words, goals, "form", answer.place));
  });
}

const UNKNOWN = /^[A-Za-z]{1,10}[-.]?\d+(?:\.\d+)?\b/;

function inWords(
  words: string,
  goals: readonly Goal[],
  via: GoalSource,
  place: Place | null,
): readonly Naming[] {
  const found = goalsIn(words, goals);
  if (found.length > 0) {
    return found.map((goal) => ({ goal, id: goal.id, via, quote: goal.id, place }));
  }
  const id = UNKNOWN.exec(words.trim())?.[0];
  return id === undefined ? [] : [{ goal: null, id, via, quote: id, place }];
}

/** Right below a goal's issue in the tree is as good as saying its number. */
function asParent(parent: number | null, goals: readonly Goal[]): readonly Naming[] {
  const goal = parent === null ? null : goalOfIssue(parent, goals);
  return goal === null ? [] : [{ goal, id: goal.id, via: "reference", quote: `#${parent}`, place: null }];
}

function inLabels({ labels }: GoalBearer, goals: readonly Goal[], today: string): readonly Naming[] {
  return labels.flatMap((label): readonly Naming[] => {
    return running(goalsByLabel(label, goals), today).map((goal) => {
      return { goal, id: goal.id, via: "label", quote: label, place: null };
    });
  });
}

function inMilestone({ milestone }: GoalBearer, goals: readonly Goal[], today: string): readonly Naming[] {
  return milestone === null
    ? []
    : running(goalsWithMilestone(milestone, goals), today).map((goal) => {
        return { goal, id: goal.id, via: "milestone", quote: milestone, place: null };
      });
}

/** Goals of several quarters may have one label after another: the one whose time it is, else all. */
function running(goals: readonly Goal[], today: string): readonly Goal[] {
  const now = goals.filter((goal) => isRunning(goal, today));
  return now.length > 0 ? now : goals;
}

/** What stands in such a field is meant as a goal, whatever it looks like. The project's goes before the issue's. */
function inFields(fields: GoalFields | null, goals: readonly Goal[]): readonly Naming[] {
  if (fields === null || fields.name === null) {
    return [];
  }
  const words = wordsIn(fields.values, fields.name) ?? wordsIn(fields.issueValues, fields.name);
  if (words === null) {
    return [];
  }
  const found = goalsIn(words, goals).map((goal): Naming => {
    return { goal, id: goal.id, via: "field", quote: words, place: null };
  });
  return found.length > 0 ? found : [{ goal: null, id: words, via: "field", quote: words, place: null }];
}

/** Empty and blank are the same. */
function wordsIn(values: FieldValues, name: string): string | null {
  const value = Object.hasOwn(values, name) ? (values[name] ?? null) : null;
  const words = value === null ? "" : String(value).trim();
  return words === "" ? null : words;
}
