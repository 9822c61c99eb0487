/** Forms of a word, English or Portuguese, folded into one, so that “crashes” meets “crash” and “relatórios” meets “relatório”. */

const MARKS = /\p{Mn}/gu;

/** The first ending that fits and leaves three letters, of a lower-case word without accents. */
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ["zacoes", "za"],
  ["zacao", "za"],
  ["acoes", "a"],
  ["icoes", "i"],
  ["acao", "a"],
  ["icao", "i"],
  ["oes", "ao"],
  ["aes", "ao"],
  ["ais", "al"],
  ["eis", "el"],
  ["ndo", ""],
  ["ies", "y"],
  ["sses", "ss"],
  ["ches", "ch"],
  ["shes", "sh"],
  ["xes", "x"],
  ["zes", "z"],
  ["res", "r"],
  ["ings", ""],
  ["ing", ""],
  ["ed", ""],
  ["ss", "ss"],
  ["us", "us"],
  ["is", "is"],
  ["s", ""],
];

/** For comparing, never for showing. */
export function foldWord(word: string): string {
  const bare = word.toLowerCase().normalize("NFD").replaceAll(MARKS, "");
  const folded = foldEnding(bare);
  // “page” and “pages”, “ordenar” and “ordenando”, “close” and “closing” end alike only without their last vowel.
  return folded.length > 4 ? folded.replace(/(?:[ai]r|[aeio])$/, "") : folded;
}

function foldEnding(word: string): string {
  const fitting = ENDINGS.find(
    ([ending, instead]) => word.length - ending.length + instead.length >= 3 && word.endsWith(ending),
  );
  return fitting === undefined ? word : word.slice(0, -fitting[0].length) + fitting[1];
}
