/** The real issues of `../shared/corpus/bodies` as records, with the forms that made some of them. */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { readForm } from "../src/issue/read-form.ts";
import type { Form } from "../src/model/form.ts";
import type { IssueRecord } from "../src/model/issue.ts";

const CORPUS = "../shared/corpus";
const MANIFEST = join(CORPUS, "bodies/manifest.json");

const listing = z.array(
  z.object({
    id: z.string(),
    repo: z.string(),
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

export interface RealIssue {
  /** The corpus's own name for it: `bodies/ID.md`. */
  readonly id: string;
  readonly repository: string;
  /** What the corpus calls it: bug, feature, user-story, task, epic, question … */
  readonly category: string;
  readonly record: IssueRecord;
}

export const isPresent = existsSync(MANIFEST);

/** In the order of the manifest; numbers count from 1. */
export function realIssues(): { readonly issues: readonly RealIssue[]; readonly forms: readonly Form[] } {
  const listed = listing.parse(JSON.parse(readFileSync(MANIFEST, "utf8")));
  const files = new Set(listed.flatMap(({ form_file: file }) => file ?? []));
  const forms = [...files].flatMap((file) => {
    const { form } = readForm(basename(file), readFileSync(join(CORPUS, "forms", file), "utf8"));
    return form ?? [];
  });
  const issues = listed.map(({ id, repo, title, file, category, labels, created_at: created }, index) => ({
    id,
    repository: repo,
    category,
    record: recordOf(index + 1, {
      title,
      body: readFileSync(join(CORPUS, "bodies", file), "utf8"),
      labels,
      createdAt: created ?? "2024-01-01T00:00:00Z",
    }),
  }));
  return { issues, forms };
}

function recordOf(
  number: number,
  { title, body, labels, createdAt }: Pick<IssueRecord, "title" | "body" | "labels" | "createdAt">,
): IssueRecord {
  return {
    id: `real-${number}`,
    number,
    title,
    body,
    url: "",
    state: "open",
    locked: false,
    author: null,
    own: false,
    createdAt,
    updatedAt: createdAt,
    editedAt: createdAt,
    labels,
    type: null,
    assignees: [],
    milestone: null,
    ancestors: [],
    subIssues: { total: 0, completed: 0 },
    blockedBy: [],
    votes: 0,
  };
}
