/** YAML from strangers: text → a value, every problem with its line and column, within fixed limits. */
import { isMap, isScalar, LineCounter, type Node, parseDocument, type Document } from "yaml";
import type { FileProblem } from "../model/place.ts";

/** A larger file is not a policy, a form or a list of goals. In UTF-16 units. */
const LONGEST = 65_536;
const MOST_ALIASES = 50;
const DEEPEST = 20;

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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: true });
  const locate = (path: Path, key?: string) => locateIn(document, lines, path, key);
  const problems = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { file, line, column: col, message: firstLine(error.message) };
  });
  if (problems.length > 0) {
    return { file, value: null, problems, locate };
  }
  if (depthOf(document.contents) > DEEPEST) {
    return broken(file, `The file nests deeper than ${DEEPEST} levels.`);
  }
  try {
    return { file, value: document.toJS({ maxAliasCount: MOST_ALIASES }), problems: [], locate };
  } catch (error) {
    return broken(file, firstLine(error instanceof Error ? error.message : String(error)));
  }
}

function broken(file: string, message: string): YamlFile {
  const start = { line: 1, column: 1 };
  return { file, value: null, problems: [{ file, ...start, message }], locate: () => start };
}

function firstLine(message: string): string {
  return (message.split("\n", 1)[0] ?? message).replace(/ at line \d+, column \d+:?$/, "");
}

function locateIn(document: Document, lines: LineCounter, path: Path, key?: string) {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    const offset = offsetOf(node as Node | null | undefined, key);
    if (offset !== null) {
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

function offsetOf(node: Node | null | undefined, key: string | undefined): number | null {
  if (node === null || node === undefined) {
    return null;
  }
  if (key !== undefined && isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    if (pair !== undefined && isScalar(pair.key)) {
      return pair.key.range?.[0] ?? null;
    }
  }
  return node.range?.[0] ?? null;
}

/** Counted level by level, so that a hostile file cannot overflow the stack. */
function depthOf(root: unknown): number {
  let level = [root];
  let depth = 0;
  while (level.length > 0 && depth <= DEEPEST) {
    level = level.flatMap(childrenOf);
    depth += 1;
  }
  return depth;
}

function childrenOf(node: unknown): unknown[] {
  if (typeof node !== "object" || node === null || !("items" in node) || !Array.isArray(node.items)) {
    return [];
  }
  return node.items.map((item: unknown) =>
    typeof item === "object" && item !== null && "value" in item && !isScalar(item) ? item.value : item,
  );
}
