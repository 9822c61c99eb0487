/** A number as it stands somewhere → what it says of a factor: shares in percent, times in weeks. */
import { cleanNumber } from "../quantise.ts";
import type { FactorSpec } from "../score-model.ts";

/** A number, and how it is written. */
export interface Written {
  readonly value: number;
  /** `%` (worked into the value) or the word that follows; `null` where none does. */
  readonly unit: string | null;
  /** As it is quoted in a sentence. */
  readonly quote: string;
  /** As in `NumberRead`. */
  readonly about?: true;
}

export interface Meant {
  readonly value: number;
  readonly quote: string;
  /** How the value follows from what is written, or what of it was not read; `null` where that is plain. */
  readonly remark: string | null;
}

/** How many weeks each is: a week of work has 5 days of 8 hours, a month 4 weeks. */
const WEEKS: readonly { readonly unit: RegExp; readonly times: number }[] = [
  { unit: /^(?:h|hrs?|hours?)$/i, times: 1 / 40 },
  { unit: /^(?:d|days?)$/i, times: 1 / 5 },
  { unit: /^(?:w|wks?|weeks?)$/i, times: 1 },
  { unit: /^(?:mo|mos|months?)$/i, times: 4 },
];
/** What may follow a number of any factor and says nothing new. */
const COUNTED =
  /^(?:points?|pts?|sp|people|persons?|users?|customers?|[$€£¥]|euros?|eur|dollars?|usd|gbp|chf)$/i;
/** Up to here a number above 1 may be a share that is too large, or a percentage that is very small. */
const HIGHEST_UNCLEAR = 2;

export function asMeant(written: Written, spec: FactorSpec): Meant {
  const meant = plainly(written, spec);
  return written.about === true && meant.remark === null
    ? { ...meant, remark: `${meant.quote} counts as ${meant.value}` }
    : meant;
}

function plainly({ value, unit, quote }: Written, spec: FactorSpec): Meant {
  const counted = (counts: number) => ({ value: counts, quote, remark: `${quote} counts as ${counts}` });
  if (unit === "%") {
    return spec.percent === true ? { value, quote, remark: null } : counted(value);
  }
  if (unit === null) {
    return { value: asShare(value, spec), quote, remark: null };
  }
  const time = spec.unit === "weeks" ? WEEKS.find((each) => each.unit.test(unit)) : undefined;
  if (time !== undefined) {
    const weeks = cleanNumber(value * time.times);
    return { value: weeks, quote, remark: time.times === 1 ? null : `${quote} is ${weeks} weeks` };
  }
  const share = asShare(value, spec);
  const plain = spec.unit === undefined && (COUNTED.test(unit) || isOwnWord(unit, spec));
  return plain ? { value: share, quote, remark: null } : counted(share);
}

/** Above 2 a share is written in percent. One above 1 stays as it is: it can be neither, and no scale of shares has it. */
export function asShare(value: number, { percent }: Pick<FactorSpec, "percent">): number {
  return percent === true && value > HIGHEST_UNCLEAR ? cleanNumber(value / 100) : value;
}

function isOwnWord(unit: string, { name, sentence }: FactorSpec): boolean {
  const words: readonly string[] = `${name} ${sentence}`.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.includes(unit.toLowerCase());
}
