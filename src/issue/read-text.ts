/** The title and body of an issue → what they say, every piece with its place in the body. */
import type { Form } from "../model/form.ts";
import type { IssueText } from "../model/issue.ts";
import { isCostly } from "./is-costly.ts";
import { findForm } from "./find-form.ts";
import { listCuts, listWritten } from "./list-headings.ts";
import type { Outline } from "./outline.ts";
import { parseLinear } from "./parse-linear.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { readAnswers, regionsOf } from "./read-answers.ts";
import { readCommands } from "./read-commands.ts";
import { readCriteria } from "./read-criteria.ts";
import { readEstimate } from "./read-estimate.ts";
import { readEvidence } from "./read-evidence.ts";
import { readQuestions } from "./read-questions.ts";
import { readReferences } from "./read-references.ts";
import { readSections, scopesOf } from "./read-sections.ts";
import { readStory } from "./read-story.ts";
import { readTasks } from "./read-tasks.ts";
import { listBlockLines } from "./scan-blocks.ts";
import { silence } from "./silence.ts";
import { readSource, type Span } from "./source.ts";
import type { TopicWords } from "./topics.ts";

/**
 * Never throws and is bounded in time, whatever the text. `topics` adds headings of another language or house, such as
 * `{ risks: ["Risiken"] }`; they win over the known ones.
 */
export function readText(
  title: string,
  body: string,
  forms: readonly Form[],
  goalIds: readonly string[] = [],
  topics: TopicWords = {},
): IssueText {
  const source = readSource(body);
  const lined = { source, blocks: listBlockLines(source) };
  const written = listWritten(source);
  const found = findForm(lined, written, forms);
  const regions = found === null ? [] : regionsOf(source, found);
  const scopes = scopesOf(source, regions);
  const costly = isCostly(source);
  const cuts = found === null ? listCuts(lined, written) : [];
  const outlines = scopes.map((scope) =>
    join(
      cutAt(scope, cuts).map((piece) => (costly ? parseLinear(source, piece) : parseMarkdown(body, piece))),
    ),
  );
  const prose = silence(
    body,
    outlines.flatMap(({ silent }) => silent),
  );
  const sections = scopes.flatMap((scope, index) =>
    readSections(source, scope, outlines[index]?.headings ?? [], prose, topics),
  );
  const told = {
    form: found?.match ?? null,
    answers: found === null ? [] : readAnswers(source, found, regions),
    sections,
  };
  if (costly) {
    return { reading: "linear", ...told, ...SILENT };
  }
  const text = { source, prose, sections, scopes, ...join(outlines) };
  return {
    reading: "full",
    ...told,
    story: readStory(title, text),
    criteria: readCriteria(text),
    tasks: readTasks(text),
    references: readReferences(text, goalIds),
    questions: readQuestions(text),
    commands: readCommands(text),
    evidence: readEvidence(text),
    estimate: readEstimate(text),
  };
}

/** The pieces of a stretch between offsets in it. */
function cutAt(span: Span, offsets: readonly number[]): readonly Span[] {
  const starts = [span.start, ...offsets.filter((offset) => offset > span.start && offset < span.end)];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? span.end }));
}

const SILENT = {
  story: null,
  criteria: [],
  tasks: [],
  references: [],
  questions: [],
  commands: [],
  evidence: [],
  estimate: null,
} as const;

/** The outlines of all scopes as one, in the order of the text. */
function join(outlines: readonly Outline[]): Outline {
  return {
    headings: outlines.flatMap(({ headings }) => headings),
    items: outlines.flatMap(({ items }) => items),
    rows: outlines.flatMap(({ rows }) => rows),
    codes: outlines.flatMap(({ codes }) => codes),
    links: outlines.flatMap(({ links }) => links),
    paragraphs: outlines.flatMap(({ paragraphs }) => paragraphs),
    silent: outlines.flatMap(({ silent }) => silent),
  };
}
