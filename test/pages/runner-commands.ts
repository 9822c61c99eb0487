/**
 * The commands a runner would take from a log: a port, in our own words, of the two parsers of actions/runner
 * (`ActionCommand.TryParseV2` and `.TryParse` in src/Runner.Common/ActionCommand.cs, read in 2026). It is stricter than
 * the runner: every name counts as that of a command, also one that is registered nowhere yet.
 */

export interface RunnerCommand {
  readonly style: "::" | "##[";
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * The runner looks for `::` and `##[` by the rules of a language, not character by character: what has no weight there
 * (most of the control, format and combining characters) is not there for it. So each line is read twice.
 */
export function runnerCommands(log: string): readonly RunnerCommand[] {
  return log
    .split(/\r\n|\r|\n/)
    .flatMap((line) => commandOf(line) ?? commandOf(line.replace(/[\p{C}\p{M}]/gu, "")) ?? []);
}

function commandOf(line: string): RunnerCommand | null {
  return newStyle(line) ?? oldStyle(line);
}

/** `::name key=value,key=value::data`, at the start of a line. */
function newStyle(line: string): RunnerCommand | null {
  const text = line.trimStart();
  const end = text.startsWith("::") ? text.indexOf("::", 2) : -1;
  return end === -1
    ? null
    : { style: "::", ...infoOf(text.slice(2, end), ","), data: unescape(text.slice(end + 2), DATA) };
}

/** `##[name key=value;key=value]data`, anywhere in a line. */
function oldStyle(line: string): RunnerCommand | null {
  const start = line.indexOf("##[");
  const end = start === -1 ? -1 : line.indexOf("]", start);
  return end === -1
    ? null
    : {
        style: "##[",
        ...infoOf(line.slice(start + 3, end), ";"),
        data: unescape(line.slice(end + 1), { ...DATA, ";": "%3B", "]": "%5D" }),
      };
}

const DATA: Readonly<Record<string, string>> = { "\r": "%0D", "\n": "%0A" };

function infoOf(info: string, between: string): Pick<RunnerCommand, "name" | "properties"> {
  const space = info.indexOf(" ");
  const pairs = space === -1 ? [] : info.slice(space + 1).split(between);
  const properties = pairs.flatMap((pair) => {
    const [key = "", ...value] = pair.trim().split("=");
    return value.length === 0 || key === ""
      ? []
      : [[key, unescape(value.join("="), { ...DATA, ":": "%3A", ",": "%2C" })] as const];
  });
  return { name: space === -1 ? info : info.slice(0, space), properties: Object.fromEntries(properties) };
}

/** `%25` last, as the runner does. */
function unescape(text: string, mappings: Readonly<Record<string, string>>): string {
  return Object.entries({ ...mappings, "%": "%25" }).reduce(
    (now, [token, written]) => now.replaceAll(written, token),
    text,
  );
}
