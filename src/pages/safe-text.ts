/** Strangers' words made harmless: shown, never live. */

// Control, bidirectional and zero-width characters can hide or reverse what a reader sees.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** One line in a strict code span; the only form in which no mention, reference, link or table breaks out. */
export function codeSpan(text: string, longest = 120): string {
  const line = text.replace(/\s+/g, " ").replace(UNSEEN, "").replaceAll("`", "'").replaceAll("\\", "/").replaceAll("|", "¦").trim();
  const shown = [...line].length > longest ? `${[...line].slice(0, longest - 1).join("")}…` : line;
  return shown === "" ? "` `" : `\`${shown}\``;
}

/** A sentence of ours whose parts in backticks may be strangers' words: those become strict code spans. */
export function prose(sentence: string): string {
  return sentence
    .split("`")
    .map((part, index) => (index % 2 === 1 ? codeSpan(part) : part))
    .join("");
}

/** Words of the team's own files (goals, fields) in running text: their Markdown is not read. */
export function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(UNSEEN, "").replace(/([\\`*_{}[\]<>#|~@])/g, "\\$1").trim();
}

/**
 * A link to an issue that leaves no cross-reference on it: github.com offers a redirecting host for that; elsewhere
 * the number is shown without a link, since any link would leave one.
 */
export function issueLink(number: number, url: string): string {
  const path = /^https:\/\/github\.com(\/.+)$/.exec(url)?.[1];
  return path === undefined ? `\`#${number}\`` : `[#${number}](https://redirect.github.com${path})`;
}
