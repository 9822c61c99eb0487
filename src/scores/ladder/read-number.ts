/** Numbers as people write them into forms and fields. */
import { cleanNumber } from "../quantise.ts";

export interface NumberRead {
  /** With `k`, `M` and `%` worked in: of `80 %` it is 0.8. */
  readonly value: number;
  /** `%`, a sign of a currency or the word that follows on the same line; `null` where none does. */
  readonly unit: string | null;
  /** Whether it is said to be no exact number: `~300`, `about 300`. */
  readonly about?: true;
}

const ABOUT =
  /^(?:[~≈]|(?:about|around|approx(?:imately)?|roughly|circa|ca|etwa|cerca de|aprox)(?!\p{L})\.?) */iu;
const MONEY = /^([+-]?)(?:(?:R|US|AU?|CA?|NZ|HK)?\$|[€£¥]|(?:EUR|USD|GBP|CHF|BRL)(?!\p{L})) */u;

/** The customs in which digits are written, with what stands between the thousands. The first that fits is meant. */
const CUSTOMS: readonly { readonly pattern: RegExp; readonly between: string }[] = [
  { pattern: /^\d+(?:\.\d+)?e[+-]?\d{1,2}(?![\d\p{L}])/iu, between: "" },
  { pattern: /^[1-9]\d{0,2}(?:,\d{3})+(?!\d)(?:\.\d+)?/, between: "," },
  { pattern: /^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}(?!\d)(?:,\d+)?|\.\d{3},\d+)/, between: "." },
  { pattern: /^[1-9]\d{0,2}(?: \d{3})+(?!\d)(?:[.,]\d+)?/, between: " " },
  { pattern: /^[1-9]\d{0,2}(?:'\d{3})+(?!\d)(?:[.,]\d+)?/, between: "'" },
  { pattern: /^[1-9]\d{0,2}(?:_\d{3})+(?!\d)(?:[.,]\d+)?/, between: "_" },
  { pattern: /^(?:\d*[.,]\d+|\d+)/, between: "" },
];
/** A hundred to some, a hundred thousand to others; of money, which has no third decimal, it is thousands. */
const UNCLEAR_DIGITS = /^[1-9]\d{0,2}\.\d{3}$/;

const SIZE = /^ *(?:([kK]|thousands?)|(M|[Mm]illions?))(?!\p{L})/u;
/** What follows an amount of money. */
const MONEY_UNIT = /^(?:[$€£¥]|euros?|eur|dollars?|usd|gbp|chf|brl)$/i;
const UNIT =
  /^ *-?(?:(?:person|man|work|working|business|calendar|ideal)[ -](?=\p{L}))?(%|[$€£¥]|\p{L}[\p{L}-]*)/iu;
/** “5m” may be months, minutes or millions. */
const UNCLEAR_UNIT = /^(?:m|mn|mio|bn?|billions?|hundreds?|dozens?)$/i;
/** A second number: a range, a fraction, a list, a day. */
const MORE = /^ *(?:(?:[–—.,:;/×*^+'_-]|to\b|or\b|and\b) *)?[+-]?[\d½⅓⅔¼¾]/i;

/** Larger ones are not counted exactly, and nobody means them. */
const LARGEST = 1e15;

/**
 * `5`, `1,200`, `1.000,50`, `3,5`, `1e3`, `10k`, `1.5M`, `~3`, `about 3`, `$500`, `5.000 €`, `80 %` (→ 0.8), `0.5 weeks`;
 * `null` when the text does not start with one number that can be read in one way only (`1/2`, `5-8`, `1,2,3`,
 * `100.000`, `5m`), or with one beyond 10¹⁵. `1,200` is a thousand and two hundred.
 */
export function readNumber(text: string): NumberRead | null {
  const [line = ""] = text.trim().split(/[\r\n]/, 1);
  const written = line
    .replaceAll(/[\u00A0\u2009\u202F]/g, " ")
    .replaceAll("−", "-")
    .replaceAll("’", "'");
  const [about = ""] = ABOUT.exec(written) ?? [];
  const [money = "", minus] = MONEY.exec(written.slice(about.length)) ?? [];
  const [sign = ""] = /^[+-]?/.exec(written.slice(about.length + money.length)) ?? [];
  const start = written.slice(about.length + money.length + sign.length);
  const custom = CUSTOMS.find(({ pattern }) => pattern.test(start));
  const [digits = ""] = custom?.pattern.exec(start) ?? [];
  if (custom === undefined) {
    return null;
  }
  const rest = start.slice(digits.length);
  const [size = "", thousands, millions] = SIZE.exec(rest) ?? [];
  const [word = "", unit = null] = UNIT.exec(rest.slice(size.length)) ?? [];
  const ends = [0, size.length, size.length + word.length];
  if (ends.some((end) => MORE.test(rest.slice(end))) || UNCLEAR_UNIT.test(unit ?? "")) {
    return null;
  }
  const isUnclear = UNCLEAR_DIGITS.test(digits);
  if (isUnclear && (size !== "" || (money === "" && !MONEY_UNIT.test(unit ?? "")))) {
    return null;
  }
  const between = isUnclear ? "." : custom.between;
  const plain = Number(digits.replaceAll(between, "").replace(",", "."));
  const times = thousands !== undefined ? 1e3 : millions !== undefined ? 1e6 : 1;
  const value = cleanNumber((plain * times) / (unit === "%" ? 100 : 1));
  if (value > LARGEST) {
    return null;
  }
  const signed = minus === "-" || sign === "-" ? 0 - value : value;
  return about === "" ? { value: signed, unit } : { value: signed, unit, about: true };
}
