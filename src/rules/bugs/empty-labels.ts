/** The lines of a template that ask for a version or a platform and have nothing behind their colon. */
import type { Issue } from "../../model/issue.ts";

export interface EmptyLabel {
  /** As written, with its colon. */
  readonly label: string;
  readonly asks: "version" | "platform";
  /** Offsets of the label, from its first letter to its colon or the marks behind it. */
  readonly start: number;
  readonly end: number;
}

const LABEL =
  /^([ \t>*+-]{0,9}[*_]{0,3})((?:[\w./()-]{1,30} ){0,4}(?:versions?|versão|os|operating system|sistema operacional|platforms?|plataforma|browsers?|navegador|device|dispositivo)(?: version)?[*_]{0,3}[ \t]?:[*_]{0,3})[ \t]{0,9}$/gim;
const PLATFORM =
  /\b(?:os|operating system|sistema operacional|platforms?|plataforma|browsers?|navegador|device|dispositivo)\b/i;

/** In the order they stand. */
export function emptyLabels({ text }: Issue): readonly EmptyLabel[] {
  return [...text.prose.matchAll(LABEL)].map(({ index, 1: lead = "", 2: label = "" }) => ({
    label,
    asks: PLATFORM.test(label) ? "platform" : "version",
    start: index + lead.length,
    end: index + lead.length + label.length,
  }));
}
