/** Every place of a reading that does not stand where it says. */
import type { IssueText } from "../../src/model/issue.ts";
import type { Place } from "../../src/model/place.ts";

/** What is wrong, as sentences; empty when every place slices to the text it claims. */
export function checkPlaces(body: string, text: IssueText): readonly string[] {
  const at = (place: Place) => body.slice(place.start, place.end).replaceAll("\r\n", "\n");
  const same = (what: string, claimed: string, place: Place) =>
    at(place) === claimed ? [] : [`${what}: "${claimed}" is "${at(place)}"`];
  const answers = text.answers.flatMap(({ label, state, text: words, place }) =>
    place !== null && (state === "answered" || state === "placeholder")
      ? same(`answer ${label}`, words, place)
      : [],
  );
  const sections = text.sections.flatMap(({ heading, text: words, place, textPlace }) => [
    ...same(`section ${heading}`, words, textPlace),
    ...(at(place).includes(heading) ? [] : [`heading "${heading}" is not in "${at(place)}"`]),
  ]);
  const pieces = [...text.criteria, ...text.tasks, ...text.questions].flatMap(({ text: words, place }) =>
    same("piece", words, place),
  );
  const references = text.references.flatMap(({ number, goal, place }) =>
    at(place)
      .toLowerCase()
      .includes((goal ?? String(number)).toLowerCase())
      ? []
      : [`reference is "${at(place)}"`],
  );
  const commands = text.commands.flatMap(({ name, argument, place }) =>
    at(place).startsWith(`/${name}`) && at(place).endsWith(argument)
      ? []
      : [`command ${name} is "${at(place)}"`],
  );
  return [
    ...answers,
    ...sections,
    ...pieces,
    ...references,
    ...commands,
    ...placesOf(text).flatMap((place) => standsWrong(body, place)),
  ];
}

/** All places, wherever they are kept. */
function placesOf(text: IssueText): readonly Place[] {
  return [
    ...text.answers.flatMap(({ place }) => place ?? []),
    ...text.sections.flatMap(({ place, textPlace }) => [place, textPlace]),
    ...[...text.stories, text.estimate].flatMap((piece) => piece?.place ?? []),
    ...[text.criteria, text.tasks, text.references, text.questions, text.commands, text.evidence]
      .flat()
      .map(({ place }) => place),
  ];
}

function standsWrong(body: string, place: Place): readonly string[] {
  const before = body.slice(body.startsWith("\uFEFF") ? 1 : 0, place.start);
  const lines = before.split(/\r\n|\r(?!\n)|\n/);
  const line = lines.length;
  const column = (lines.at(-1) ?? "").length + 1;
  const stands = place.line === line && place.column === column;
  const ordered = place.start >= 0 && place.end >= place.start && place.end <= body.length;
  return stands && ordered ? [] : [`${JSON.stringify(place)} stands at ${line}:${column}`];
}
