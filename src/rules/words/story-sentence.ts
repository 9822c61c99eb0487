/** A story in one sentence. */
import type { Story } from "../../model/issue.ts";
import { isPortuguese } from "./is-portuguese.ts";

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
