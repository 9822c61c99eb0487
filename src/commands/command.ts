/** What a command of the terminal door is. */
import { readFileSync } from "node:fs";
import { parseArgs, type ParseArgsConfig } from "node:util";

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly sentence: string;
  /** What `--help` prints. */
  readonly help: string;
  /** Gives the exit code. Throws `UsageError` for wrong arguments and `Error` with one sentence for wrong files. */
  readonly run: (args: readonly string[]) => Promise<number> | number;
}

/** A wrong argument: one line, exit code 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** `--name value`, `--name=value`, and what stands alone. Throws `UsageError`. */
export function readArguments<Known extends Options>(args: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error instanceof Error ? error.message : String(error)).split(/\.\s|\n/, 1)[0]);
  }
}

/** The only positional argument. */
export function onlyArgument(positionals: readonly string[], name: string): string {
  const [first, second] = positionals;
  if (first === undefined) {
    throw new UsageError(`Missing ${name}`);
  }
  if (second !== undefined) {
    throw new UsageError(`Unexpected argument '${second}'`);
  }
  return first;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "reading it is not allowed",
};

/** A file's text; `-` reads standard input. Throws an Error with one sentence. */
export function readInput(path: string): string {
  try {
    return readFileSync(path === "-" ? 0 : path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const reason = REASONS[code] ?? String(error);
    throw new Error(`Cannot read \`${path}\`: ${reason}.`, { cause: error });
  }
}

/** A whole number within bounds. */
export function wholeNumber(
  text: string | undefined,
  name: string,
  least: number,
  most: number,
): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not '${text}'`);
  }
  return value;
}

export function print(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}
