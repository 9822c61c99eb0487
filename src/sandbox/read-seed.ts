/** A seed file → the story a sandbox starts with. */
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { findSeedProblem, type SeedProblem } from "./find-seed-problem.ts";

const date = z
  .string()
  .refine((text) => /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z)?$/.test(text) && !Number.isNaN(Date.parse(text)), {
    message: "Expected a date such as 2026-10-02 or 2026-10-02T08:00:00Z",
  });
const level = z.enum(["admin", "maintain", "write", "triage", "read", "none"]);
const grant = z.enum(["read", "write", "none"]);
const color = z.string().regex(/^[0-9a-fA-F]{6}$/, "Expected six hexadecimal digits");
const count = z.int().min(0);
const key = z.int().min(1);

const user = z.strictObject({
  login: z.string(),
  name: z.string().optional(),
  permission: level.default("read"),
  /** A role of the organization's own, in place of `permission`. */
  role: z.strictObject({ name: z.string(), base: level.exclude(["none"]) }).optional(),
});
const token = z.discriminatedUnion("kind", [
  z.strictObject({
    token: z.string(),
    kind: z.literal("actions"),
    permissions: z.record(z.string(), grant),
    /** Whose job it is, by the repository's name; the first one's without. */
    repository: z.string().optional(),
  }),
  z.strictObject({
    token: z.string(),
    kind: z.literal("person"),
    login: z.string(),
    scopes: z.array(z.string()),
  }),
]);
const repository = z.strictObject({
  owner: z.string(),
  name: z.string(),
  description: z.string().optional(),
  private: z.boolean().default(false),
  "default-branch": z.string().default("main"),
  "issues-enabled": z.boolean().default(true),
});
const iteration = z.strictObject({ title: z.string(), start: date, days: key });
const field = z.discriminatedUnion("kind", [
  z.strictObject({ name: z.string(), kind: z.enum(["number", "text", "date"]) }),
  z.strictObject({
    name: z.string(),
    kind: z.literal("single-select"),
    options: z.array(z.string()).min(1).max(50),
  }),
  z.strictObject({ name: z.string(), kind: z.literal("iteration"), iterations: z.array(iteration) }),
  /** Stands for the organization's issue field of that name. */
  z.strictObject({ name: z.string(), kind: z.literal("issue-field") }),
]);
const described = { name: z.string(), description: z.string().optional() };
const issueField = z.discriminatedUnion("kind", [
  z.strictObject({ ...described, kind: z.enum(["number", "text", "date"]) }),
  z.strictObject({
    ...described,
    kind: z.enum(["single-select", "multi-select"]),
    options: z.array(z.string()).min(1).max(50),
  }),
]);
const project = z.strictObject({
  number: key.default(1),
  title: z.string(),
  fields: z.array(field).default([]),
});
const comment = z.strictObject({ author: z.string().nullable(), at: date, body: z.string() });
/** A value and who set it when; without, the issue's author set it when the issue was opened. */
const stamped = z.strictObject({
  value: z.union([z.number(), z.string()]),
  by: z.string().optional(),
  at: date.optional(),
  /** When it was last given another value. */
  changed: date.optional(),
});
/** Values by field name; `archived: true` puts the item into the archive. */
const board = z.union([
  z.literal(false),
  z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), stamped])),
]);
/** Values of the organization's issue fields by name; a list for a field of several options. */
const fieldValues = z.record(z.string(), z.union([z.number(), z.string(), z.array(z.string())]));
const story = z.strictObject({
  number: key,
  title: z.string().max(256),
  author: z.string().nullable(),
  opened: date,
  updated: date.optional(),
  closed: date.optional(),
  reason: z.enum(["completed", "not-planned"]).optional(),
  /** The issue it repeats: it was closed for that. */
  "duplicate-of": key.optional(),
  type: z.string().optional(),
  labels: z.array(z.string()).max(100).default([]),
  milestone: z.string().optional(),
  assignees: z.array(z.string()).default([]),
  parent: key.optional(),
  "blocked-by": z.array(key).default([]),
  votes: count.default(0),
  locked: z.boolean().default(false),
  pinned: z.boolean().default(false),
  "pull-request": z.boolean().default(false),
  board: board.optional(),
  fields: fieldValues.optional(),
  comments: z.array(comment).default([]),
  body: z.string().max(65_536).default(""),
});

const labels = z
  .array(
    z.strictObject({
      name: z.string(),
      color: color.default("ededed"),
      description: z.string().optional(),
    }),
  )
  .default([]);
const other = z.strictObject({
  name: z.string(),
  description: z.string().optional(),
  private: z.boolean().optional(),
  "issues-enabled": z.boolean().optional(),
  /** What people are there, by login, where it is not what they are in the first repository. */
  permissions: z.record(z.string(), level).default({}),
  labels,
  files: z.record(z.string(), z.string()).default({}),
  issues: z.array(story).default([]),
});

const seedSchema = z.strictObject({
  now: date.optional(),
  organization: z.strictObject({ login: z.string(), name: z.string().optional() }),
  users: z.array(user).default([]),
  tokens: z.array(token).default([]),
  repository,
  /** Further repositories of the owner: empty ones by name alone, or with what is in them. */
  "other-repositories": z.array(z.union([z.string(), other])).default([]),
  labels,
  types: z
    .array(
      z.strictObject({
        name: z.string(),
        color: z.string().default("GRAY"),
        description: z.string().optional(),
      }),
    )
    .default([]),
  milestones: z
    .array(
      z.strictObject({
        title: z.string(),
        due: date.optional(),
        state: z.enum(["open", "closed"]).default("open"),
        description: z.string().optional(),
      }),
    )
    .default([]),
  files: z.record(z.string(), z.string()).default({}),
  /** Of the organization, in the order they were made. */
  "issue-fields": z.array(issueField).max(25).default([]),
  project: project.optional(),
  issues: z.array(story).default([]),
});

export type Seed = z.output<typeof seedSchema>;
export type SeedOther = z.output<typeof other>;
export type SeedIssue = Seed["issues"][number];
export type SeedField = NonNullable<Seed["project"]>["fields"][number];
export type SeedIssueField = Seed["issue-fields"][number];
/** What a board's field is given: the bare value, or one with its stamps. */
export type SeedValue = Exclude<NonNullable<SeedIssue["board"]>, false>[string];

/** Throws an Error of one sentence, `FILE:LINE:COLUMN what is wrong`, for a seed that cannot be used. */
export function readSeed(file: string, text: string): Seed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const fault = document.errors[0];
  if (fault !== undefined) {
    const { line, col } = lines.linePos(fault.pos[0]);
    throw new Error(`${file}:${line}:${col} ${fault.message.split("\n", 1)[0] ?? ""}`);
  }
  const locate = (path: readonly PropertyKey[]): string => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      const range: unknown = typeof node === "object" && node !== null && "range" in node ? node.range : null;
      if (Array.isArray(range) && typeof range[0] === "number") {
        const { line, col } = lines.linePos(range[0]);
        return `${file}:${line}:${col}`;
      }
    }
    return `${file}:1:1`;
  };
  const result = seedSchema.safeParse(document.toJS({ maxAliasCount: 50 }));
  const problem = result.success ? findSeedProblem(result.data) : firstProblem(result.error.issues);
  if (problem !== null) {
    throw new Error(`${locate(problem.path)} ${problem.message}`);
  }
  return seedSchema.parse(document.toJS({ maxAliasCount: 50 }));
}

function firstProblem(issues: readonly z.core.$ZodIssue[]): SeedProblem | null {
  const issue = issues[0];
  if (issue === undefined) {
    return null;
  }
  const where = issue.path.length === 0 ? "" : `\`${issue.path.map(String).join(".")}\`: `;
  return { path: issue.path, message: `${where}${issue.message}.` };
}
