/** A text with one of its generated parts replaced. */

/**
 * Replaces what stands between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`.
 * Throws when `file` has no such part, or has it twice.
 */
export function fillPart(file: string, text: string, name: string, content: string): string {
  const start = `<!-- generated:${name} -->`;
  const end = `<!-- /generated:${name} -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1) {
    throw new Error(
      `${file} has no part for \`${name}\`: add a line \`${start}\` and below it a line \`${end}\`.`,
    );
  }
  if (text.indexOf(start, from + 1) !== -1) {
    throw new Error(`${file} has the part \`${name}\` twice: remove one of them.`);
  }
  return `${text.slice(0, from + start.length)}\n\n${content.trim()}\n\n${text.slice(to)}`;
}
