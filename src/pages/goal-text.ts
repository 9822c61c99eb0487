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
    return verdict === "conflicting" ? "more than one is named" : verdict === "unknown" ? "the one named is not known" : "none";
  }
  const from = via === "inherited" ? `inherited from \`${detail.join(", ")}\`` : via === null ? "" : WHERE[via];
  return `**${plain(goal.id)}** ${plain(goal.title)} (${from}${verdict === "ended" ? "; it has ended" : ""})`;
}

/** Open issues and shares by goal; orphans and goals without work beneath. */
export function goalTable({ goals: rows, items, orphans, starving }: Alignment): string {
  if (rows.length === 0) {
    return "No goals are kept yet.";
  }
  const table = rows.map(
    ({ id, title, items: served, share, target }) =>
      `| ${plain(id)} ${plain(title)} | ${served} | ${percent(share)} | ${target === null ? "–" : percent(target)} |`,
  );
  const notes = [
    ...(orphans.length > 0 ? [`${orphans.length} of ${items} issues serve no goal: ${numbers(orphans)}.`] : []),
    ...(starving.length > 0 ? [`No open issue serves ${starving.map((id) => codeSpan(id)).join(", ")}.`] : []),
  ];
  return [["| goal | open issues | share | target |", "|---|---|---|---|", ...table].join("\n"), ...notes].join("\n\n");
}

/** The first twenty by number, the rest counted: a long list helps nobody. */
function numbers(all: readonly number[]): string {
  const shown = all.slice(0, 20).map((number) => `\`#${number}\``).join(", ");
  return all.length > 20 ? `${shown} and ${all.length - 20} more` : shown;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
