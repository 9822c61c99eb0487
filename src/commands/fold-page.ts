/** Markdown for a terminal: what GitHub hides is hidden, what it folds away is folded, links are their words. */

export function foldPage(markdown: string): string {
  const folded = foldDetails(markdown.split("\n")).join("\n");
  return folded
    .replaceAll(/ *<!--[\s\S]*?-->/g, "")
    .replaceAll(/<\/?sub>/g, "")
    .replaceAll(/\[([^\]]+)\]\(https?:[^)\s]+\)/g, "$1")
    .replaceAll(/ {2}$/gm, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

/** Everything before the entry after the first `most`; entries are headings of level 3. */
export function firstEntries(page: string, most: number): string {
  const lines = page.split("\n");
  const entries = lines.flatMap((line, at) => (line.startsWith("### ") ? [at] : []));
  return firstLines(page, entries[most] ?? lines.length);
}

/** At most so many lines, and how many more there are. */
export function firstLines(page: string, most: number): string {
  const lines = page.split("\n");
  const more = lines.length - most;
  return [...lines.slice(0, most), ...(more > 0 ? [`… ${more} more lines`] : [])].join("\n");
}

/** A heading of level 2 with what stands below it, up to the next one or a rule; empty where there is none. */
export function sectionOf(page: string, heading: string): string {
  const lines = page.split("\n");
  const start = lines.indexOf(`## ${heading}`);
  const end = lines.findIndex((line, at) => at > start && (line.startsWith("## ") || line === "---"));
  return start === -1 ? "" : lines.slice(start, end === -1 ? undefined : end).join("\n");
}

function foldDetails(lines: readonly string[]): readonly string[] {
  let depth = 0;
  return lines.flatMap((line) => {
    const summary = /^<details><summary>(.*)<\/summary>/.exec(line)?.[1];
    const shown = depth > 0 ? [] : summary === undefined ? [line] : [`▸ ${summary}`];
    depth = Math.max(0, depth + (summary === undefined ? 0 : 1) - (line.trim() === "</details>" ? 1 : 0));
    return shown;
  });
}
