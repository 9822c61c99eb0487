/** The text GitHub prints for a dropdown → the options chosen. */
import type { FormField } from "../model/form.ts";

/**
 * Choices of several are printed with `, ` between them and may hold commas themselves, so they are found against the
 * options. What is no option of the form stays as it is written: the form may have changed since.
 */
export function resolveChoices(words: string, field: FormField): readonly string[] {
  const text = squeeze(words);
  const options = field.options.map((option) => ({ option, printed: squeeze(option) }));
  const whole = options.find(({ printed }) => printed === text);
  if (whole !== undefined) {
    return [whole.option];
  }
  if (!field.multiple) {
    return [text];
  }
  return splitByOptions(text, options) ?? splitLoosely(text, options);
}

interface Printed {
  readonly option: string;
  readonly printed: string;
}

/** The longest text read this way; GitHub's dropdowns print far less. In UTF-16 units. */
const LONGEST = 20_000;

/** Every option in a row, none left over; the first reading in the order of the options. From the end, piece by piece. */
function splitByOptions(text: string, options: readonly Printed[]): readonly string[] | null {
  if (text.length > LONGEST) {
    return null;
  }
  const read = new Map<number, { readonly option: string; readonly next: number }>();
  for (const at of [...text.matchAll(/(?<=^|, )/g)].map(({ index }) => index).toReversed()) {
    const found = options.find(({ printed }) => {
      const end = at + printed.length;
      const goesOn = end === text.length || (text.startsWith(", ", end) && read.has(end + 2));
      return printed !== "" && goesOn && text.startsWith(printed, at);
    });
    if (found !== undefined) {
      read.set(at, { option: found.option, next: at + found.printed.length + 2 });
    }
  }
  const choices: string[] = [];
  for (let piece = read.get(0); piece !== undefined; piece = read.get(piece.next)) {
    choices.push(piece.option);
  }
  return choices.length > 0 ? choices : null;
}

/** The longest option at each piece; a piece that starts none is kept up to the next comma. */
function splitLoosely(text: string, options: readonly Printed[]): readonly string[] {
  const longest = [...options].sort((a, b) => b.printed.length - a.printed.length);
  const choices: string[] = [];
  let at = 0;
  while (at < text.length) {
    const from = at;
    const known = longest.find(
      ({ printed }) =>
        printed !== "" &&
        text.startsWith(printed, from) &&
        (from + printed.length === text.length || text.startsWith(", ", from + printed.length)),
    );
    const comma = text.indexOf(", ", from);
    const end = known === undefined ? (comma === -1 ? text.length : comma) : from + known.printed.length;
    choices.push(known?.option ?? text.slice(from, end));
    at = end + 2;
  }
  return choices;
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
