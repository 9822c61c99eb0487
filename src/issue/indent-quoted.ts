/** Quoted scalars whose later lines start too far left, moved to where every YAML reader takes them. */

/** `key: "words`, `- 'words`: up to and with the quote that opens a scalar. */
const OPENER = /^([ \t]*)(?:- +)*(?:[\w-]+:[ \t]+)?(["'])/;

/**
 * GitHub's reader takes such lines, the `yaml` package does not. White space that starts a line of a quoted scalar is no
 * part of its value, so moving it changes nothing else. The number of lines stays.
 */
export function indentQuoted(text: string): string {
  const moved: string[] = [];
  let quote: string | null = null;
  let indent = "";
  for (const line of text.split("\n")) {
    const opener: RegExpExecArray | null = quote === null ? OPENER.exec(line) : null;
    moved.push(quote === null || line.trim() === "" ? line : `${indent}${line}`);
    if (opener !== null) {
      quote = opener[2] ?? null;
      indent = `${opener[1] ?? ""}    `;
    }
    if (quote !== null && closes(line.slice(opener?.[0].length ?? 0), quote)) {
      quote = null;
    }
  }
  return moved.join("\n");
}

/** Whether a line within a scalar holds its closing quote: not escaped, not doubled. */
function closes(rest: string, quote: string): boolean {
  for (let at = 0; at < rest.length; at += 1) {
    if (quote === '"' && rest[at] === "\\") {
      at += 1;
    } else if (rest[at] === quote) {
      if (quote === '"' || rest[at + 1] !== quote) {
        return true;
      }
      at += 1;
    }
  }
  return false;
}
