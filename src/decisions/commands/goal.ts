/** The goal an issue serves. */
import { distance } from "fastest-levenshtein";
import { goalLike, goalsCalled } from "../../goals/find-goal.ts";
import { isOpenGoal } from "../../goals/goal-tree.ts";
import type { Goal } from "../../model/goal.ts";
import { type CommandContext, type CommandKind, quoted, isNone, type Wrong } from "../command.ts";

const MOST_LISTED = 5;

export const goal: CommandKind = {
  id: "goal",
  usage: "/goal GOAL",
  sentence: "The issue serves this goal, named by id, number or title; `none` takes it off.",
  examples: ["/goal G-2", "/goal #12", "/goal Checkout takes less than a minute", "/goal none"],
  read(argument, context) {
    if (isNone(argument)) {
      return { kind: "goal", goal: null };
    }
    const said = readings(argument);
    const words = said.find((reading) => goalsCalled(reading, context.goals).length > 0) ?? said.at(-1) ?? "";
    const [called, ...others] = goalsCalled(words, context.goals);
    if (called === undefined) {
      return noGoal(words, context);
    }
    if (others.length > 0) {
      return {
        wrong: `several goals are called so; write ${context.write(called.id)} or ${listIds(others)}.`,
      };
    }
    return isOpenGoal(called, context.today)
      ? { kind: "goal", goal: called.id }
      : { wrong: `${quoted(called.id)} ${whyNot(called)}. ${whichRun(context)}` };
  },
};

/** As a whole; without what ends a sentence; without a reason. A title may hold any of them. */
function readings(argument: string): readonly string[] {
  const whole = bare(argument);
  return [...new Set([whole, ended(whole), ended(whole.replace(/[\s,;:]+because(?:\s.*)?$/i, ""))])];
}

function ended(words: string): string {
  return bare(words.replace(/[\s.,;:!]+$/, ""));
}

function bare(words: string): string {
  return words.trim().replace(/^["'“`](.+)["'”`]$/u, "$1");
}

function noGoal(words: string, context: CommandContext): Wrong {
  if (context.goals.length === 0) {
    return { wrong: "there are no goals yet; write them into `.github/goals.yml`." };
  }
  const near = words === "" ? null : nearest(words, context.goals);
  const start = words === "" ? "it names no goal" : `there is no goal ${quoted(words)}`;
  return near !== null && isOpenGoal(near, context.today)
    ? { wrong: `${start}; did you mean ${context.write(near.id)}?` }
    : { wrong: `${start}. ${whichRun(context)}` };
}

/** `null` also where another is as near: a guess between them would be made for the person. */
function nearest(words: string, goals: readonly Goal[]): Goal | null {
  const near = goalLike(words, goals);
  const next =
    near === null
      ? null
      : goalLike(
          words,
          goals.filter((each) => each !== near),
        );
  return near === null || next === null || farness(words, near) < farness(words, next) ? near : null;
}

function farness(words: string, { id, title }: Goal): number {
  const [said, ...names] = [words, id, title].map((each) => each.toLowerCase());
  return Math.min(...names.map((name) => distance(said ?? "", name)));
}

function whyNot({ status, ends }: Goal): string {
  return status === "active" ? `ended on ${ends ?? ""}` : `is ${status}`;
}

function whichRun({ goals, today, write }: CommandContext): string {
  const open = goals.filter((each) => isOpenGoal(each, today));
  const [first] = open;
  return first === undefined
    ? "No goal runs at present."
    : `Those that run are ${listIds(open)}: write ${write(first.id)}.`;
}

function listIds(goals: readonly Goal[]): string {
  const named = goals.slice(0, MOST_LISTED).map(({ id }) => quoted(id));
  const rest = goals.length - named.length;
  return [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
}
