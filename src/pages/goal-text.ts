/** A goal link in words. */
import type { Alignment, Goal, GoalLink } from "../model/goal.ts";
import { codeSpan, plain } from "./safe-text.ts";

const WHERE = {
  form: "said in the form",
  text: "said in the text",
  label: "by its label",
  milestone: "by its milestone",
  inherited: "inherited",
} as const;

/** `G-1 Checkout takes less than a minute`. */
export function goalName({ id, title }: Pick<Goal, "id" | "title">): string {
  return `${id} ${title}`;
}

export function goalLine({ goal, via, verdict, detail }: GoalLink): string {
  if (goal === null) {
    return verdict === "conflicting"
      ? "more than one is named"
      : verdict === "unknown"
        ? "the one named is not known"
        : "none";
  }
  const from =
    via === "inherited" ? `inherited from \`${detail.join(", ")}\`` : via === null ? "" : WHERE[via];
  return `**${plain(goal.id)}** ${plain(goal.title)} (${from}${verdict === "ended" ? "; it has ended" : ""})`;
}

/** Longest lists on a page; what is beyond is counted, never silently left out. */
const GOALS_SHOWN = 30;
const NAMES_SHOWN = 20;

/** Open issues and shares by goal; orphans and goals without work beneath. */
export function goalTable({ goals, items, orphans, starving }: Alignment): string {
  if (goals.length === 0) {
    return "No goals are kept yet.";
  }
  const rows = goals
    .slice(0, GOALS_SHOWN)
    .map(
      ({ id, title, items: served, share, target }) =>
        `| ${plain(id)} ${plain(title)} | ${served} | ${percent(share)} | ${target === null ? "–" : percent(target)} |`,
    );
  const notes = [
    ...(goals.length > GOALS_SHOWN ? [`and ${goals.length - GOALS_SHOWN} more goals.`] : []),
    ...(orphans.length > 0
      ? [
          `${orphans.length} of ${items} issues ${orphans.length === 1 ? "serves" : "serve"} no goal: ${names(orphans.map((number) => `#${number}`))}.`,
        ]
      : []),
    ...(starving.length > 0 ? [`No open issue serves ${names(starving)}.`] : []),
  ];
  return [
    ["| goal | open issues | share | target |", "|---|---|---|---|", ...rows].join("\n"),
    ...notes,
  ].join("\n\n");
}

function names(all: readonly string[]): string {
  const shown = all.slice(0, NAMES_SHOWN).map((name) => codeSpan(name));
  const rest = all.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
