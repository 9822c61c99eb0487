/** Every question Plumbline asks, by name: what the test holds against GitHub's published schema. */
import * as extra from "../../src/github/extra-documents.ts";
import { readProjectItem, readProjectItems } from "../../src/github/project-documents.ts";
import * as ofRepository from "../../src/github/repository-documents.ts";
import * as ofThreads from "../../src/github/thread-documents.ts";

const NOTHING = {
  fields: false,
  duplicates: false,
  files: 0,
  labels: 0,
  types: 0,
  milestones: false,
  waiting: false,
  closed: false,
  more: false,
  newest: false,
  owners: false,
  facilitators: 0,
};
const { readExtrasAtOnce, readMoreIssues, readMoreExtras, readMoreClosed } = extra;
const { readHome } = ofRepository;

/** Besides parts of documents, and functions that make some to measure. */
function fixedOf(all: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, text]) =>
      name.startsWith("READ_") && typeof text === "string" ? [[name, text] as const] : [],
    ),
  );
}

/** The documents with a fixed text, and the ones made to measure at several sizes. */
export const documents: Readonly<Record<string, string>> = {
  ...fixedOf(ofRepository),
  ...fixedOf(ofThreads),
  ...fixedOf(extra),
  READ_HOME: readHome(2),
  READ_HOME_BARE: readHome(0),
  READ_PROJECT_ITEM: readProjectItem({ fields: 8, mirrored: false }, [0, 3]),
  READ_PROJECT_ITEM_MIRRORED: readProjectItem({ fields: 8, mirrored: true }, []),
  READ_PROJECT_ITEM_BARE: readProjectItem({ fields: 0, mirrored: false }, []),
  READ_PROJECT_ITEMS: readProjectItems({ fields: 8, mirrored: false }, true),
  READ_PROJECT_ITEMS_MIRRORED: readProjectItems({ fields: 8, mirrored: true }, false),
  READ_PROJECT_ITEMS_BARE: readProjectItems({ fields: 0, mirrored: false }, false),
  READ_MORE_ISSUES: readMoreIssues({ fields: false, duplicates: false }),
  READ_MORE_ISSUES_FULL: readMoreIssues({ fields: true, duplicates: true }),
  READ_MORE_EXTRAS: readMoreExtras({ fields: true, duplicates: true }),
  READ_MORE_CLOSED: readMoreClosed({ fields: false }),
  READ_MORE_CLOSED_FIELDS: readMoreClosed({ fields: true }),
  READ_EXTRAS_FIELDS: readExtrasAtOnce({ ...NOTHING, fields: true }),
  READ_EXTRAS_DUPLICATES: readExtrasAtOnce({ ...NOTHING, duplicates: true }),
  READ_EXTRAS_FILES: readExtrasAtOnce({ ...NOTHING, files: 2 }),
  READ_EXTRAS_GOALS: readExtrasAtOnce({ ...NOTHING, labels: 1, types: 2, milestones: true }),
  READ_EXTRAS_CLOSED: readExtrasAtOnce({ ...NOTHING, closed: true }),
  READ_EXTRAS_MORE: readExtrasAtOnce({ ...NOTHING, closed: true, more: true }),
  READ_EXTRAS_AGENDA: readExtrasAtOnce({ ...NOTHING, newest: true, owners: true, facilitators: 2 }),
  READ_EXTRAS_ALL: readExtrasAtOnce({
    fields: true,
    duplicates: true,
    files: 10,
    labels: 2,
    types: 2,
    milestones: true,
    waiting: true,
    closed: true,
    more: true,
    newest: true,
    owners: true,
    facilitators: 10,
  }),
  READ_EXTRAS_WAITING: readExtrasAtOnce({ ...NOTHING, fields: true, waiting: true }),
};
