/** Whether an item of a list says something that can be seen to be true, rather than to hold a place or to order a meeting. */
import { isFiller } from "../../issue/is-filler.ts";
import { hasWords } from "../words/count-words.ts";
import { doesNotApply } from "../words/does-not-apply.ts";

const FEWEST_WORDS = 2;
const WHOLE_WORD = /[\p{L}\p{N}]{3}/u;
/** In UTF-16 units: a longer item says more than that. */
const LONGEST_EMPTY = 300;
const ONLY_LINK =
  /^(?:https?:\/\/\S+|!?\[[^\]]{0,200}\]\([^()\s]{0,500}\)|(?:[\w.-]{1,60}\/[\w.-]{1,60})?#\d{1,9})$/;
/** “Todo cliente” is every customer, and “Todo list” a thing. */
const PUT_OFF =
  /^(?:tb[adc](?![\p{L}\p{N}])|todo\s{0,3}[:–—-]|to be (?:discussed|defined|decided|determined|confirmed|clarified|added|written|filled)(?!\p{L})|a (?:definir|discutir|decidir|combinar|preencher)(?!\p{L})|a ser (?:definid|discutid|decidid)[oa]s?(?!\p{L}))/iu;
const ELSEWHERE =
  /^(?:please )?(?:see|check|refer to|as in|vide|ver|veja|conforme) (?:the |o |a |no |na )?(?:figma|mock-?ups?|designs?|description|above|below|attached|attachments?|comments?|links?|title|protótipo|descrição|acima|abaixo|anexos?|título)$/iu;
const EMPTY =
  /^(?:(?:it|this|that|all|everything|isso|isto|tudo) )?(?:(?:just |now )?works?|works? now|(?:is |are |está |é )?(?:done|finished|complete|completed|ready|fixed|ok|okay|pronto|feito|concluído)|funciona)$/iu;

/** “Zoë is found” does; “Done”, “See Figma” and “TODO: write these” do not. */
export function tellsOutcome(text: string): boolean {
  if (text.length > LONGEST_EMPTY) {
    return true;
  }
  const words = text
    .replaceAll(/[*`~]|__/g, "")
    .trim()
    .replace(/[\s.!;,:]{1,20}$/, "");
  return (
    !isFiller(text) &&
    !doesNotApply(text) &&
    !ONLY_LINK.test(words) &&
    !PUT_OFF.test(words) &&
    !ELSEWHERE.test(words) &&
    !EMPTY.test(words) &&
    WHOLE_WORD.test(words) &&
    hasWords(words, FEWEST_WORDS)
  );
}

/** “The list must be sorted”: what is to be true, not what is to be done. */
const STATED = /(?<![\p{L}\p{N}])(?:must|shall|should|deve|devem|deverá|deverão)(?![\p{L}\p{N}])/iu;
const BY_PEOPLE = /(?:^|[\s*_(])(?:i|you|we|one|people|someone|somebody|alguém)[\s*_]{1,5}$/iu;
const OF_PEOPLE = /^[\s*_]{1,5}(?:i|you|we|someone|somebody)(?!\p{L})/iu;
/** “Ana must review it”. */
const NAME = /^[\s*_]{0,5}@?\p{Lu}[\p{L}\p{N}-]{1,40}[\s*_]{1,5}$/u;
const MEETS =
  /^[\s*_]{1,5}(?:review|discuss|approve|decide|check|investigate|talk|sign|revisar|discutir|aprovar|decidir|verificar|investigar)(?!\p{L})/iu;

/** In UTF-16 units. */
const LONGEST_TASK = 1000;

export function statesOutcome(task: string): boolean {
  const text = task.slice(0, LONGEST_TASK);
  const found = STATED.exec(text);
  if (found === null) {
    return false;
  }
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  return (
    !BY_PEOPLE.test(before.slice(-60)) && !OF_PEOPLE.test(after) && !(MEETS.test(after) && NAME.test(before))
  );
}
