/** Paths of the repository that an issue's text names beyond doubt. */

/** Text looked at, paths told, and how long one may be. */
const LONGEST_TEXT = 65_536;
const MOST = 20;
const LONGEST = 200;

const PATH = /(?<![\w./:@~\\-])(?:\.\/)?[\w.-]+(?:\/[\w.@()[\]-]+)+/g;
/** “Add and/or remove” names no file, `src/shop` in backticks and `src/cart.ts` do. */
const FILE = /\.[a-z][a-z0-9]{0,9}$/i;
const ADDRESS = /\bhttps?:\/\/[^\s)>\]"'`]+/gi;

/**
 * Relative to the root of the repository, each once, in the order of the text: what stands in backticks, what has a
 * file's ending, and addresses of files on GitHub. `url` is the repository's.
 */
export function namePaths(body: string, url: string): readonly string[] {
  const text = body.slice(0, LONGEST_TEXT);
  const linked = [...text.matchAll(ADDRESS)].flatMap(([address]) => pathOf(address, url));
  const plain = text.replace(ADDRESS, (address) => " ".repeat(address.length));
  const written = [...plain.matchAll(PATH)]
    .map(({ 0: match, index }) => ({
      match,
      index,
      path: match.replace(/^\.\//, "").replace(/[.)\]]+$/, ""),
    }))
    .filter(({ match, index, path }) => FILE.test(path) || isTicked(plain, index, index + match.length))
    .map(({ path }) => path);
  return [...new Set([...linked, ...written])].filter(isSound).slice(0, MOST);
}

/** A branch with a slash cannot be told from folders: then the path matches no code owner, or one of a like name. */
function pathOf(address: string, url: string): readonly string[] {
  const start = `${url}/`;
  const rest = address.toLowerCase().startsWith(start.toLowerCase()) ? address.slice(start.length) : "";
  const [, path] = /^(?:blob|tree)\/[^/]+\/([^?#]+)/.exec(rest) ?? [];
  return path === undefined ? [] : [path.replace(/[.,;]+$/, "")];
}

function isTicked(text: string, start: number, end: number): boolean {
  return text[start - 1] === "`" && /[`:]/.test(text[end] ?? "");
}

function isSound(path: string): boolean {
  return (
    path.length <= LONGEST && !path.split("/").some((part) => part === "" || part === "." || part === "..")
  );
}
