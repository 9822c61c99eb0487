/** Numbers as people write them into forms and fields. */

const NUMBER = /^[~≈]?\s*([+-]?\d{1,3}(?:[ ,'_]\d{3})+(?!\d)|[+-]?\d+)?(\.\d+|,\d{1,2}(?!\d))?\s*(%)?/;
/** Larger ones are not counted exactly, and nobody means them. */
const LARGEST = 1e15;

/**
 * `5`, `1,200`, `0.5 weeks`, `3,5`, `80 %` (→ 0.8), `~3`; `null` when the text does not start with a number, or with
 * one beyond 10¹⁵.
 */
export function readNumber(text: string): number | null {
  const match = NUMBER.exec(text.trim());
  const [, whole, fraction, percent] = match ?? [];
  if (whole === undefined && fraction === undefined) {
    return null;
  }
  const value = Number(`${(whole ?? "0").replace(/[ ,'_]/g, "")}${(fraction ?? "").replace(",", ".")}`);
  if (Math.abs(value) > LARGEST) {
    return null;
  }
  return percent === undefined ? value : value / 100;
}
