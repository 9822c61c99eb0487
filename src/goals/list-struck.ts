/** Words that are struck out, as `~~G-1~~`: taken back, so that they name nothing. */
import { silence } from "../issue/silence.ts";

export interface Struck {
  readonly start: number;
  readonly end: number;
}

/** In the order of the text, with their tildes; one or two on either side, as on GitHub. */
export function listStruck(prose: string): readonly Struck[] {
  return [...prose.matchAll(STRUCK)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** Blanked; nothing else moves. */
export function withoutStruck(prose: string): string {
  return silence(prose, listStruck(prose));
}

const STRUCK = /(?<![~\\])(~{1,2})(?![\s~])[^~\r\n]{1,300}(?<!\s)\1(?!~)/gu;
