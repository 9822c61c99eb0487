/** Links under which something can be seen running, was recorded, or was logged. */
import type { Exhibit } from "../../model/issue.ts";

/** Places made for trying something out. */
const TRIED =
  /^https?:\/\/(?:[\w-]{1,63}\.)?(?:codesandbox\.io|csb\.app|stackblitz\.com|codepen\.io|jsfiddle\.net|jsbin\.com|plnkr\.co|repl\.it|replit\.com|glitch\.com|godbolt\.org|play\.rust-lang\.org|typescriptlang\.org\/play|colab\.research\.google\.com|gist\.github\.com|kaggle\.com\/code)/i;
const FILMED =
  /^https?:\/\/(?:[\w-]{1,63}\.)?(?:youtube\.com|youtu\.be|loom\.com|vimeo\.com|streamable\.com|screencast\.com)\/|\.(?:mp4|mov|webm|gifv?|avi)$/i;
const LOGGED =
  /^https?:\/\/(?:[\w-]{1,63}\.)?(?:pastebin\.com|hastebin\.com|sentry\.io|dpaste\.org|imgur\.com)\/|\/actions\/runs\/\d|\/(?:pipelines|jobs|builds)\/\d|\.(?:log|txt|zip|gz|har|dmp|png|jpe?g|csv|json|ipynb)$/i;

/** A recording, or a place where the reader can run it himself. A file dropped into the text may be either. */
export function showsRunning({ kind, target }: Exhibit): boolean {
  return kind === "attachment" ? target.includes("/assets/") : TRIED.test(target) || FILMED.test(target);
}

/** GitHub's own list of tasks is written as a block of code. */
export function isTaskList({ kind, target }: Exhibit): boolean {
  return kind === "code" && target === "[tasklist]";
}

/** Anything that shows something: a picture, a file, code, or a link to a run, a recording or a log. */
export function showsSomething(exhibit: Exhibit): boolean {
  return (
    !isTaskList(exhibit) && (exhibit.kind !== "link" || showsRunning(exhibit) || LOGGED.test(exhibit.target))
  );
}
