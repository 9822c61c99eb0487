/** The boxes of a checkboxes answer. */
import type { FormBox } from "../model/form.ts";

export interface Box {
  readonly label: string;
  readonly checked: boolean;
  /** By the form's box of this label. */
  readonly required: boolean;
}

const BOX = /^[-*+] \[([ xX])\](?:[ \t]|$)/;

/** A label of several lines goes on to the next box or a blank line the form does not have. */
export function readBoxes(words: string, boxes: readonly FormBox[]): readonly Box[] {
  const found: { readonly label: string[]; readonly checked: boolean }[] = [];
  let open = false;
  for (const line of words.split(/\r\n|\r|\n/)) {
    const box = BOX.exec(line);
    if (box !== null) {
      found.push({ label: [line.slice(box[0].length)], checked: box[1] !== " " });
      open = true;
    } else if (open && (line.trim() !== "" || expectsMore(found.at(-1)?.label ?? [], boxes))) {
      found.at(-1)?.label.push(line);
    } else {
      open = false;
    }
  }
  const required = new Set(boxes.filter((box) => box.required).map(({ label }) => squeeze(label)));
  return found.map(({ label: lines, checked }) => {
    const label = lines.join("\n").trim();
    return { label, checked, required: required.has(squeeze(label)) };
  });
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The form has a box that starts with these lines and a blank one. */
function expectsMore(lines: readonly string[], boxes: readonly FormBox[]): boolean {
  const start = `${lines.join("\n").trim()}\n\n`;
  return boxes.some(({ label }) => label.replaceAll("\r\n", "\n").trim().startsWith(start));
}
