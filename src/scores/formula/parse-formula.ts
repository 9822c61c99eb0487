/** Formula text → its tree, or a sentence that says where it cannot be read. */
import { type ASTNode, Environment, ParseError } from "@marcbachmann/cel-js";

export type FormulaTree =
  | { readonly tree: ASTNode; readonly problem: null }
  | { readonly tree: null; readonly problem: string };

const LONGEST = 1000;
const parser = new Environment({ limits: { maxAstNodes: LONGEST, maxDepth: 100, maxCallArguments: 20 } });

/** The signs of printed formulas, one character for one, so that places stay. */
const SIGNS: Readonly<Record<string, string>> = { "×": "*", "÷": "/", "−": "-", "·": "*" };

/** Never throws; linear in the text, of which at most 1,000 characters are read. */
export function parseFormula(text: string): FormulaTree {
  if (text.length > LONGEST) {
    return wrong(`The formula has ${text.length} characters, ${LONGEST} are allowed.`);
  }
  const plain = text.replace(/[×÷−·]/g, (sign) => SIGNS[sign] ?? sign);
  const comment = plain.indexOf("//");
  if (comment !== -1) {
    return wrong(`Unexpected \`//\` ${placeIn(text, comment)}: a formula has no comments.`);
  }
  try {
    return { tree: parser.parse(plain).ast, problem: null };
  } catch (error) {
    if (error instanceof ParseError) {
      return wrong(sentence(error, text));
    }
    throw error;
  }
}

/** “at column 9, after `reach *`”; line and column where the formula has several lines. */
export function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const lines = before.split("\n");
  const column = `column ${(lines.at(-1) ?? "").length + 1}`;
  const place = text.trim().includes("\n") ? `line ${lines.length}, ${column}` : column;
  const words = before.replace(/\s+/g, " ").trim();
  const shown = words.length > CONTEXT ? `…${words.slice(-CONTEXT)}` : words;
  return shown === "" ? `at ${place}` : `at ${place}, after \`${quoted(shown)}\``;
}

const CONTEXT = 24;

/** Inside backticks of a sentence. */
export function quoted(text: string): string {
  return text.replaceAll("`", "'");
}

function wrong(problem: string): FormulaTree {
  return { tree: null, problem };
}

const TOKENS: Readonly<Record<string, string>> = {
  RPAREN: ")",
  COLON: ":",
  RBRACKET: "]",
  RBRACE: "}",
};

/** What people write by habit, and how it is written here. */
const HINTS: Readonly<Record<string, string>> = {
  "=": "Compare with `==`.",
  "&": "Write `&&`.",
  "|": "Write `||`.",
  "^": "Write `pow(a, b)` for a power.",
  ".": "Write a number before the point, such as `0.5`.",
  ",": "Write decimals with a point; a comma stands only between the arguments of a function.",
};

function sentence({ code, range, summary }: ParseError, text: string): string {
  const start = range?.start ?? 0;
  const found = text.slice(start, Math.max(range?.end ?? start, start + 1));
  const place = placeIn(text, start);
  if (code === "limit_exceeded") {
    return summary.includes("maxDepth")
      ? "The formula is nested too deep: 100 levels are allowed."
      : "The formula is too long.";
  }
  const missing = TOKENS[/^Expected (\w+)/.exec(summary)?.[1] ?? ""];
  if (text.slice(start).trim() === "") {
    return missing === undefined
      ? `The formula ends too early, ${place}.`
      : `Missing \`${missing}\` ${place}.`;
  }
  if (code === "reserved_identifier") {
    return `\`${quoted(found)}\` ${place} cannot be a name in a formula.`;
  }
  const known = ["unexpected_character", "unexpected_token", "expected_token"].includes(code ?? "");
  const hint = HINTS[found] === undefined ? "" : ` ${HINTS[found]}`;
  const expected = missing === undefined ? "" : `, expected \`${missing}\``;
  return known
    ? `Unexpected \`${quoted(found)}\` ${place}${expected}.${hint}`
    : `Unexpected \`${quoted(found.slice(0, CONTEXT))}\` ${place}: ${quoted(summary.toLowerCase())}.`;
}
