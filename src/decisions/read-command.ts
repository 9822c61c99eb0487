/** A command as written → what it asks for, or what to write instead. */
import type { Act } from "../model/decision.ts";
import type { Command } from "../model/issue.ts";
import { dayIn } from "../policy/day-in.ts";
import { didYouMean } from "../yaml/did-you-mean.ts";
import { type CommandContext, type CommandKind, quoted, namesOf } from "./command.ts";
import { commands } from "./commands/index.ts";

/** What is the same for all commands of a run. */
export type CommandWorld = Omit<CommandContext, "name" | "write" | "written">;

export type CommandRead =
  | { readonly kind: "act"; readonly of: CommandKind; readonly act: Act }
  /**
   * `sentence` is a whole one, `wrong` the same without the command it begins with; `of` is `null` where the word is no
   * command.
   */
  | {
      readonly kind: "wrong";
      readonly of: CommandKind | null;
      readonly sentence: string;
      readonly wrong: string;
    }
  /** A slash, a blank and words that call no command: nothing is said of them. */
  | { readonly kind: "none"; readonly of: null };

/**
 * `subject` stands between name and argument in an agenda, such as `#14`; empty elsewhere. `at`: when it was written, ISO
 * 8601 in UTC.
 */
export function readCommand(
  command: Command,
  subject: string,
  at: string,
  setting: CommandWorld,
): CommandRead {
  const { name } = command;
  if (name === "") {
    return withBlank(command, subject, setting);
  }
  const kind = commands.find((each) => namesOf(each, setting.model).includes(name));
  if (kind === undefined) {
    return noCommand(name, setting);
  }
  const write = (words: string): string =>
    `\`${[`/${name}`, subject, words.replaceAll("`", "'")].filter((part) => part !== "").join(" ")}\``;
  const written = dayIn(at, setting.policy.agenda?.cadence.zone ?? "UTC");
  const read = kind.read(command.argument.trim(), { ...setting, name, write, written });
  return "wrong" in read
    ? wrong(kind, quoted(wordsOf(command, subject)), read.wrong)
    : { kind: "act", of: kind, act: read };
}

/** The command as it stands in a log, with the issue it names in an agenda. */
export function wordsOf({ name, argument }: Pick<Command, "name" | "argument">, subject = ""): string {
  return [`/${name}`, subject, argument.trim()].filter((part) => part !== "").join(" ");
}

function wrong(of: CommandKind, words: string, what: string): CommandRead {
  return { kind: "wrong", of, sentence: `${words}: ${what}`, wrong: what };
}

/** `/ goal G-2`: somebody meant a command where its name follows. */
function withBlank({ argument }: Command, subject: string, { model }: CommandWorld): CommandRead {
  const [, called = "", rest = ""] = /^([a-z][a-z0-9_-]*):?(?:\s+(.*))?$/i.exec(argument.trim()) ?? [];
  const name = called.toLowerCase();
  const kind = commands.find((each) => namesOf(each, model).includes(name));
  return kind === undefined
    ? { kind: "none", of: null }
    : wrong(
        kind,
        quoted(`/ ${[called, subject, rest].filter((part) => part !== "").join(" ")}`),
        `nothing stands between the slash and the name; write ${quoted(wordsOf({ name, argument: rest }, subject))}.`,
      );
}

function noCommand(name: string, { model }: CommandWorld): CommandRead {
  const near = didYouMean(
    name,
    commands.flatMap((each) => namesOf(each, model)),
  );
  const what =
    near === null ? "no command here; `/help` lists them." : `no command here; did you mean \`/${near}\`?`;
  return { kind: "wrong", of: null, sentence: `${quoted(`/${name}`)} is ${what}`, wrong: what };
}
