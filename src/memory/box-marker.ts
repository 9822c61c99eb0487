/** What a box of an agenda does when it is ticked, hidden at the end of its line. */
import { z } from "zod";
import type { Act } from "../model/decision.ts";
import { actShape, issueNumber } from "./act-shape.ts";
import { hiddenJson, readHidden } from "./hidden-json.ts";

export interface Box {
  /** Number of the issue. */
  readonly issue: number;
  readonly act: Act;
}

const shape = z.strictObject({ issue: issueNumber, act: actShape });

/** Longer than any box of ours. */
const LONGEST = 4_000;

/** Always the end of its line: strangers' words may stand before it, never after. */
export function boxMarker(issue: number, act: Act): string {
  return `<!-- plumbline:box ${hiddenJson({ issue, act })} -->`;
}

/** `null` where the line does not end with a box. Whether the line is a task of a list is for the caller to know. */
export function readBox(line: string): Box | null {
  const text = line.trimEnd();
  const start = text.lastIndexOf("<!-- plumbline:box ");
  const json =
    start === -1 || !text.endsWith(" -->")
      ? ""
      : text.slice(start + "<!-- plumbline:box ".length, -" -->".length);
  // Only the last comment of the line: one that was closed before its end is a quoted one.
  return json === "" || json.length > LONGEST || json.includes("--") ? null : readHidden(json, shape);
}
