/** Words that hold a place and say nothing. */

const FILLER =
  /^(?:tbd|tba|tbc|todo|to do|to be (?:defined|determined|decided|done)|fixme|xxx+|n\/?a|\?+|\.+|…+|-+|_+|none yet|lorem ipsum.*|a definir)[.!]?$/i;

/** True for `TBD`, `.`, `???`, `n/a` and their kin, as the whole of a text. */
export function isPlaceholder(text: string): boolean {
  const bare = text.replace(/^[\s*_>#-]*(?:\[[ xX]\])?\s*/, "").replace(/[\s*_]+$/, "");
  return FILLER.test(bare === "" ? text.trim() : bare);
}
