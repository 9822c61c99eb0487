/** What a command is: one file, one law-like sentence, one pure reading of what stands after its name. */
import { asCode } from "../issue/as-code.ts";
import type { Act } from "../model/decision.ts";
import type { Goal } from "../model/goal.ts";
import type { Repository } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { cutShort } from "../rules/words/cut-short.ts";
import type { ScoreModel } from "../scores/score-model.ts";

/** What reading a command may know. */
export interface CommandContext {
  /** As it was called, in lower case: of `/value 8` it is `value`. */
  readonly name: string;
  readonly goals: readonly Goal[];
  readonly model: ScoreModel;
  readonly policy: Policy;
  readonly repository: Pick<Repository, "owner" | "name">;
  /** `YYYY-MM-DD`: of the run, and the day it was written where the team is: lengths of time count from there. */
  readonly today: string;
  readonly written: string;
  /** The whole command with these words after its name, to copy: in backticks. */
  readonly write: (words: string) => string;
}

/** What is wrong and what to write, as the end of a sentence that begins with the command. */
export interface Wrong {
  readonly wrong: string;
}

export interface CommandKind {
  /** Also the file's name, the word in the policy's `commands.author`, and the heading in docs/commands.md. */
  readonly id: string;
  /** How it is written: capitals stand for what a person fills in. */
  readonly usage: string;
  /** Law-like: what it does. */
  readonly sentence: string;
  /** The first shows the usual form, the others what else it takes. */
  readonly examples: readonly [string, ...string[]];
  /** What it is called by, in lower case; its id where left out. */
  readonly names?: (model: ScoreModel) => readonly string[];
  /** `argument`: what stands after the name on its line, without the number of the issue in an agenda. */
  readonly read: (argument: string, context: CommandContext) => Act | Wrong;
}

export function namesOf(kind: CommandKind, model: ScoreModel): readonly string[] {
  return kind.names?.(model) ?? [kind.id];
}

/** Enough to know it again. */
const LONGEST_QUOTE = 60;

/** A stranger's words within a sentence of ours, cut where they are long. */
export function quoted(words: string): string {
  return asCode(cutShort(words.replaceAll(/\s+/g, " ").trim(), LONGEST_QUOTE));
}

/** Whether the words take away what was set. */
export function isNone(words: string): boolean {
  return /^[`'"“]?none[`'"”]?[.!]?$/i.test(words.trim());
}
