/** Factors in the answers of an issue form. */
import type { Answer } from "../../model/issue.ts";
import { asMeant } from "./as-meant.ts";
import { isNotKnown, notRead, readValue } from "./read-value.ts";
import { type Look, said, type Said, wordsFor } from "./rung.ts";

/** By the field's id or label; of several choices that give a value the highest counts. */
export function inAnswer(look: Look): Said | null {
  const { issue } = look.evidence;
  const name = look.options.answer;
  const answer = issue.text.answers.find(
    ({ id, label, state }) =>
      name !== undefined && state === "answered" && (id === name || label.trim() === name.trim()),
  );
  if (answer === undefined) {
    return null;
  }
  const label = answer.label.trim();
  const words = wordsFor(look);
  const values = writtenIn(answer).flatMap((written) => {
    const read = readValue(written, words);
    return read === null ? [] : [asMeant(read, look.spec)];
  });
  const [highest] = values.toSorted((a, b) => b.value - a.value);
  if (highest === undefined) {
    return writtenIn(answer).every(isNotKnown)
      ? null
      : { ...said("answer", label, null, `the answer “${label}” ${notRead(answer.text)}`), search: "ends" };
  }
  const remarks = [values.length > 1 ? `the highest of ${values.length} choices` : null, highest.remark];
  const remark = remarks.filter((one) => one !== null).join(", ");
  const alone = {
    ...said("answer", label, highest.value, remark === "" ? null : remark),
    quote: highest.quote,
  };
  // A text that was never edited is its author's.
  return issue.editedAt === issue.createdAt
    ? { ...alone, by: issue.author, on: issue.createdAt.slice(0, 10) }
    : alone;
}

function writtenIn({ choices, text }: Answer): readonly string[] {
  return choices.length > 0 ? choices : [text];
}
