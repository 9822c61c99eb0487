/** A person with a pocket calculator: formulas as they are printed, worked out without the product's own code. */

const FUNCTIONS: Readonly<Record<string, (...args: readonly number[]) => number>> = {
  min: (...args) => Math.min(...args),
  max: (...args) => Math.max(...args),
  abs: (x = 0) => Math.abs(x),
  round: (x = 0) => Math.round(x),
  sqrt: (x = 0) => Math.sqrt(x),
  ln: (x = 0) => Math.log(x),
  pow: (x = 0, y = 0) => x ** y,
};

/** From the loosest to the tightest. */
const LEVELS: readonly Readonly<Record<string, (a: number, b: number) => number>>[] = [
  { "||": (a, b) => Number(a !== 0 || b !== 0) },
  { "&&": (a, b) => Number(a !== 0 && b !== 0) },
  { ">=": (a, b) => Number(a >= b), ">": (a, b) => Number(a > b), "<": (a, b) => Number(a < b) },
  { "+": (a, b) => a + b, "-": (a, b) => a - b, "−": (a, b) => a - b },
  { "*": (a, b) => a * b, "×": (a, b) => a * b, "/": (a, b) => a / b, "÷": (a, b) => a / b },
];

/** Throws for a name without a number: nothing that counts may be left out. */
export function calculate(text: string, numbers: ReadonlyMap<string, number>): number {
  const names = [...numbers.keys()].toSorted((a, b) => b.length - a.length);
  const tokens = text.match(tokenOf(names)) ?? [];
  let at = 0;
  const choice = (): number => {
    const test = level(0);
    if (tokens[at] !== "?") {
      return test;
    }
    at++;
    const yes = choice();
    expectToken(":");
    const no = choice();
    return test === 0 ? no : yes;
  };
  const level = (index: number): number => {
    const operators = LEVELS[index];
    if (operators === undefined) {
      return value();
    }
    let left = level(index + 1);
    for (let run = operators[tokens[at] ?? ""]; run !== undefined; run = operators[tokens[at] ?? ""]) {
      at++;
      left = run(left, level(index + 1));
    }
    return left;
  };
  const value = (): number => {
    const token = tokens[at++] ?? "";
    if (token === "(") {
      const inner = choice();
      expectToken(")");
      return inner;
    }
    if (token === "-") {
      return -value();
    }
    if (token === "!") {
      return Number(value() === 0);
    }
    const known = numbers.get(token) ?? (/^\d/.test(token) ? Number(token) : undefined);
    return known ?? call(token);
  };
  const call = (name: string): number => {
    const run = FUNCTIONS[name];
    if (run === undefined) {
      throw new Error(`Nobody says what ${name} is.`);
    }
    expectToken("(");
    const args = [choice()];
    while (tokens[at] === ",") {
      at++;
      args.push(choice());
    }
    expectToken(")");
    return run(...args);
  };
  const expectToken = (token: string): void => {
    if (tokens[at++] !== token) {
      throw new Error(`Expected ${token} in ${text}`);
    }
  };
  const found = choice();
  if (at !== tokens.length) {
    throw new Error(`Nobody knows how to read on from ${tokens[at]} in ${text}`);
  }
  return found;
}

function tokenOf(names: readonly string[]): RegExp {
  const known = names.map((name) => `\\b${name}\\b`);
  return new RegExp([...known, String.raw`\d[\d.]*(?:e[+-]?\d+)?|[a-z]\w*|>=|&&|\|\||[^\s]`].join("|"), "g");
}
