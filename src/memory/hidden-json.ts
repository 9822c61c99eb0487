/** Data in an HTML comment of one line: nothing in it can end the comment, be live, or turn what a reader sees. */
import type { z } from "zod";

// `--` would end the comment, and `[x]` would tick the box it stands beside [cmark-gfm]; the rest is harmless there, and stays so for whoever shows the text in another way.
const UNSAFE = /-(?=-)|\[(?=[xX ]\])|[<>@#&`]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** JSON of one line without `--`; what is read from it is what was written. */
export function hiddenJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(UNSAFE, (character) =>
    Array.from({ length: character.length }, (_, index) => escape(character.charCodeAt(index))).join(""),
  );
}

/** As the schema asks for it; `null` where it is no JSON, or says anything else. */
export function readHidden<Shape extends z.ZodType>(json: string, shape: Shape): z.output<Shape> | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const read = shape.safeParse(value);
  return read.success ? read.data : null;
}

/**
 * The JSON of the first line that is such a comment and nothing else, above whatever strangers are quoted in: no line
 * from the first heading or fence on.
 */
export function findHidden(body: string, name: string): string | null {
  const start = `<!-- plumbline:${name} `;
  for (const line of body.split("\n")) {
    if (/^ {0,3}(?:#{1,6}[ \t]|`{3}|~{3})/.test(line)) {
      return null;
    }
    const text = line.trimEnd();
    if (text.startsWith(`${start}{`) && text.endsWith("} -->")) {
      return text.slice(start.length, -" -->".length);
    }
  }
  return null;
}

function escape(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
