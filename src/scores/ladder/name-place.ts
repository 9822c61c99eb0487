/** The place a value comes from, as it stands in a sentence. */
import type { FactorSource } from "../../model/score.ts";

/** Without an article: “field Effort”, “answer “Size””, “estimate in the text”. */
export function namePlace({ kind, name }: FactorSource): string {
  switch (kind) {
    case "override":
      return `field ${name}`;
    case "answer":
      return `answer “${name}”`;
    case "text":
      return "estimate in the text";
    case "default":
      return "policy's default";
    default:
      return `${kind} ${name}`;
  }
}
