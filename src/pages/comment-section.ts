/** A section of the one comment: open, or folded away under a line of our own words. */
import type { Block } from "./fit-blocks.ts";

export interface Section extends Block {
  /** The line it is folded away under: never with words of others, since nothing is Markdown there. `null` = open. */
  readonly fold: string | null;
}

/** Folded away, or open where it has nothing to be folded under. */
export function sectionBlock({ name, fold, text }: Section): Block {
  return { name, text: fold === null ? text : folded(fold, text) };
}

/** All of them under one line; what would be folded within has a heading in bold instead. */
export function foldTogether(summary: string, sections: readonly Section[]): Block {
  const parts = sections.map(({ fold, text }) => (fold === null ? text : `**${fold}**\n\n${text}`));
  return { name: "what is folded away", text: folded(summary, parts.join("\n\n")) };
}

export function folded(summary: string, text: string, open = false): string {
  return `<details${open ? " open" : ""}><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}
