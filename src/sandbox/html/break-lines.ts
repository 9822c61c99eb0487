/** In issues and comments GitHub shows the end of a line as one; Markdown itself would not. */
import { replaceTexts, text, type Tree } from "./tree.ts";

export function breakLines(tree: Tree): void {
  replaceTexts(tree, new Set(), (value) =>
    value
      .split(/\r?\n/)
      .flatMap((line, index) => (index === 0 ? [text(line)] : [{ type: "break" }, text(line)])),
  );
}
