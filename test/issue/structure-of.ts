/** The shape of a reading without a word of it: ids, states, topics, lines and counts. */
import type { IssueText } from "../../src/model/issue.ts";
import type { Place } from "../../src/model/place.ts";

/** One short line a piece; lines of the body are counted from 1. */
export function structureOf(body: string, text: IssueText) {
  const lines = ({ line, start, end }: Place) => {
    const more = body.slice(start, end).split("\n").length - 1;
    return more === 0 ? `${line}` : `${line}-${line + more}`;
  };
  const { form } = text;
  return {
    reading: text.reading,
    form: form === null ? null : `${form.file} ${form.match} ${form.drift.length}`,
    answers: text.answers.map(({ id, type, state, choices, boxes, place }) =>
      [
        id ?? "-",
        type,
        state,
        place === null ? "-" : lines(place),
        ...(type === "dropdown" ? [choices.length] : []),
        ...(type === "checkboxes" ? [boxes.map(({ checked }) => (checked ? "x" : "o")).join("")] : []),
      ].join(" "),
    ),
    sections: text.sections.map(
      ({ level, topic, place, textPlace }) => `${level} ${topic ?? "-"} ${lines(place)} ${lines(textPlace)}`,
    ),
    stories: text.stories.map(
      ({ place, benefit }) => `${lines(place)} ${benefit === null ? "2" : "3"} parts`,
    ),
    criteria: text.criteria.map(({ kind, checked, place }) => `${kind} ${tick(checked)} ${lines(place)}`),
    tasks: text.tasks.map(({ checked, place }) => `${tick(checked)} ${lines(place)}`),
    references: text.references.map(({ kind, role, place }) => `${kind} ${role} ${lines(place)}`),
    questions: text.questions.map(({ place }) => lines(place)),
    commands: text.commands.map(({ place }) => lines(place)),
    evidence: text.evidence.map(({ kind, place }) => `${kind} ${lines(place)}`),
    estimate: text.estimate === null ? null : `${text.estimate.points} ${lines(text.estimate.place)}`,
  };
}

function tick(checked: boolean | null): string {
  return checked === null ? "-" : checked ? "x" : "o";
}
