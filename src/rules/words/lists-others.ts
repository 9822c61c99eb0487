/** Whether an issue is nothing but a list of other issues, which tell for themselves why they are wanted. */
import type { Issue } from "../../model/issue.ts";

const ITEM =
  /^\s{0,9}(?:[-*+]|\d{1,3}[.)]) {1,4}(?:\[[ xX]\] {1,4})?(?:[\w.-]{1,60}\/[\w.-]{1,80})?(?:#\d{1,9}(?!\d)|https?:\/\/\S{1,300}\/(?:issues|pull)\/\d)/;
const FRAME = /^\s{0,9}(?:`{3}|~{3}|#{1,6} |<!--.{0,200}-->$)|^.{0,40}:\s{0,9}$/;
const FEWEST = 2;
/** In UTF-16 units. */
const LONGEST = 4_000;

export function listsOthers({ body }: Issue): boolean {
  if (body.length > LONGEST) {
    return false;
  }
  const lines = body.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  const items = lines.filter((line) => ITEM.test(line));
  return items.length >= FEWEST && lines.every((line) => ITEM.test(line) || FRAME.test(line));
}
