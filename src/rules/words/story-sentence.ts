/** A story in one sentence, and its language. */
import type { Story } from "../../model/issue.ts";

/** Whether a story is told in Portuguese, by its written words. */
export function isPortuguese(written: string): boolean {
  return /^[\s*_>#-]{0,12}(?:eu,?\s{1,3})?como(?!\p{L})/iu.test(written);
}

/** "As a buyer, I want to ACTION": role as it was written, another action. */
export function storySentence({ role, action: own }: Story, written: string, action: string): string {
  const at = written.indexOf(own.slice(0, 12));
  const opening = written.slice(0, Math.max(0, at));
  if (at > 0 && !/[\n\r|`[\]]/.test(opening)) {
    return `${opening.replaceAll(/[*_#>]/g, "").trim()} ${action}`;
  }
  return isPortuguese(written)
    ? `Como ${role}, quero ${action}`
    : `As ${withArticle(role)}, I want to ${action}`;
}

function withArticle(role: string): string {
  if (/^(?:one|some|any|every|each|our|my|people|users?\s|an?\s|the\s)/i.test(role)) {
    return role;
  }
  return `${/^[aeio]/i.test(role) ? "an" : "a"} ${role}`;
}
