/** The edit that puts text under a topic's heading, making the heading where there is none. */
import type { Edit } from "../../model/finding.ts";
import type { Issue, Topic } from "../../model/issue.ts";
import { isPlaceholder } from "../words/is-placeholder.ts";

/** Fills an empty section, adds to a filled one, or appends a new one; `heading` as it would be written. */
export function fillSection(issue: Issue, topic: Topic, heading: string, text: string, sentence: string): Edit {
  const section = issue.text.sections.find((candidate) => candidate.topic === topic);
  if (section === undefined) {
    return { kind: "append", sentence, text: `## ${heading}\n\n${text}` };
  }
  const written = section.text.trim();
  if (written === "" || written === "_No response_" || isPlaceholder(written)) {
    const gap = section.textPlace.end > section.textPlace.start ? text : `\n\n${text}\n`;
    return { kind: "replace", sentence, place: section.textPlace, text: gap };
  }
  return { kind: "replace", sentence, place: section.textPlace, text: `${section.text}\n\n${text}` };
}
