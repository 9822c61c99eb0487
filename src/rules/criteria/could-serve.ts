/** Whether a text without acceptance criteria says something else that tells when it is done, or asks rather than orders. */
import { withoutComments } from "../../issue/without-comments.ts";
import type { Issue, IssueText, Section, Topic } from "../../model/issue.ts";
import { isTold } from "../edits/written-under.ts";
import { hasWords } from "../words/count-words.ts";
import { plainProse } from "../words/plain-prose.ts";

/** “The list must be sorted”, “O sistema deve guardar”: what is to be true. */
const STATED =
  /(?<![\p{L}\p{N}])(?:(must|shall|should|will look|would look)(?:n['’]t|[ \t]not)?[ \t](?!be (?:able|easy|enough|fine|good|great|nice|possible|simple|trivial)(?!\p{L})|have(?!\p{L}))|(?:deve|devem|deverá|deverão|as long as (?:it|they|this)|desde que)[ \t])[\p{L}`*_]/giu;
/** Of a thing, not of the writer or the reader; at the end of what stands before. */
const SUBJECT = /(?:^|[\s`*_([])([\p{L}\p{N}'’()._-]{1,40})[`*_)\]]{0,3}[ \t]{1,30}$/u;
const PERSON = /^(?:i|you|we|one|people|maybe|probably|perhaps)$/i;

/** A heading that all but says so. */
const CRITERIA =
  /crit(?:e|é)ri|acceptance|aceita|aceite|^how (?:to|do we) (?:check|test|verify)|^como (?:conferir|testar|validar|verificar)/i;
/** Where an item may be an outcome: under these, or under a heading that is about nothing we know. */
const OUTCOMES: ReadonlySet<Topic | null> = new Set<Topic | null>([
  null,
  "user-story",
  "expected",
  "goal",
  "solution",
]);
const ITEM = /^[ \t]{0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(\S[^\r\n]{0,300})/gm;
const FEWEST_WORDS = 3;

/** Something of the text could be listed as criteria, or there is nothing to accept. */
export function couldServe(issue: Issue): boolean {
  const prose = plainProse(issue);
  return (
    isDoneElsewhere(issue) ||
    isStated(issue.title) ||
    isStated(prose) ||
    isAsked(issue) ||
    tellsFault(issue, prose) ||
    tellsWording(issue) ||
    listedSections(issue).some((section) => itemsOf(issue, section) > 1)
  );
}

/** Items under a heading that is no known one and still names criteria: “Critérios de técnicos”. */
export function nearCriteria(issue: Issue): number {
  return Math.max(
    0,
    ...issue.text.sections
      .filter(({ topic, heading }) => topic === null && CRITERIA.test(heading))
      .map((section) => itemsOf(issue, section)),
  );
}

function isStated(text: string): boolean {
  return [...text.matchAll(STATED)].some(({ index, 1: english }) => {
    const subject = SUBJECT.exec(text.slice(Math.max(0, index - 80), index))?.[1];
    return english === undefined || (subject !== undefined && !PERSON.test(subject));
  });
}

const LINK = /^(?:https?:|!?\[[^\]]{0,200}\]\(|#\d|[\w.-]{1,60}\/[\w.-]{1,60}#\d)/;

/** Every box is ticked, or stands for another issue. */
function isDoneElsewhere({ text: { tasks } }: Issue): boolean {
  return tasks.length > 0 && tasks.every(({ checked, text }) => checked || LINK.test(text));
}

/** Not before the first heading: what stands there may be anything. */
function listedSections({ text: { sections } }: Issue): readonly Section[] {
  const others = sections.filter(({ topic }) => !OUTCOMES.has(topic)).map(({ place }) => place.start);
  let next = 0;
  // In the order of the text, so that the next of the others is never looked for again.
  return sections.filter(({ topic, level, textPlace }) => {
    while ((others[next] ?? Infinity) < textPlace.start) {
      next += 1;
    }
    const holdsOthers = (others[next] ?? Infinity) < textPlace.end;
    return level > 0 && OUTCOMES.has(topic) && !holdsOthers;
  });
}

/** Those that say something and are neither links nor questions. */
function itemsOf({ text }: Issue, { textPlace }: Section): number {
  return [...text.prose.slice(textPlace.start, textPlace.end).matchAll(ITEM)].filter(
    ([, words = ""]) => hasWords(words, FEWEST_WORDS) && !LINK.test(words) && !/\?[ \t]*$/.test(words),
  ).length;
}

const TITLE_ASKS =
  /\?[\s?!]*$|^\W{0,3}(?:how (?:to|do|can|does)|why|what (?:is|are|does)|is there|are there|do you|can i|o que é|por que|qual é|existe)(?!\p{L})/iu;
const ASKING =
  /(?<![\p{L}\p{N}])(?:(?:like|love|want|wanted|curious|interested|issue) to (?:know|ask|understand)|interested in the planned|(?:was|i'm|am|just) wondering|is there (?:any|some|a|already) (?:way|workaround|plan|plans|documentation|mapping|interest)|any plans|a (?:couple of|few) questions|gostaria de saber|(?:há|existe|tem) alguma forma de)(?!\p{L})/iu;
/** Asked out of politeness, but an order. */
const REQUEST = /^\W{0,4}(?:hi|hello|so|also)?\W{0,3}(?:can|could|would|will) (?:you|we|it|this|someone)\b/i;
/** One sentence of so many is a question: more than an aside. */
const SENTENCES_A_QUESTION = 4;

/** Asks for help or reports a fault: nothing that somebody plans to build. */
export function isAskedOrReported(issue: Issue): boolean {
  const { sections } = issue.text;
  const isReport = sections.some(
    ({ topic, text }) => (topic === "steps-to-reproduce" || topic === "actual") && isTold(text, FEWEST_WORDS),
  );
  return isReport || isAsked(issue);
}

/** Several rules ask it of the same issue. */
const known = new WeakMap<IssueText, boolean>();

function isAsked(issue: Issue): boolean {
  const asked = known.get(issue.text) ?? asks(issue, plainProse(issue));
  known.set(issue.text, asked);
  return asked;
}

function asks({ title, body }: Issue, prose: string): boolean {
  if (TITLE_ASKS.test(title.trim()) || ASKING.test(withoutComments(body))) {
    return true;
  }
  const told = prose.replaceAll(/^[^\r\n|]{0,400}\|[^\r\n]*/gm, "");
  const sentences = sentencesOf(told);
  const questions = sentences.filter((words) => words.endsWith("?") && !REQUEST.test(words));
  return questions.length > 0 && questions.length * SENTENCES_A_QUESTION >= sentences.length;
}

/** A stretch without a mark, and the mark or the end of the line where the sentence ends there. */
const STRETCH = /[^.!?\r\n]+([.!?](?!\S)|(?![.!?]))?/g;
const SHORTEST_SENTENCE = 4;

/** A mark before a letter is part of a name, “v1.2”: what stands before it is none. */
function sentencesOf(text: string): readonly string[] {
  return [...text.matchAll(STRETCH)]
    .filter(({ 1: end }) => end !== undefined)
    .map(([words]) => words.trim())
    .filter((words) => words.length >= SHORTEST_SENTENCE);
}

const EXPECTED =
  /^[ \t*_#]{0,8}(?:expected (?:behaviou?r|results?|outcome)|(?:comportamento|resultado) esperado)(?!\p{L})/imu;
/** A title that tells a fault: its opposite is what has to be true. */
const FAULT =
  /(?<![\p{L}\p{N}])(?:crash(?:es|ed)?|segfaults?|fails|broken|cannot|can['’]t|(?:does|do|is|are)(?:n['’]t| not)|attempts to|error:|não (?:funciona|abre|carrega|salva|aparece|mostra))(?!\p{L})/iu;

function tellsFault({ title, text }: Issue, prose: string): boolean {
  return (
    FAULT.test(title) ||
    EXPECTED.test(prose) ||
    text.sections.some(
      ({ topic, text: words }) =>
        (topic === "expected" || topic === "steps-to-reproduce") && isTold(words, FEWEST_WORDS),
    )
  );
}

/** What it says and what it shall say, word for word. */
const WORDING =
  /["“][^"“”]{8,600}["”][^"“”]{0,40}(?<!\p{L})(?:to|with|by|be|becomes|para|por)(?!\p{L})[^"“”]{0,12}["“][^"“”]{8}/iu;
const CHANGES =
  /(?<!\p{L})(?:chang(?:e|ed|ing)|replac(?:e|ed)|renam(?:e|ed)|reword|wording|mudar|alterar|trocar|substituir)(?!\p{L})/iu;

const FROM = /^[ \t*_#-]{0,8}(?:from|before|de|antes)[ \t*_:]{0,6}$/imu;
const TO = /^[ \t*_#-]{0,8}(?:to|after|para|depois)[ \t*_:]{0,6}$/imu;

function tellsWording({ body, title, text }: Issue): boolean {
  const prose = text.prose.replaceAll("\r", " ");
  const from = prose.search(FROM);
  return (
    ((CHANGES.test(title) || CHANGES.test(body)) && WORDING.test(body)) ||
    (from !== -1 && TO.test(prose.slice(from)))
  );
}
