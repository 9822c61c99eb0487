/** Whether a body would cost a Markdown parser more than it may: told by counting, in one pass. */
import type { Source } from "./source.ts";

export function isCostly(source: Source): boolean {
  return source.text.length > 300_000;
}
