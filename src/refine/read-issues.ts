/** UNDERSTAND a whole world: the texts of every issue that is not exempt, and of those above it. */
import { goalNames } from "../goals/find-goal.ts";
import type { GoalBearer } from "../goals/find-namings.ts";
import { readText } from "../issue/read-text.ts";
import type { Ancestor, Issue, IssueRecord } from "../model/issue.ts";
import type { Policy } from "../policy/policy.ts";
import { isExempt } from "./is-exempt.ts";
import type { World } from "./world.ts";

/** An issue with its text read, and those above it. */
export interface ReadIssue {
  readonly issue: Issue;
  /** Nearest first. */
  readonly ancestors: readonly GoalBearer[];
}

export interface ReadWorld {
  readonly issues: readonly ReadIssue[];
  readonly closed: readonly ReadIssue[];
}

export function readIssues(world: World, policy: Policy): ReadWorld {
  const read = reader(world, policy.words);
  const readAll = (records: readonly IssueRecord[]) =>
    records
      .filter((record) => !isExempt(record, policy))
      .map((record) => ({
        issue: { ...record, text: read(record) },
        ancestors: record.ancestors.map((ancestor) => ({ ...ancestor, text: read(ancestor) })),
      }));
  return { issues: readAll(world.issues), closed: readAll(world.closed) };
}

/** Reads each text once: many children share one parent. */
function reader(
  world: World,
  words: Policy["words"],
): (written: Pick<Ancestor, "title" | "body">) => Issue["text"] {
  const names = goalNames(world.goals);
  const known = new Map<string, Issue["text"]>();
  return ({ title, body }) => {
    const key = `${title}\n${body}`;
    const text = known.get(key) ?? readText(title, body, world.forms, names, words);
    known.set(key, text);
    return text;
  };
}
