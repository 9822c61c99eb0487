/** What people wrote under an agenda's heading for decisions, line by line. */
import { readBox } from "../memory/box-marker.ts";
import type { Command } from "../model/issue.ts";
import type { Said } from "./read-said.ts";

const MOST_LINES = 50;
/** In code points. */
const LONGEST = 300;

/**
 * Without our own remarks and boxes, and without the commands that were `read`, which are told by themselves; bullets are
 * dropped, a tick is not. For the log only.
 */
export function readWritten({ noted }: Pick<Said, "noted">, read: readonly Command[]): readonly string[] {
  const told = new Set(read.map(({ place }) => place.line));
  const lines = noted.map((one) => ({ ...one, isTold: told.has(one.line) || readBox(one.text) !== null }));
  // A remark may go over several lines.
  const text = lines.map((one) => (one.isTold ? "" : one.text)).join("\n");
  return text
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, "\n")
    .split("\n")
    .map((line) => line.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+/, "").trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line.replace(/^\[[ xX]\]/, "")))
    .map((line) => Array.from(line).slice(0, LONGEST).join(""))
    .slice(0, MOST_LINES);
}
