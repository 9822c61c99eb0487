/** The tasks of an issue: its task-list items that are neither criteria, nor questions, nor boxes of a form. */
import type { Task } from "../model/issue.ts";
import { placeOf, wordsOf } from "./source.ts";
import { isWithin, stretchesAbout, type Understood } from "./understood.ts";

export function readTasks(text: Understood): readonly Task[] {
  const boxes = text.scopes.filter(({ region }) => region?.field?.type === "checkboxes");
  const elsewhere = [
    boxes,
    stretchesAbout(text.sections, "acceptance-criteria"),
    stretchesAbout(text.sections, "open-questions"),
  ];
  return text.items.flatMap(({ checked, words }) =>
    checked === null || elsewhere.some((stretches) => isWithin(words, stretches))
      ? []
      : [{ text: wordsOf(text.source, words), checked, place: placeOf(text.source, words) }],
  );
}
