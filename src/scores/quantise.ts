/** Scores and the numbers in their formulas, rounded as a person would on paper. */

/** Two decimals, halves away from 0: 1.005 is 1.01, and −0.125 is −0.13. */
export function quantise(value: number): number {
  const hundredths = cleanNumber(value * 100);
  // Nobody writes a −0.
  return (Math.sign(hundredths) * Math.round(Math.abs(hundredths))) / 100 + 0;
}

/** Two decimals, and never less than `value`. */
export function quantiseUp(value: number): number {
  return Math.ceil(cleanNumber(value * 100)) / 100 + 0;
}

/** Without what binary fractions leave behind the 14th digit: 0.4 − 0.1 is 0.3. */
export function cleanNumber(value: number): number {
  return Number(value.toPrecision(14));
}
