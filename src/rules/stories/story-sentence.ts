/** A story in one sentence. */
import type { Story } from "../../model/issue.ts";
import { isPortuguese } from "../words/is-portuguese.ts";

/** "As a buyer, I want to ACTION, so that BENEFIT": role and benefit as they were written, another action. */
export function storySentence(story: Story, written: string, action: string): string {
  return `${openingOf(story, written, action)}${endOf(story, written)}`;
}

function openingOf({ role, action: own }: Story, written: string, action: string): string {
  const at = written.indexOf(own.slice(0, 12));
  const opening = written.slice(0, Math.max(0, at));
  if (at > 0 && !/[\n\r|`[\]]/.test(opening)) {
    return `${opening.replaceAll(/[*_#>]/g, "").trim()} ${action}`;
  }
  return isPortuguese(written)
    ? `Como ${role}, quero ${action}`
    : `As ${withArticle(role)}, I want to ${action}`;
}

/** With what was written between the wish and its benefit. */
function endOf({ benefit }: Story, written: string): string {
  if (benefit === null) {
    return "";
  }
  const at = written.lastIndexOf(benefit.slice(0, 12));
  const before = written.slice(Math.max(0, at - 40), Math.max(0, at));
  const words = before
    .replaceAll(/[*_#>|]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  const link = /(?:so that|in order to|para que|a fim de|de modo que|de forma que|so|para)$/i.exec(
    words,
  )?.[0];
  const usual = isPortuguese(written) ? "para que" : "so that";
  return `, ${(link ?? usual).toLowerCase()} ${benefit.replaceAll(/\s+/g, " ").replace(/[.!\s]{1,20}$/, "")}`;
}

function withArticle(role: string): string {
  if (/^(?:one|some|any|every|each|our|my|people|users?\s|an?\s|the\s)/i.test(role)) {
    return role;
  }
  return `${/^[aeio]/i.test(role) ? "an" : "a"} ${role}`;
}
