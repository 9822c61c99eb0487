/** Strangers' words made harmless: shown, never live. */

// Control, bidirectional and zero-width characters can hide or reverse what a reader sees; half a character would come
// back from GitHub as another one, and the page be written anew at every run.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

// GitHub's parser takes an item with a box for ticked wherever in its line this stands, also in code (cmark-gfm 0.29).
const TICKED = /\[(x)\]/gi;

/** One line in a strict code span; the only form in which no mention, reference, link or table breaks out. */
export function codeSpan(text: string, longest = 120): string {
  const line = text
    .replace(/\s+/g, " ")
    .replace(UNSEEN, "")
    .replaceAll("`", "'")
    .replaceAll("\\", "/")
    .replaceAll("|", "¦")
    .replace(TICKED, "($1)")
    .trim();
  const shown = cut(line, longest);
  return shown === "" ? "` `" : `\`${shown}\``;
}

/** A sentence of ours whose parts in backticks may be strangers' words: those become strict code spans. */
export function prose(sentence: string): string {
  return sentence
    .split("`")
    .map((part, index) => (index % 2 === 1 ? codeSpan(part) : part))
    .join("");
}

// What GitHub makes live out of plain words: mentions, references, addresses, commits, advisories, little pictures such
// as `:tada:`, and mathematics between two `$`, of which the other may stand elsewhere. No backslash keeps it from that.
const LIVE = /[@$]|#\d|\bGH-\d|\b(?:GHSA|CVE)-|:\/\/|www\.|\b[0-9a-f]{7,64}\b|:[a-z0-9_+-]+:/i;

/**
 * Words of the team's own files (goals, fields) in running text: one line, and their Markdown is not read; in a code
 * span where they would be live.
 */
export function plain(text: string, longest = 120): string {
  const line = cut(text.replace(/\s+/g, " ").replace(UNSEEN, "").trim(), longest);
  return LIVE.test(line) ? codeSpan(line, longest) : line.replace(/([\\`*_{}[\]<>#|~&])/g, "\\$1");
}

/**
 * A link to an issue that leaves no cross-reference on it: github.com offers a redirecting host for that; elsewhere
 * the number is shown without a link, since any link would leave one.
 */
export function issueLink(number: number, url: string): string {
  const path = /^https:\/\/github\.com(\/.+)$/.exec(url)?.[1];
  return path === undefined ? `\`#${number}\`` : `[#${number}](https://redirect.github.com${path})`;
}

/** By code points: half a character is no character. */
function cut(text: string, longest: number): string {
  const characters = Array.from(text);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : text;
}
