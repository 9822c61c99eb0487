/** What an issue is split into: the parts a rule proposes, else its open tasks. */
import type { Assessment } from "../model/assessment.ts";
import type { Issue, Task } from "../model/issue.ts";
import { chooseProfile } from "../policy/choose-profile.ts";
import type { Policy } from "../policy/policy.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import { judge } from "../rules/judge.ts";
import { modelOf } from "../scores/choose-model.ts";
import { findEstimate } from "../scores/ladder/find-estimate.ts";
import type { World } from "./world.ts";

/** In the words of the issue, each once; empty where it shows no parts. */
export function findParts(
  assessment: Assessment,
  snapshot: World,
  policy: Policy,
  today: string,
): readonly string[] {
  const proposed = partsOf(assessment) ?? partsOf(undivided(assessment, snapshot, policy, today));
  const words = proposed ?? openTasks(assessment.issue);
  const folded = words.map(foldPart);
  return words.filter((part, index) => folded.indexOf(foldPart(part)) === index);
}

/** By which a part is known again: its words, whatever their case and blanks. */
export function foldPart(words: string): string {
  return words.replaceAll(/\s+/g, " ").trim().toLowerCase();
}

function partsOf({ findings, waived }: Pick<Assessment, "findings" | "waived">): readonly string[] | null {
  const all = [...findings, ...waived.map(({ finding }) => finding)];
  const parts = all.flatMap(({ edit }) =>
    edit.kind === "split" && edit.parts.length > 0 ? [edit.parts] : [],
  );
  return parts[0] ?? null;
}

/**
 * Rules ask what has sub-issues for no split, it may have another profile for them, and after a run that was cut off it has
 * some.
 */
function undivided(
  { issue, goal, score }: Assessment,
  snapshot: World,
  { profiles, score: options }: Policy,
  today: string,
): Pick<Assessment, "findings" | "waived"> {
  const evidence = gatherEvidence([issue], snapshot).get(issue.number);
  if (issue.subIssues.total === 0 || evidence === undefined) {
    return { findings: [], waived: [] };
  }
  const whole = { ...issue, subIssues: { total: 0, completed: 0 } };
  return judge(whole, chooseProfile(whole, profiles).profile.rules, [], {
    today,
    goals: snapshot.goals,
    goal,
    estimate: findEstimate(evidence, score, modelOf(options)),
    estimateField: null,
    twins: [],
    cycle: [],
    open: null,
  });
}

/** A reference and nothing else is an issue already. */
const REFERENCE =
  /^(?:[\w.-]{1,100}\/[\w.-]{1,100})?#\d{1,10}[.,;:]?$|^<?https?:\/\/[^\s/]{1,200}\/[^\s/]{1,100}\/[^\s/]{1,100}\/(?:issues|pull)\/\d{1,10}\S{0,200}$/i;

/** Unticked ones that are no part of another task. */
function openTasks({ body, text }: Issue): readonly string[] {
  const lines = body.split("\n");
  return text.tasks
    .filter(({ checked, text: words }) => !checked && words.trim() !== "" && !REFERENCE.test(words.trim()))
    .filter((task) => !isNested(task, text.tasks, lines))
    .map(({ text: words }) => words);
}

/** Whether one of the lines it stands under is a task. */
function isNested({ place }: Task, tasks: readonly Task[], lines: readonly string[]): boolean {
  const starts = new Set(tasks.map((task) => task.place.line));
  let indent = indentOf(lines[place.line - 1] ?? "");
  for (let line = place.line - 1; line > 0 && indent > 0; line -= 1) {
    const written = lines[line - 1] ?? "";
    if (written.trim() !== "" && indentOf(written) < indent) {
      if (starts.has(line)) {
        return true;
      }
      indent = indentOf(written);
    }
  }
  return false;
}

function indentOf(line: string): number {
  const [blank = ""] = /^[\s>]*/.exec(line) ?? [];
  return blank.replaceAll("\t", "    ").length;
}
