/** Serves a goal of the organisation. */
import { z } from "zod";
import type { Edit, Problem } from "../model/finding.ts";
import type { Goal, GoalLink } from "../model/goal.ts";
import { defineRule } from "./rule.ts";

export const goalLink = defineRule({
  id: "goal-link",
  sentence: "It serves exactly one active goal.",
  level: "required",
  stage: "ready",
  needsFullReading: true,
  options: z.strictObject({}),
  example: {
    ready: { title: "Remember the delivery address", body: "Goal: G-1" },
    unready: { title: "Remember the delivery address", body: "Customers type it again and again." },
  },
  check(_issue, _options, { goal, goals, today }) {
    const active = goals.filter(({ status, ends }) => status === "active" && (ends === null || ends >= today));
    const first = active[0];
    // Without goals nobody could satisfy the rule.
    if (first === undefined || goal.verdict === "linked" || goal.verdict === "inherited") {
      return [];
    }
    return [explain(goal, active, first)];
  },
});

function explain(link: GoalLink, active: readonly Goal[], first: Goal): Problem {
  const choice = active.slice(0, 6).map(({ id }) => `\`${id}\``).join(", ");
  const found = { quote: link.quote, place: link.place };
  switch (link.verdict) {
    case "unknown": {
      // A goal that has ended may look most like it, yet naming that one would not do.
      const near = active.find((goal) => goal.id === link.didYouMean) ?? null;
      const id = near?.id ?? first.id;
      const hint = near === null ? `Name one of ${choice}.` : `Did you mean \`${id}\`? Goals are ${choice}.`;
      return { ...found, message: `\`${link.quote ?? ""}\` is no goal.`, edit: name(link, id, hint) };
    }
    case "ended":
      return { ...found, message: `The goal \`${link.goal?.id}\` ended on ${link.goal?.ends}.`, edit: name(link, first.id, `Name a goal that still runs: ${choice}.`) };
    case "closed":
      return { ...found, message: `The goal \`${link.goal?.id}\` is ${link.goal?.status}.`, edit: name(link, first.id, `Name an active goal: ${choice}.`) };
    case "conflicting":
      return {
        ...found,
        message: `It names ${link.detail.map((id) => `\`${id}\``).join(" and ")}.`,
        edit: { kind: "act", sentence: "Keep the one goal it serves most, or split it." },
      };
    default:
      return {
        ...found,
        message: "Missing the goal it serves.",
        edit: { kind: "append", sentence: `Add a line such as \`Goal: ${first.id}\`; goals are ${choice}.`, text: `Goal: ${first.id}` },
      };
  }
}

/** Replaces the id where it stands in the text; elsewhere (a label, a parent) a person has to act. */
function name(link: GoalLink, id: string, sentence: string): Edit {
  const inPlace = link.place !== null && link.via === "text";
  return inPlace && link.place !== null ? { kind: "replace", sentence, place: link.place, text: id } : { kind: "act", sentence };
}
