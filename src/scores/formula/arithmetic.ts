/** Arithmetic that has a result or says why not; an infinity would be lost in the next division. */

/** Throws a RangeError with the sentence. */
export function finite(value: number, problem = "a number grows too large to be written down"): number {
  if (!Number.isFinite(value)) {
    throw new RangeError(problem);
  }
  return value;
}

/** Throws a RangeError for a divisor of 0; `divisor` is how the formula writes it. */
export function divide(a: number, b: number, divisor: string): number {
  if (b === 0) {
    throw new RangeError(byZero(divisor));
  }
  return finite(a / b);
}

/** The rest of a division, with the sign of `a`. Likewise. */
export function remainder(a: number, b: number, divisor: string): number {
  if (b === 0) {
    throw new RangeError(byZero(divisor));
  }
  return finite(a % b);
}

function byZero(divisor: string): string {
  const text = divisor.replace(/\s+/g, " ").trim();
  // Of a divisor in several brackets the tree keeps too few.
  return text.split("(").length === text.split(")").length && /^[^()]*(?:\(.*\)[^()]*)*$/.test(text)
    ? `division by zero: \`${text}\` is 0`
    : "division by zero";
}
