/** `CODEOWNERS` → who owns a path: patterns as in `.gitignore` with GitHub's exceptions, the last that matches wins. */
import ignore from "ignore";

export interface CodeOwnerRule {
  readonly pattern: string;
  /** Logins, teams as `acme/web`, or addresses; without the `@`. Empty where the pattern takes ownership away. */
  readonly owners: readonly string[];
}

/** GitHub reads no larger file. */
const LARGEST = 3 * 1024 * 1024;
const OWNER = /^@[\w-]+(?:\/[\w.-]+)?$|^[^@\s]+@[^@\s]+$/;

/**
 * In the order of the file. Lines GitHub would refuse are left out: `!`, ranges in `[ ]`, a pattern that begins with
 * `\#`, owners that are none. [GitHub's documentation, “About code owners”]
 */
export function readCodeOwners(text: string): readonly CodeOwnerRule[] {
  return text.length > LARGEST ? [] : text.split(/\r?\n/).flatMap(readLine);
}

/** The rule a path falls under; `null` where there is none. `path` is relative to the root. */
export function codeOwnersOf(path: string, rules: readonly CodeOwnerRule[]): CodeOwnerRule | null {
  const rule = rules.findLast(({ pattern }) => fits(path, pattern));
  return rule === undefined || rule.owners.length === 0 ? null : rule;
}

function readLine(line: string): readonly CodeOwnerRule[] {
  const words = line.replace(/(?<!\\)#.*$/, "").match(/(?:\\.|[^\s\\])+/g) ?? [];
  const [pattern, ...owners] = words;
  const isRefused = pattern === undefined || /^!|^\\#|[[\]]/.test(pattern);
  return isRefused || owners.some((owner) => !OWNER.test(owner))
    ? []
    : [{ pattern, owners: owners.map((owner) => owner.replace(/^@/, "")) }];
}

/** Unlike in `.gitignore`, `docs/*` owns the files right in the folder, and not what lies deeper. */
function fits(path: string, pattern: string): boolean {
  const isFlat = /[^*/]\/\*$/.test(pattern);
  return matcher(pattern).ignores(path) && !(isFlat && matcher(`${pattern}/**`).ignores(path));
}

function matcher(pattern: string): ReturnType<typeof ignore> {
  return ignore({ ignorecase: false }).add(pattern);
}
