/** The open questions of an issue, under headings that say so. */
import type { Question } from "../model/issue.ts";
import { isFiller } from "./is-filler.ts";
import { placeOf, type Span, wordsOf } from "./source.ts";
import { isWithin, stretchesAbout, type Understood } from "./understood.ts";

const NONE = /^(?:none|no|nothing|nenhuma?|não há|não|_no response_)[\s.!]{0,9}$/i;

/** Items, rows that ask, and sentences that end in a question mark. A ticked item is settled. */
export function readQuestions(text: Understood): readonly Question[] {
  const stretches = stretchesAbout(text.sections, "open-questions");
  const items = text.items
    .filter(({ words, checked, depth }) => depth === 0 && checked !== true && isWithin(words, stretches))
    .map(({ words }) => words)
    .filter((words) => !isAnswered(text.prose.slice(words.start, words.end)));
  const sentences = text.paragraphs
    .filter((paragraph) => isWithin(paragraph, stretches))
    .flatMap((paragraph) => sentencesAsked(text.prose, paragraph));
  const rows = text.rows
    .filter(
      ({ words }) => isWithin(words, stretches) && text.prose.slice(words.start, words.end).includes("?"),
    )
    .map(({ words }) => words)
    .filter((words) => !isAnswered(text.prose.slice(words.start, words.end)));
  return [...items, ...rows, ...sentences]
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ text: wordsOf(text.source, span), place: placeOf(text.source, span) }))
    .filter(({ text: words }) => !NONE.test(words.slice(0, 40)) && !isFiller(words));
}

/** Behind the last mark, in the same item or row: “Who decides? The board.” */
const BEHIND = /\?[\s*_)"”|→=>–—:-]{1,9}([^?]{2,})$/;
const UNDECIDED =
  /^[\s*_(|]*(?:tb[dac]|to be|to do|todo|unknown|undecided|unclear|open|pending|not (?:sure|clear|yet|decided)|no idea|nobody|(?:yes|no|sim|não|y|n)[ \t]?\/|don['’]?t know|if\b|or\b|e\.g|for example|such as|see\b|ask\b|needs?\b|we need|a definir|em aberto|pendente|se\b|não (?:sei|sabemos|definid)|ou\b|por exemplo|ver\b|@|https?:)/i;
/** Anywhere in it. */
const UNSURE =
  /(?<!\p{L})(?:probably|maybe|perhaps|might|could|should|i (?:think|guess|believe|suppose)|talvez|acho|poderia|deveria)(?!\p{L})/iu;

function isAnswered(words: string): boolean {
  const answer = BEHIND.exec(words.slice(-2000))?.[1];
  return (
    answer !== undefined &&
    /\p{L}/u.test(answer) &&
    !UNDECIDED.test(answer) &&
    !UNSURE.test(answer) &&
    !isFiller(answer)
  );
}

/** A mark within a sentence: the quotation ends there, the sentence does not. */
const QUOTED = /^["”)*_]{1,4}\s{1,4}\p{Ll}/u;

function sentencesAsked(prose: string, paragraph: Span): readonly Span[] {
  const words = prose.slice(paragraph.start, paragraph.end);
  const asked: Span[] = [];
  let start = 0;
  for (const { index } of words.matchAll(/[.!?](?=\s|$|[)*_"”])/g)) {
    if (QUOTED.test(words.slice(index + 1, index + 12))) {
      continue;
    }
    if (words[index] === "?") {
      const lead = words.slice(start, index).search(/\S/);
      asked.push({ start: paragraph.start + start + Math.max(0, lead), end: paragraph.start + index + 1 });
    }
    start = index + 1;
  }
  return asked;
}
