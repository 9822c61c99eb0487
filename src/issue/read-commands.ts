/** The commands in a text: lines such as `/goal G-1` in a paragraph that starts with one. */
import type { Command } from "../model/issue.ts";
import { lineAt, placeOf } from "./source.ts";
import type { Understood } from "./understood.ts";

/** A keyboard that knows better may have made its first letter large; some write a colon after the name. */
const COMMAND = /^\/([a-z][a-z0-9_-]{0,39}):?(?:[ \t\u00A0]+(\S.*))?$/i;

/** Never from code, quotes, lists or comments. */
export function readCommands(text: Pick<Understood, "source" | "paragraphs">): readonly Command[] {
  return text.paragraphs.flatMap((paragraph) => {
    const commands: Command[] = [];
    for (let index = lineAt(text.source, paragraph.start); index < text.source.lines.length; index += 1) {
      const line = text.source.lines[index];
      if (line === undefined || line.start >= paragraph.end) {
        break;
      }
      const start = Math.max(line.start, paragraph.start);
      const end = Math.min(line.end, paragraph.end);
      const command = COMMAND.exec(text.source.text.slice(start, end).trimEnd());
      if (command === null) {
        break;
      }
      const place = placeOf(text.source, { start, end: start + command[0].length });
      commands.push({ name: (command[1] ?? "").toLowerCase(), argument: command[2] ?? "", place });
    }
    return commands;
  });
}
