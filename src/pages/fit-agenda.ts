/** A page out of blocks, of which some give way to a shorter text where all would be longer than GitHub takes. */
import { LONGEST } from "./fit-blocks.ts";

export interface YieldingBlock {
  readonly text: string;
  /** What stands in its place where there is no room, saying so; `null` for a block that always stays. */
  readonly short: string | null;
  /** Lower ones give way first. */
  readonly gives: number;
}

/** Blocks in their order, a blank line between two, ended by a line end. */
export function fitAgenda(blocks: readonly YieldingBlock[], longest = LONGEST): string {
  const texts = blocks.map(({ text }) => text);
  // Each with the blank line after it; after the last one there is only a line end.
  let length = texts.reduce((sum, text) => sum + text.length + 2, -1);
  for (const [index, { text, short }] of inTurn(blocks)) {
    if (length <= longest) {
      break;
    }
    if (short !== null && short.length < text.length) {
      texts[index] = short;
      length -= text.length - short.length;
    }
  }
  return `${texts.join("\n\n")}\n`;
}

function inTurn(blocks: readonly YieldingBlock[]): readonly (readonly [number, YieldingBlock])[] {
  return [...blocks.entries()].toSorted(([, a], [, b]) => a.gives - b.gives);
}
