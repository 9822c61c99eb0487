/** The sizes GitHub allows a text, and the shape of a date. Characters are Unicode code points. */
import { unprocessable } from "../refusal.ts";

const LONGEST_TITLE = 256;
const LONGEST_BODY = 65_536;
/** "Max 280 characters", says the schema of `IssueFieldCreateOrUpdateInput.rationale`. */
const LONGEST_RATIONALE = 280;

export function checkTitle(title: string): void {
  if (title.trim() === "") {
    throw unprocessable("Title can't be blank");
  }
  if (isLonger(title, LONGEST_TITLE)) {
    throw unprocessable(`Title is too long (maximum is ${LONGEST_TITLE} characters)`);
  }
}

export function checkBody(body: string): void {
  if (isLonger(body, LONGEST_BODY)) {
    throw unprocessable(`Body is too long (maximum is ${LONGEST_BODY} characters)`);
  }
}

export function checkRationale(rationale: string): void {
  if (isLonger(rationale, LONGEST_RATIONALE)) {
    throw unprocessable(`Rationale is too long (maximum is ${LONGEST_RATIONALE} characters)`);
  }
}

/** A day of the calendar, such as 2026-11-16; a time may follow. */
export function isDay(text: string): boolean {
  const day = /^(\d{4}-\d\d-\d\d)(?:T.*)?$/.exec(text)?.[1];
  const time = Date.parse(text);
  return day !== undefined && !Number.isNaN(time) && new Date(Date.parse(day)).toISOString().startsWith(day);
}

/** As GitHub counts them. */
export function charactersOf(text: string): number {
  return Array.from(text).length;
}

function isLonger(text: string, limit: number): boolean {
  return text.length > limit && charactersOf(text) > limit;
}
