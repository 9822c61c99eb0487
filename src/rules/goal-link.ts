/** Serves a goal of the organisation. */
import { z } from "zod";
import { asksForGoal } from "../issue/asks-for-goal.ts";
import type { Edit, Problem } from "../model/finding.ts";
import type { Goal, GoalLink } from "../model/goal.ts";
import type { Issue } from "../model/issue.ts";
import { defineRule } from "./rule.ts";
import { asCode } from "../issue/as-code.ts";

/** Goals named in a finding, and how much of a title. */
const CHOICES = 6;
const TITLE = 50;

export const goalLink = defineRule({
  id: "goal-link",
  sentence: "It serves exactly one active goal.",
  level: "required",
  stage: "ready",
  topics: ["goal"],
  needsFullReading: true,
  options: z.strictObject({}),
  example: {
    ready: { title: "Remember the delivery address", body: "Goal: G-1" },
    unready: { title: "Remember the delivery address", body: "Customers type it again and again." },
  },
  check(issue, _options, { goal, goals, today }) {
    const active = goals.filter(
      ({ status, ends }) => status === "active" && (ends === null || ends >= today),
    );
    const first = active[0];
    // Without goals nobody could satisfy the rule.
    if (first === undefined || goal.verdict === "linked" || goal.verdict === "inherited") {
      return [];
    }
    return [explain(issue, goal, active, first)];
  },
});

function nameOf({ id, title }: Goal): string {
  return `${id} ${title.length > TITLE ? `${title.slice(0, TITLE - 1)}…` : title}`;
}

/** What stands in an issue above is mended there; a goal of its own goes before it. */
function explainAbove(above: string, link: GoalLink, first: Goal, choice: string): Problem {
  const named = link.verdict === "conflicting" ? link.detail : [link.quote ?? ""];
  const goals = named.map((id) => asCode(id)).join(" and ");
  const end = link.verdict === "conflicting" ? "" : ", which is no goal";
  return {
    quote: null,
    place: null,
    message: `${asCode(above)}, which it is part of, names ${goals}${end}.`,
    edit: {
      kind: "append",
      sentence: `Mend it there, or add a line such as \`Goal: ${first.id}\` here; goals are ${choice}.`,
      text: `Goal: ${first.id}`,
    },
  };
}

function explain(issue: Issue, link: GoalLink, active: readonly Goal[], first: Goal): Problem {
  const choice = active
    .slice(0, CHOICES)
    .map((goal) => asCode(nameOf(goal)))
    .join(", ");
  const found = { quote: link.quote, place: link.place };
  const above = link.verdict === "conflicting" ? (link.from ?? null) : aboveOf(link);
  if (above !== null) {
    return explainAbove(above, link, first, choice);
  }
  switch (link.verdict) {
    case "unknown": {
      // A goal that has ended may look most like it, yet naming that one would not do.
      const near = active.find((goal) => goal.id === link.didYouMean) ?? null;
      const id = near?.id ?? first.id;
      const hint = near === null ? `Name one of ${choice}.` : `Did you mean \`${id}\`? Goals are ${choice}.`;
      return {
        ...found,
        message: `There is no goal \`${link.quote ?? ""}\`.`,
        edit: name(link, kept(id, link.quote), hint),
      };
    }
    case "ended":
      return {
        ...found,
        message: `The goal \`${link.goal?.id}\` ended on ${link.goal?.ends}.`,
        edit: name(link, first.id, `Name a goal that still runs: ${choice}.`),
      };
    case "closed":
      return {
        ...found,
        message: `The goal \`${link.goal?.id}\` is ${link.goal?.status}.`,
        edit: name(link, first.id, `Name an active goal: ${choice}.`),
      };
    case "conflicting":
      return {
        ...found,
        message: `It names ${link.detail.map((id) => `\`${id}\``).join(" and ")}.`,
        edit: { kind: "act", sentence: "Keep the one goal it serves most, or split it." },
      };
    default: {
      const likely = active.find(({ id }) => id === link.suggestion?.id) ?? first;
      return {
        ...found,
        message: "Missing the goal it serves.",
        edit: ask(issue, likely, choice),
      };
    }
  }
}

/** The issue above that names a goal nobody knows. */
function aboveOf({ verdict, via, detail }: GoalLink): string | null {
  return verdict === "unknown" && via === "inherited" ? (detail[0] ?? null) : null;
}

/** Where the form asks for the goal, its answer is the place to give it. */
function ask(issue: Issue, first: Goal, choice: string): Edit {
  const asked = issue.text.answers.find(asksForGoal);
  const sentence = `goals are ${choice}.`;
  if (asked?.place === null || asked?.place === undefined || asked.place.end === asked.place.start) {
    return {
      kind: "append",
      sentence: `Add a line such as \`Goal: ${first.id}\`; ${sentence}`,
      text: `Goal: ${first.id}`,
    };
  }
  // What somebody wrote about the goal stays.
  const isKept = asked.state === "answered" && asked.choices.length === 0 && asked.text !== "";
  const text = isKept ? `${first.id} ${asked.text}` : nameOf(first);
  const says = `Answer ${asCode(asked.label)} in the form with the goal it serves most; ${sentence}`;
  return { kind: "replace", sentence: says, place: asked.place, text };
}

/** A mistyped id gives way; words that somebody wrote of the goal stay behind the id. */
function kept(id: string, quote: string | null): string {
  return quote !== null && /\s/.test(quote) ? `${id} ${quote}` : id;
}

/** Replaces the id where it stands in the text; elsewhere (a label, a parent) a person has to act. */
function name(link: GoalLink, id: string, sentence: string): Edit {
  const inPlace = link.place !== null && (link.via === "text" || link.via === "reference");
  return inPlace && link.place !== null
    ? { kind: "replace", sentence, place: link.place, text: id }
    : { kind: "act", sentence };
}
