/** A text without its HTML comments: what a reader sees of it. */

/** Linear: each comment is looked for once. What opens and never closes stays. */
export function withoutComments(text: string): string {
  let rest = "";
  let at = 0;
  for (;;) {
    const open = text.indexOf("<!--", at);
    const close = open === -1 ? -1 : text.indexOf("-->", open);
    if (close === -1) {
      return at === 0 ? text : rest + text.slice(at);
    }
    rest += text.slice(at, open);
    at = close + 3;
  }
}
