/** Whether a bug is still a report, to be asked for what was seen, or already work with its criteria and tasks. */
import type { Issue, Topic } from "../../model/issue.ts";

/** A heading that stands there unfilled asks by itself, whatever else is written. */
export function isReport({ text: { criteria, sections } }: Issue, asked: Topic): boolean {
  const isWork = criteria.length > 0 || sections.some(({ topic }) => topic === "tasks");
  return !isWork || sections.some(({ topic }) => topic === asked);
}
