/** The issue that a command in an agenda names before all else: `/goal #14 G-2`. */
import type { Command } from "../model/issue.ts";
import type { Repository } from "../model/snapshot.ts";
import { type IssueCalled, readIssueName } from "./issue-name.ts";

export interface Subject {
  readonly issue: IssueCalled;
  /** As it was written. */
  readonly words: string;
  /** The command without it. */
  readonly command: Command;
}

/** `null` where it names none. */
export function readSubject(
  command: Command,
  repository: Pick<Repository, "owner" | "name">,
): Subject | null {
  const [, words = "", argument = ""] = /^(\S+)(?:\s+(.*))?$/.exec(command.argument) ?? [];
  const issue = readIssueName(words, repository);
  return issue === null ? null : { issue, words, command: { ...command, argument } };
}
