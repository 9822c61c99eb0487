/** What a seed says that cannot be: a name nothing in it declares, a closing without a close. */
import type { Seed, SeedIssue } from "./read-seed.ts";

export interface SeedProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

interface Rule {
  /** The issue's key. */
  readonly name: string;
  readonly known: ReadonlySet<string>;
  readonly used: (one: SeedIssue) => readonly (string | null | undefined)[];
}

/** The first there is. */
export function findSeedProblem(seed: Seed): SeedProblem | null {
  return problemOfIssues(seed, seed, []) ?? problemOfOthers(seed) ?? strangerOutside(seed);
}

/** What a repository of the seed has. */
interface Part {
  readonly labels: Seed["labels"];
  readonly issues: readonly SeedIssue[];
  readonly milestones?: Seed["milestones"];
}

function problemOfIssues(seed: Seed, part: Part, at: SeedProblem["path"]): SeedProblem | null {
  return strangerIn(seed, part, at) ?? strangeClosing(part, at) ?? sameNumber(part, at);
}

function problemOfOthers(seed: Seed): SeedProblem | null {
  for (const [index, one] of seed["other-repositories"].entries()) {
    const at = ["other-repositories", index];
    const problem = typeof one === "string" ? null : problemOfIssues(seed, one, at);
    const logins = loginsOf(seed);
    const stranger =
      typeof one === "string" ? undefined : Object.keys(one.permissions).find((login) => !logins.has(login));
    if (problem !== null) {
      return problem;
    }
    if (stranger !== undefined) {
      const message = `The repository has permissions for \`${stranger}\`, whom the seed does not declare.`;
      return { path: [...at, "permissions"], message };
    }
  }
  return null;
}

function rulesOf(seed: Seed, part: Part): readonly Rule[] {
  const logins = loginsOf(seed);
  const fields = new Set([...(seed.project?.fields.map((one) => one.name) ?? []), "Status", "archived"]);
  const numbers = new Set(part.issues.map((one) => String(one.number)));
  return [
    { name: "author", known: logins, used: (one) => [one.author] },
    { name: "assignees", known: logins, used: (one) => one.assignees },
    { name: "labels", known: names(part.labels), used: (one) => one.labels },
    { name: "type", known: names(seed.types), used: (one) => [one.type] },
    {
      name: "milestone",
      known: new Set(part.milestones?.map((one) => one.title)),
      used: (one) => [one.milestone],
    },
    { name: "board", known: fields, used: (one) => Object.keys(boardOf(one)) },
    { name: "board", known: logins, used: settersOf },
    { name: "fields", known: ownIssueFields(seed), used: (one) => Object.keys(one.fields ?? {}) },
    { name: "parent", known: numbers, used: (one) => [one.parent?.toString()] },
    { name: "blocked-by", known: numbers, used: (one) => one["blocked-by"].map(String) },
    { name: "duplicate-of", known: numbers, used: (one) => [one["duplicate-of"]?.toString()] },
  ];
}

function strangerIn(seed: Seed, part: Part, at: SeedProblem["path"]): SeedProblem | null {
  const rules = rulesOf(seed, part);
  for (const [index, one] of part.issues.entries()) {
    for (const { name, known, used } of rules) {
      const stranger = used(one).find((word) => word !== null && word !== undefined && !known.has(word));
      if (stranger !== undefined) {
        return {
          path: [...at, "issues", index, name],
          message: `Issue ${one.number} has ${name} \`${stranger ?? ""}\`, which the seed does not declare.`,
        };
      }
    }
  }
  return null;
}

function strangeClosing(part: Part, at: SeedProblem["path"]): SeedProblem | null {
  for (const [index, one] of part.issues.entries()) {
    const name = one["duplicate-of"] === undefined ? "reason" : "duplicate-of";
    if (one[name] !== undefined && one.closed === undefined) {
      return {
        path: [...at, "issues", index, name],
        message: `Issue ${one.number} has \`${name}\` and is open: it needs \`closed\`.`,
      };
    }
    if (one["duplicate-of"] === one.number) {
      return {
        path: [...at, "issues", index, name],
        message: `Issue ${one.number} is a duplicate of itself.`,
      };
    }
  }
  return null;
}

function strangerOutside(seed: Seed): SeedProblem | null {
  const logins = loginsOf(seed);
  const person = seed.tokens.findIndex((one) => one.kind === "person" && !logins.has(one.login));
  if (person >= 0) {
    return { path: ["tokens", person, "login"], message: "The token's `login` is no user of the seed." };
  }
  const declared = names(seed["issue-fields"]);
  const mirror = (seed.project?.fields ?? []).findIndex(
    (field) => field.kind === "issue-field" && !declared.has(field.name),
  );
  if (mirror >= 0) {
    return {
      path: ["project", "fields", mirror, "name"],
      message: "The field stands for an issue field that `issue-fields` does not declare.",
    };
  }
  return null;
}

function sameNumber({ issues }: Part, at: SeedProblem["path"]): SeedProblem | null {
  const numbers = new Set(issues.map((one) => one.number));
  return numbers.size === issues.length
    ? null
    : { path: [...at, "issues"], message: "Two issues have the same number." };
}

function loginsOf(seed: Seed): ReadonlySet<string> {
  return new Set([...seed.users.map((one) => one.login), "github-actions", "github-actions[bot]"]);
}

/** A user's repository has none. */
function ownIssueFields(seed: Seed): ReadonlySet<string> {
  return seed.repository.owner === seed.organization.login ? names(seed["issue-fields"]) : new Set();
}

function boardOf(one: SeedIssue): Exclude<NonNullable<SeedIssue["board"]>, false> {
  return one.board === undefined || one.board === false ? {} : one.board;
}

function settersOf(one: SeedIssue): readonly (string | undefined)[] {
  return Object.values(boardOf(one)).map((value) => (typeof value === "object" ? value.by : undefined));
}

function names(list: readonly { readonly name: string }[]): ReadonlySet<string> {
  return new Set(list.map((one) => one.name));
}
