/** The real issues of `../shared/corpus` as records, with the forms that made some of them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { readExportedIssues } from "../src/github/read-exported-issues.ts";
import { readForm } from "../src/issue/read-form.ts";
import type { Form } from "../src/model/form.ts";
import type { IssueRecord } from "../src/model/issue.ts";

const CORPUS = "../shared/corpus";
const MANIFEST = join(CORPUS, "bodies/manifest.json");
const BACKLOGS = join(CORPUS, "backlogs");
/** Numbers for issues of which the corpus has none: beyond all that it has. */
const UNNUMBERED = 100_000;

const listing = z.array(
  z.object({
    id: z.string(),
    repo: z.string(),
    number: z.number().nullable(),
    title: z.string(),
    file: z.string(),
    category: z.string(),
    labels: z
      .array(z.string())
      .nullish()
      .transform((labels) => labels ?? []),
    created_at: z.string().nullable(),
    form_file: z.string().nullish(),
  }),
);
type Listed = z.infer<typeof listing>[number];

export interface RealIssue {
  /** The corpus's own name for it, `bodies/ID.md`; `REPOSITORY#NUMBER` where only a backlog has it. */
  readonly id: string;
  readonly repository: string;
  /** bug, feature, user-story, task, epic, question … */
  readonly category: string;
  readonly record: IssueRecord;
}

export const isPresent = existsSync(MANIFEST);

/** The bodies in the order of their manifest, then what the backlogs have besides. Pull requests are left out. */
export function realIssues(): { readonly issues: readonly RealIssue[]; readonly forms: readonly Form[] } {
  const listed = listing.parse(JSON.parse(readFileSync(MANIFEST, "utf8")));
  const files = new Set(listed.flatMap(({ form_file: file }) => file ?? []));
  const forms = [...files].flatMap((file) => {
    const { form } = readForm(basename(file), readFileSync(join(CORPUS, "forms", file), "utf8"));
    return form ?? [];
  });
  const kept = keptIssues();
  const bodies = listed.map((one, index) => ({
    id: one.id,
    repository: one.repo,
    category: one.category,
    record: kept.get(`${one.repo}#${one.number}`) ?? recordOf(one, index),
  }));
  const told = new Set(listed.map(({ repo, number }) => `${repo}#${number}`));
  const others = [...kept]
    .filter(([name]) => !told.has(name))
    .map(([name, record]) => ({
      id: name.split("/")[1] ?? name,
      repository: name.split("#")[0] ?? name,
      category: categoryOf(record),
      record,
    }));
  return { issues: [...bodies, ...others], forms };
}

/** What the exported backlogs hold, by `OWNER/REPOSITORY#NUMBER`: types, assignees, parents and all. */
function keptIssues(): ReadonlyMap<string, IssueRecord> {
  const files = readdirSync(BACKLOGS, { recursive: true, encoding: "utf8" }).filter((file) =>
    basename(file).startsWith("GitHub_API"),
  );
  return new Map(
    files.sort().flatMap((file) => {
      const { records } = readExportedIssues(readFileSync(join(BACKLOGS, file), "utf8"));
      return records.map((record): [string, IssueRecord] => [
        `${record.url.split("/").slice(3, 5).join("/")}#${record.number}`,
        { ...record, state: "open" },
      ]);
    }),
  );
}

function categoryOf({ labels, type }: IssueRecord): string {
  const names = new Set([...labels, type ?? ""].map((name) => name.toLowerCase()));
  const found = [
    ["epic", "epic"],
    ["bug", "bug"],
    ["us", "user-story"],
    ["feature", "feature"],
  ].find(([name = ""]) => names.has(name));
  return found?.[1] ?? "task";
}

function recordOf(
  { id, repo, number: told, title, file, labels, created_at: created }: Listed,
  index: number,
): IssueRecord {
  const number = told ?? UNNUMBERED + index;
  return {
    id,
    number,
    title,
    body: readFileSync(join(CORPUS, "bodies", file), "utf8"),
    url: `https://github.com/${repo}/issues/${number}`,
    state: "open",
    locked: false,
    author: null,
    own: false,
    createdAt: created ?? "2024-01-01T00:00:00Z",
    updatedAt: created ?? "2024-01-01T00:00:00Z",
    editedAt: created,
    closedAt: null,
    closedAs: null,
    labels,
    type: null,
    assignees: [],
    milestone: null,
    ancestors: [],
    subIssues: { total: 0, completed: 0 },
    blockedBy: [],
    votes: 0,
    duplicates: [],
  };
}
