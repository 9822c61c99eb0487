/** Whether a field of a form asks for the goal. */
import type { Answer } from "../model/issue.ts";

/** By its id, or by a label that begins with the word. */
export function asksForGoal({ id, label }: Pick<Answer, "id" | "label">): boolean {
  return id?.toLowerCase() === "goal" || /^(?:which\s+)?goal\b/i.test(label.trim());
}
