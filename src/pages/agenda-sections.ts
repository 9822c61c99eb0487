/** The sections of an agenda in words. */
import type { SectionId } from "../model/agenda.ts";
import { type IssueLinks, linkedNames } from "./issue-links.ts";

const SECTION: Readonly<Record<SectionId, { readonly title: string; readonly empty: string }>> = {
  carried: { title: "Carried over", empty: "Nothing was left undecided." },
  intake: { title: "Intake: not understood or not scored yet", empty: "Nothing new to take in." },
  "not-ready": {
    title: "Top of the backlog, not ready",
    empty: "Everything that is next in line is ready.",
  },
  "too-big": { title: "Too big", empty: "Nothing is too big." },
  disagreements: {
    title: "Disagreements",
    empty: "Nothing that people or data do not agree about.",
  },
  blocked: { title: "Blocked", empty: "Nothing waits for something else." },
  back: { title: "Back again", empty: "Nothing that was put off is back, and nothing has gone stale." },
  risks: { title: "Risks", empty: "No risk shows in the data." },
};

export function sectionTitle(id: SectionId): string {
  return SECTION[id].title;
}

/** What a section without entries says. */
export function emptyLine(id: SectionId): string {
  return SECTION[id].empty;
}

/** Of issues that found no room; `more` where others of the section did. */
export function waitingLine(waiting: readonly number[], more: boolean, links: IssueLinks): string {
  const count = countText(waiting, more);
  return `${count} ${waiting.length === 1 ? "finds" : "find"} no room this time: ${linkedNames(waiting, links)}.`;
}

/** Of issues that wait because enough is ready. */
export function heldLine(held: readonly number[], more: boolean, links: IssueLinks): string {
  const count = countText(held, more);
  return `${count} can wait, as enough is ready: ${linkedNames(held, links)}.`;
}

function countText({ length }: readonly number[], more: boolean): string {
  return `${length === 1 ? "One" : length}${more ? " more" : ""}`;
}
