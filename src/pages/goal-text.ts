/** A goal link in words. */
import type { Goal, GoalLink } from "../model/goal.ts";
import { plain } from "./safe-text.ts";

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
