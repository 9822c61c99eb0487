/** Milestones → goals: what each says of itself, and what cannot be read of it. */
import type { Goal } from "../model/goal.ts";
import type { FileProblem } from "../model/place.ts";
import type { Goals } from "./read-goal-issues.ts";
import { saidInLines } from "./read-said.ts";
import { termsOf } from "./read-terms.ts";

export interface MilestoneRecord {
  readonly number: number;
  readonly title: string;
  readonly description: string | null;
  /** ISO 8601 or `YYYY-MM-DD`: GitHub keeps a day. */
  readonly dueOn: string | null;
  readonly state: "open" | "closed";
}

/**
 * In the order given. The id is the one the description says (`Id: G-2`), else the one the title begins with (`v2.1`,
 * `M3`), else its number, as `M3`. An issue belongs to it by its milestone.
 */
export function readMilestones(milestones: readonly MilestoneRecord[]): Goals {
  const read = milestones.map(readMilestone);
  return { goals: read.map(({ goal }) => goal), problems: read.flatMap(({ problems }) => problems) };
}

function readMilestone({ number, title, description, dueOn, state }: MilestoneRecord): {
  readonly goal: Goal;
  readonly problems: readonly FileProblem[];
} {
  const text = description ?? "";
  const { terms, problems } = termsOf(saidInLines(text), title);
  const leading = leadingId(title);
  const goal: Goal = {
    id: terms.id ?? leading?.id ?? `M${number}`,
    title: (terms.id === null ? leading?.rest : null) ?? title.replace(/\s+/g, " ").trim(),
    why: text.trim() === "" ? null : text.trim(),
    owner: terms.owner,
    starts: terms.days?.starts ?? null,
    ends: dueOn?.slice(0, 10) ?? terms.days?.ends ?? null,
    weight: terms.weight ?? 1,
    target: terms.target,
    keyResults: [],
    status: state === "open" ? "active" : "done",
    parent: terms.parent,
    label: null,
    milestone: title,
    nonGoals: [],
    issue: null,
    place: null,
  };
  return { goal, problems };
}

/** Letters and a number that a title begins with, and what comes after; a quarter or a half of a year is no name. */
function leadingId(title: string): { readonly id: string; readonly rest: string } | null {
  const [, id = "", after = ""] =
    /^\s{0,9}\[?([A-Za-z]{1,10}[-.]?\d{1,6}(?:\.\d{1,4}){0,3})\]?(?![\w.-])[\s:–—-]{0,9}(.*)$/u.exec(title) ??
    [];
  const rest = after.replace(/\s+/g, " ").trim();
  return id === "" || /^[QH]\d$/i.test(id) ? null : { id, rest: rest === "" ? id : rest };
}
