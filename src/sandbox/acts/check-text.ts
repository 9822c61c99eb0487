/** The sizes GitHub allows a title and a body. Characters are Unicode code points. */
import { unprocessable } from "../refusal.ts";

const LONGEST_TITLE = 256;
const LONGEST_BODY = 65_536;

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

/** As GitHub counts them. */
export function charactersOf(text: string): number {
  return Array.from(text).length;
}

function isLonger(text: string, limit: number): boolean {
  return text.length > limit && charactersOf(text) > limit;
}
