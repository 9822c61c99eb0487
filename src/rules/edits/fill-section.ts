/** The edit that puts text under a topic's heading, making the heading where there is none. */
import { isFiller } from "../../issue/is-filler.ts";
import type { Edit } from "../../model/finding.ts";
import type { Issue, Section, Topic } from "../../model/issue.ts";
import { asCode } from "../words/as-code.ts";

export interface Filling {
  readonly topic: Topic;
  /** The heading to make where there is none, as it would be written. */
  readonly heading: string;
  readonly text: string;
  /** What to write there, after “Write under `…` ”. */
  readonly what: string;
}

/** Fills an empty section, adds to a filled one, or appends a new one. */
export function fillSection(issue: Issue, { topic, heading, text, what }: Filling): Edit {
  const section = issue.text.sections.find((candidate) => candidate.topic === topic);
  if (section === undefined) {
    return {
      kind: "append",
      sentence: `Add a section \`## ${heading}\` and write there ${what}`,
      text: `## ${heading}\n\n${text}`,
    };
  }
  const sentence = `Write under ${asCode(section.heading)} ${what}`;
  const written = section.text.trim();
  if (written === "_No response_" || isFiller(written)) {
    const gap = section.textPlace.end > section.textPlace.start ? text : `\n\n${text}\n`;
    return { kind: "replace", sentence, place: section.textPlace, text: gap };
  }
  // After a heading within the section, the words would be that one's.
  const filled = holdsAnother(issue, section) ? `${text}\n\n${section.text}` : `${section.text}\n\n${text}`;
  return { kind: "replace", sentence, place: section.textPlace, text: filled };
}

function holdsAnother(issue: Issue, { textPlace }: Section): boolean {
  return issue.text.sections.some(
    ({ place }) => place.start >= textPlace.start && place.start < textPlace.end,
  );
}
