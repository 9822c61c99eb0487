/** Words that hold a place and say nothing: what people, and templates, leave where an answer should stand. */
import { withoutComments } from "./without-comments.ts";

/** As the whole of a line. Compared in lower case, without marks, brackets and final punctuation. */
const FILLERS: ReadonlySet<string> = new Set([
  "n/a",
  "na",
  "n.a",
  "not applicable",
  "none yet",
  "não se aplica",
  "tbd",
  "tba",
  "tbc",
  "todo",
  "to do",
  "wip",
  "fixme",
  "placeholder",
  "fill me",
  "fill in",
  "to be defined",
  "to be determined",
  "to be decided",
  "to be confirmed",
  "to be done",
  "to be added",
  "to be filled",
  "to be filled in",
  "to be written",
  "a definir",
  "a ser definido",
  "a preencher",
  "preencher",
  "asdf",
  "test",
  "lorem ipsum",
  // GitHub's own bug template.
  "a clear and concise description of what the bug is",
  "steps to reproduce the behavior",
  "go to '...'",
  "click on '....'",
  "scroll down to '....'",
  "see error",
  "a clear and concise description of what you expected to happen",
  "if applicable, add screenshots to help explain your problem",
  "add any other context about the problem here",
  // GitHub's own feature template.
  "a clear and concise description of what the problem is",
  "a clear and concise description of what the problem is. ex. i'm always frustrated when",
  "a clear and concise description of what you want to happen",
  "a clear and concise description of any alternative solutions or features you've considered",
  "add any other context or screenshots about the feature request here",
]);

const SAYS = /[\p{L}\p{N}\p{S}]|!\[|https?:/u;
const FENCE = /^(?:`{3}|~{3})/;
/** What makes a line an item, a heading or a quotation. */
const LEAD = /^[\s>#*+_-]{0,20}(?:\d{1,3}[.)](?=\s|$)\s{0,9})?(?:\[[ xX]\](?=\s|$))?/;
/** `OS: [e.g. iOS]`: a template's example where the answer belongs. */
const EXAMPLE = /^[^:[\]]{0,60}:?\s?\[(?:e\.?g|p\.? ?ex)\b[^[\]]{0,120}\]$/i;

/** `Criterion 1`, `Step 2`: the template's own number, and nothing behind it. */
const NUMBERED =
  /^(?:(?:acceptance )?criteri(?:on|a)|critério(?: de aceitação)?|step|passo|item|scenario|cenário|task|tarefa) ?\d{1,2}$/;
/** `[Describe the problem here]`, `<your answer>`: an instruction where the answer belongs; a link is none. */
const BRACKETED =
  /^(?:\[(?! ?[xX]? ?\])[\p{L}][^[\]\r\n]{2,100}\]|<(?:your|describe|insert|add|write|enter|seu|sua|descreva)\b[^<>\r\n]{1,100}>)$/u;

/** More than all lines of a template's section together. */
const LONGEST = 600;

/**
 * Whether a text says nothing: only comments, only punctuation, or in every line a word such as "TBD" or a sentence of
 * GitHub's default templates. Words in code are somebody's, never filler.
 */
export function isFiller(words: string): boolean {
  if (words.length > 4000 && !words.trimStart().startsWith("<!--")) {
    return false;
  }
  const seen = withoutComments(words).trim();
  if (!SAYS.test(seen.slice(0, 4000))) {
    return true;
  }
  if (seen.length > LONGEST || FENCE.test(seen)) {
    return false;
  }
  const lines = seen.split(/\r\n|\r|\n/);
  return lines.length === 1 ? isFillerLine(seen) && !/^\d/.test(seen) : lines.every(isFillerLine);
}

/** How far something is, and where: there “To do” and “Test” are answers. */
const STATES = /\b(?:status|state|stage|phase|column|situaç|estado|fase|etapa|coluna)/i;
const STATE = /^\W{0,4}(?:to ?do|wip)\W{0,4}$/i;
const ENVIRONMENTS = /\b(?:environment|ambiente)/i;
const ENVIRONMENT = /^\W{0,4}test\W{0,4}$/i;

/** Whether words that say nothing elsewhere are the name of a state or an environment, as their heading asks. */
export function namesState(heading: string, words: string): boolean {
  return (
    words.length <= LONGEST &&
    ((STATES.test(heading) && STATE.test(words)) || (ENVIRONMENTS.test(heading) && ENVIRONMENT.test(words)))
  );
}

function isFillerLine(line: string): boolean {
  const words = line.replace(LEAD, "").trim();
  if (!SAYS.test(words) || EXAMPLE.test(words)) {
    return true;
  }
  const bare = words
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll(/\[\.\.\.\]|[*_"“”()[\]]/g, "")
    .trim()
    .replace(/[.!…:]{1,9}$/, "")
    .trim();
  return (
    FILLERS.has(bare) ||
    NUMBERED.test(bare) ||
    BRACKETED.test(words) ||
    /^(?:xxx{1,20}$|lorem ipsum\b)/.test(bare)
  );
}
