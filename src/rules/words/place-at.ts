/** The place of a stretch of a body, found by its offsets. */
import { placeOf, readSource } from "../../issue/source.ts";
import type { Place } from "../../model/place.ts";

/** Reads the body's lines: for what is found, never for what is only looked at. */
export function placeAt(body: string, start: number, end: number): Place {
  return placeOf(readSource(body), { start, end });
}
