/** Issues from a file: GitHub's REST API and `gh issue list|view --json` → records. */
import { z } from "zod";
import { inSameRepository } from "../issue/in-same-repository.ts";
import type { Ancestor, IssueRecord } from "../model/issue.ts";

/** A name, or an object that has one under any of the usual keys. */
const NAMED = z
  .union([
    z.string(),
    z.looseObject({ name: z.string() }),
    z.looseObject({ login: z.string() }),
    z.looseObject({ title: z.string() }),
  ])
  .transform((value) => {
    const text =
      typeof value === "string"
        ? value
        : "name" in value
          ? value["name"]
          : "login" in value
            ? value["login"]
            : value["title"];
    return String(text);
  });
const NAME = NAMED.nullish().transform((name) => (name === undefined || name === "" ? null : name));
const COUNTS = z.looseObject({ total: z.number().default(0), completed: z.number().default(0) });

const EXPORTED = z.looseObject({
  number: z.number().int().default(0),
  title: z.string(),
  body: z.string().nullish(),
  state: z.string().default("open"),
  locked: z.boolean().default(false),
  labels: z.array(NAMED).nullish(),
  assignees: z.union([z.array(NAMED), z.number()]).nullish(),
  milestone: NAME,
  type: NAME,
  issueType: NAME,
  user: NAME,
  author: NAME,
  id: z.unknown().optional(),
  node_id: z.string().nullish(),
  html_url: z.string().nullish(),
  url: z.string().nullish(),
  created_at: z.string().nullish(),
  createdAt: z.string().nullish(),
  updated_at: z.string().nullish(),
  updatedAt: z.string().nullish(),
  closed_at: z.string().nullish(),
  closedAt: z.string().nullish(),
  state_reason: z.string().nullish(),
  stateReason: z.string().nullish(),
  pull_request: z.unknown().optional(),
  is_pull_request: z.boolean().nullish(),
  parent_issue_url: z.string().nullish(),
  parent: z.looseObject({ url: z.string().nullish() }).nullish(),
  sub_issues_summary: COUNTS.nullish(),
  reactions: z.looseObject({ "+1": z.number().nullish() }).nullish(),
  reactionGroups: z
    .array(z.looseObject({ content: z.string(), users: z.looseObject({ totalCount: z.number() }) }))
    .nullish(),
});

/** Levels above an issue: what the document that reads issues asks for. */
const ANCESTORS = 3;

type Exported = z.output<typeof EXPORTED>;

export interface ExportedIssues {
  readonly records: readonly IssueRecord[];
  /** Pull requests among them, which are left out. */
  readonly pullRequests: number;
}

/** An array of issues, or one issue alone. Throws an Error with one sentence where it is neither. */
export function readExportedIssues(json: string): ExportedIssues {
  const value = parse(json);
  const list = Array.isArray(value) ? value : [value];
  const shaped = z.array(EXPORTED).safeParse(list);
  if (!shaped.success) {
    const issue = shaped.error.issues[0];
    const where =
      issue === undefined
        ? ""
        : ` (entry ${String(issue.path[0])}, \`${issue.path.slice(1).join(".")}\`: ${issue.message})`;
    throw new Error(
      `This is no list of issues as GitHub's REST API or \`gh issue list --json\` gives it${where}.`,
    );
  }
  const issues = shaped.data.filter(
    (issue) => (issue.pull_request ?? null) === null && issue.is_pull_request !== true,
  );
  const byNumber = new Map(issues.map((issue) => [issue.number, issue]));
  return {
    records: issues.map((issue, index) => toRecord(issue, index, byNumber)),
    pullRequests: shaped.data.length - issues.length,
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split("\n", 1)[0];
    throw new Error(`This is no JSON: ${reason}.`, { cause: error });
  }
}

function toRecord(issue: Exported, index: number, byNumber: ReadonlyMap<number, Exported>): IssueRecord {
  const created = issue.created_at ?? issue.createdAt ?? "1970-01-01T00:00:00Z";
  return {
    // An issue of a file needs a name of its own even where the file gives none.
    id: issue.node_id ?? (typeof issue.id === "string" ? issue.id : `exported-${index}`),
    // Issues of a file without numbers are told apart by their places.
    number: issue.number === 0 ? index + 1 : issue.number,
    title: issue.title,
    body: issue.body ?? "",
    url: issue.html_url ?? issue.url ?? "",
    state: issue.state.toLowerCase() === "closed" ? "closed" : "open",
    locked: issue.locked,
    author: toLogin(issue.user ?? issue.author),
    own: false,
    createdAt: created,
    updatedAt: issue.updated_at ?? issue.updatedAt ?? created,
    closedAt: issue.closed_at ?? issue.closedAt ?? null,
    closedAs: toReason(issue.state_reason ?? issue.stateReason ?? ""),
    // Exports do not tell an edit of the text from any other change.
    editedAt: lastChange(issue),
    labels: issue.labels ?? [],
    type: issue.type ?? issue.issueType,
    assignees: Array.isArray(issue.assignees) ? issue.assignees : [],
    milestone: issue.milestone,
    ancestors: ancestorsOf(issue, byNumber),
    subIssues: {
      total: issue.sub_issues_summary?.total ?? 0,
      completed: issue.sub_issues_summary?.completed ?? 0,
    },
    blockedBy: [],
    votes:
      issue.reactions?.["+1"] ??
      issue.reactionGroups?.find(({ content }) => content === "THUMBS_UP")?.users.totalCount ??
      0,
    // Exports do not tell of what an issue is a duplicate.
    duplicates: [],
  };
}

/** GitHub's REST API writes `not_planned`, `gh` writes `NOT_PLANNED`. */
function toReason(written: string): IssueRecord["closedAs"] {
  switch (written.toLowerCase()) {
    case "completed":
      return "completed";
    case "not_planned":
      return "not planned";
    case "duplicate":
      return "duplicate";
    default:
      return null;
  }
}

function lastChange({
  updated_at: rest,
  updatedAt: gh,
  created_at: made,
  createdAt,
}: Exported): string | null {
  return rest ?? gh ?? made ?? createdAt ?? null;
}

/** `gh` writes a bot as `app/dependabot`, GitHub's REST API as `dependabot[bot]`. */
function toLogin(login: string | null): string | null {
  return login?.replace(/^app\/(.+)$/, "$1[bot]") ?? null;
}

/** As far up the tree as is read from GitHub itself, so that both doors judge alike; a cycle ends there too. */
function ancestorsOf(issue: Exported, byNumber: ReadonlyMap<number, Exported>): readonly Ancestor[] {
  const ancestors: Ancestor[] = [];
  let parent = parentOf(issue, byNumber);
  while (parent !== undefined && ancestors.length < ANCESTORS) {
    const { number, title, body, labels, milestone } = parent;
    const editedAt = lastChange(parent);
    ancestors.push({ number, title, body: body ?? "", labels: labels ?? [], milestone, url: "", editedAt });
    parent = parentOf(parent, byNumber);
  }
  return ancestors;
}

function parentOf(issue: Exported, byNumber: ReadonlyMap<number, Exported>): Exported | undefined {
  const url = issue.parent_issue_url ?? issue.parent?.url ?? "";
  const number = /\/issues\/(\d+)$/.exec(url)?.[1];
  const isHere = inSameRepository(url, issue.html_url ?? issue.url ?? "");
  return number === undefined || !isHere ? undefined : byNumber.get(Number(number));
}
