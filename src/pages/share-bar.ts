/** A share against its target as a bar of characters, which reads in Markdown, in a mail and on a phone alike. */

const CELLS = 10;

/**
 * Ten cells, both 0–1: `█` what is there, `▓` what is there beyond the target, `░` what is missing up to it, `·` the
 * rest. A share or a target that is not 0 fills a cell at least.
 */
export function shareBar(share: number, target: number | null): string {
  const has = cellsOf(share);
  const aim = target === null ? has : cellsOf(target);
  const both = Math.min(has, aim);
  return [
    "█".repeat(both),
    "▓".repeat(has - both),
    "░".repeat(aim - both),
    "·".repeat(CELLS - Math.max(has, aim)),
  ].join("");
}

function cellsOf(share: number): number {
  const cells = Math.min(CELLS, Math.max(0, Math.round(share * CELLS)));
  return share > 0 ? Math.max(1, cells) : 0;
}
