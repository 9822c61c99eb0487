/** The edit that puts text under a topic's heading, making the heading where there is none. */
import { isFiller } from "../../issue/is-filler.ts";
import type { Edit } from "../../model/finding.ts";
import type { Issue, Section, Topic } from "../../model/issue.ts";
import { asCode } from "../../issue/as-code.ts";
import { doesNotApply } from "../words/does-not-apply.ts";
import { isInPortuguese } from "../words/is-portuguese.ts";
import { repeatsHeading } from "../words/repeats-heading.ts";

export interface Filling {
  readonly topic: Topic;
  /** The heading to make where there is none, as it would be written in an English issue. */
  readonly heading: string;
  readonly text: string;
  /** The text in a Portuguese issue; the same where left out. */
  readonly portuguese?: string;
  /** What to write there, after “Write under `…` ”. */
  readonly what: string;
}

/** Headings to make in a Portuguese issue. */
const PORTUGUESE: Readonly<Partial<Record<Topic, string>>> = {
  problem: "Problema",
  "user-story": "História de usuário",
  "acceptance-criteria": "Critérios de aceitação",
  "steps-to-reproduce": "Passos para reproduzir",
  expected: "Comportamento esperado",
  actual: "Comportamento atual",
  environment: "Ambiente",
  evidence: "Evidência",
  "out-of-scope": "Fora do escopo",
};

/** Fills an empty section, adds to a filled one, or appends a new one. */
export function fillSection(issue: Issue, { topic, heading: english, what, ...texts }: Filling): Edit {
  const inPortuguese = isInPortuguese(issue);
  const text = inPortuguese ? (texts.portuguese ?? texts.text) : texts.text;
  const section = issue.text.sections.find((candidate) => candidate.topic === topic);
  if (section === undefined) {
    const heading = inPortuguese ? (PORTUGUESE[topic] ?? english) : english;
    return {
      kind: "append",
      sentence: `Add a section \`## ${heading}\` and write there ${what}`,
      text: `## ${heading}\n\n${text}`,
    };
  }
  const sentence = `Write under ${asCode(section.heading)} ${what}`;
  const written = section.text.trim();
  if (written === "_No response_" || isFiller(written) || doesNotApply(written) || repeatsHeading(section)) {
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
