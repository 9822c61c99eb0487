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

/** Every option in a row, none left over; the first reading in the order of the options. */
function splitByOptions(text: string, options: readonly Printed[]): readonly string[] | null {
  const dead = new Set<number>();
  const read = (at: number): readonly string[] | null => {
    if (dead.has(at)) {
      return null;
    }
    for (const { option, printed } of options) {
      const end = at + printed.length;
      if (printed === "" || !text.startsWith(printed, at)) {
        continue;
      }
      if (end === text.length) {
        return [option];
      }
      const rest = text.startsWith(", ", end) ? read(end + 2) : null;
      if (rest !== null) {
        return [option, ...rest];
      }
    }
    dead.add(at);
    return null;
  };
  return text.length > 20_000 ? null : read(0);
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
