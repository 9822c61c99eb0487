/** Whether an issue only asks something, so that there is no work to be given a reason for. */
import type { Issue } from "../../model/issue.ts";
import { countWords } from "./count-words.ts";
import { plainProse } from "./plain-prose.ts";

/** Asks for an answer. “Can we have …?” asks for work. */
const ASKS =
  /^(?:is|are|am|was|were|does|do|did|has|have|why|how|what|when|where|which|who|por ?qu[eê]|como|quais|qual|quando|onde|quem|existe|é|há)(?![\p{L}'’])(?! (?:about|not|if)(?!\p{L}))/iu;
/** “Hi!”, “Hello everybody.”, “Thanks!” */
const GREETING_WORDS = 3;
const FEWEST_WORDS = 3;
/** Longer texts tell more than a question, in UTF-16 units. */
const LONGEST = 500;

/** By its title, or by the one sentence that it has. */
export function isQuestion(issue: Issue): boolean {
  return (
    asks(issue.title.replace(/^\[[^\]]{0,40}\]:?\s*|^questions?:\s*/i, "")) ||
    asksOnly(plainProse(issue).trim())
  );
}

function asksOnly(prose: string): boolean {
  if (prose.length > LONGEST || !prose.includes("?")) {
    return false;
  }
  const sentences = prose
    .split(/(?<=[.!?])\s+|[\r\n]+/)
    .filter((words) => countWords(words) > GREETING_WORDS);
  return sentences.length > 0 && sentences.every(asks);
}

function asks(words: string): boolean {
  const sentence = words.trim();
  return sentence.endsWith("?") && ASKS.test(sentence) && countWords(sentence) >= FEWEST_WORDS;
}
