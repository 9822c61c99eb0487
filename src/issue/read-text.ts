/** The title and body of an issue → what they say, every piece with its place in the body. */
import type { Form } from "../model/form.ts";
import type { IssueText } from "../model/issue.ts";
import { isCostly } from "./is-costly.ts";
import { findForm } from "./find-form.ts";
import { listCuts, listWritten } from "./list-headings.ts";
import { joinOutlines, outlineScopes } from "./outline-scopes.ts";
import { readAnswers, regionsOf } from "./read-answers.ts";
import { readCommands } from "./read-commands.ts";
import { readCriteria } from "./read-criteria.ts";
import { readEstimate } from "./read-estimate.ts";
import { readEvidence } from "./read-evidence.ts";
import { readQuestions } from "./read-questions.ts";
import { readReferences } from "./read-references.ts";
import { readSections, scopesOf } from "./read-sections.ts";
import { readStories } from "./read-story.ts";
import { readTasks } from "./read-tasks.ts";
import { listBlockLines } from "./scan-blocks.ts";
import { silence } from "./silence.ts";
import { readSource } from "./source.ts";
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
  const answers = found === null ? [] : readAnswers(source, found, regions);
  const outlines = outlineScopes(source, scopes, { answers, cuts, costly });
  const prose = silence(
    body,
    outlines.flatMap(({ silent }) => silent),
  );
  const sections = scopes.flatMap((scope, index) =>
    readSections(source, scope, outlines[index] ?? { headings: [], summaries: [] }, prose, topics),
  );
  const told = {
    prose,
    form: found?.match ?? null,
    answers,
    sections,
  };
  if (costly) {
    return { reading: "linear", ...told, ...SILENT };
  }
  const text = { source, prose, sections, scopes, ...joinOutlines(outlines) };
  return {
    reading: "full",
    ...told,
    stories: readStories(title, text),
    criteria: readCriteria(text),
    tasks: readTasks(text),
    references: readReferences(text, goalIds),
    questions: readQuestions(text),
    commands: readCommands(text),
    evidence: readEvidence(text),
    estimate: readEstimate(text),
  };
}

const SILENT = {
  stories: [],
  criteria: [],
  tasks: [],
  references: [],
  questions: [],
  commands: [],
  evidence: [],
  estimate: null,
} as const;
