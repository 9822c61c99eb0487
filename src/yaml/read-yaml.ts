/** YAML from strangers: text → a value, every problem with its line and column, within fixed limits. */
import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument, type Document } from "yaml";
import type { FileProblem } from "../model/place.ts";

/** A larger file is not a policy, a form or a list of goals. In UTF-16 units. */
const LONGEST = 65_536;
const MOST_ALIASES = 50;
const DEEPEST = 20;
const TOO_DEEP = `The file nests deeper than ${DEEPEST} levels.`;
/** How the parser says that a file nests deeper than it can follow. */
const OVERFLOW = /call stack/i;

type Path = readonly (string | number)[];

export interface YamlFile {
  readonly file: string;
  /** Plain data; `null` when there are problems or the file is empty. */
  readonly value: unknown;
  readonly problems: readonly FileProblem[];
  /** Line and column (from 1) of the value at a path, or of its nearest ancestor; with `key`, of that key in it. */
  readonly locate: (path: Path, key?: string) => { readonly line: number; readonly column: number };
}

/** Reads one document of YAML 1.2. Duplicate keys, alias bombs and deep nesting are problems, never exceptions. */
export function readYaml(file: string, text: string): YamlFile {
  if (text.length > LONGEST) {
    return broken(file, `The file has ${text.length} characters; at most ${LONGEST} are read.`);
  }
  const lines = countLines(text);
  // Its warnings would put a stranger's words on standard error.
  const document = parseDocument(text, { strict: true, uniqueKeys: true, logLevel: "error" });
  const locate = (path: Path, key?: string) => locateIn(document, lines, path, key);
  if (
    document.errors.some(({ message }) => OVERFLOW.test(message)) ||
    depthOf(document.contents, childrenOf) > DEEPEST
  ) {
    return broken(file, TOO_DEEP);
  }
  if (document.errors.length > 0) {
    return { file, value: null, problems: explain(file, document, lines), locate };
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    // An alias can stand inside what it names: such a value has no end.
    return depthOf(value, valuesOf) > DEEPEST
      ? broken(file, TOO_DEEP)
      : { file, value, problems: [], locate };
  } catch (error) {
    return broken(file, sentence(error instanceof Error ? error.message : String(error)));
  }
}

function broken(file: string, message: string): YamlFile {
  const start = { line: 1, column: 1 };
  return { file, value: null, problems: [{ file, ...start, message }], locate: () => start };
}

/** Counted here, since the parser forgets the lines of a text that it cannot read to its end. */
function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    lines.addNewLine(at + 1);
  }
  return lines;
}

/** One problem for each place: what a mistake leads to is told at the same place again and again. */
function explain(file: string, document: Document, lines: LineCounter): readonly FileProblem[] {
  const places = new Set<number>();
  return document.errors.flatMap(({ code, message, pos: [start] }) => {
    if (places.has(start)) {
      return [];
    }
    places.add(start);
    const { line, col } = lines.linePos(start);
    const told = code === "MULTIPLE_DOCS" ? "The file holds several documents; keep one." : sentence(message);
    return [{ file, line, column: col, message: told }];
  });
}

function sentence(message: string): string {
  const first = (message.split("\n", 1)[0] ?? message).replace(/ at line \d+, column \d+:?$/, "");
  return first.endsWith(".") ? first : `${first}.`;
}

function locateIn(document: Document, lines: LineCounter, path: Path, key?: string) {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    const offset = isNode(node) ? offsetOf(node, key) : null;
    if (offset !== null) {
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

function offsetOf(node: Node, key: string | undefined): number | null {
  if (key !== undefined && isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    if (pair !== undefined && isScalar(pair.key)) {
      return pair.key.range?.[0] ?? null;
    }
  }
  return node.range?.[0] ?? null;
}

/** Counted level by level, each thing once a level, so that a hostile file can overflow neither stack nor memory. */
function depthOf(root: unknown, below: (thing: unknown) => readonly unknown[]): number {
  let level = new Set([root]);
  let depth = 0;
  while (level.size > 0 && depth <= DEEPEST) {
    level = new Set([...level].flatMap(below));
    depth += 1;
  }
  return depth;
}

function valuesOf(value: unknown): readonly unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}

function childrenOf(node: unknown): unknown[] {
  if (typeof node !== "object" || node === null || !("items" in node) || !Array.isArray(node.items)) {
    return [];
  }
  return node.items.map((item: unknown) =>
    typeof item === "object" && item !== null && "value" in item && !isScalar(item) ? item.value : item,
  );
}
