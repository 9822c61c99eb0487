/** The terminal's door: arguments in, text and exit code out. */
import { assess } from "./commands/assess.ts";
import { baseline } from "./commands/baseline.ts";
import { check } from "./commands/check.ts";
import { type Command, print, UsageError } from "./commands/command.ts";
import { demo } from "./commands/demo.ts";
import { preview } from "./commands/preview.ts";
import { read } from "./commands/read.ts";
import { sandbox } from "./commands/sandbox.ts";

const commands: readonly Command[] = [demo, read, check, assess, baseline, preview, sandbox];

const HELP = `Usage: plumbline COMMAND [options]

${commands.map(({ name, sentence }) => `  ${name.padEnd(9)} ${sentence}`).join("\n")}

\`plumbline COMMAND --help\` says more. Exit code 0: done; 1: something has to be set right; 2: wrong arguments.
`;

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    print(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    throw new UsageError(`There is no command '${name}': ${commands.map((known) => known.name).join(", ")}`);
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    print(command.help);
    return 0;
  }
  return command.run(rest);
}

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on("error", () => process.exit(0));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}${error instanceof UsageError ? " (try --help)" : ""}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
