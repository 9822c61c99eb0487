/** What kind of work an issue is where GitHub has no type for it: by its labels, its form, title, sub-issues and text. */
import { asCode } from "./as-code.ts";
import type { IssueRecord, IssueText, Topic } from "../model/issue.ts";

const WORK_TYPES = ["bug", "epic", "story", "feature", "task"] as const;
export type WorkType = (typeof WORK_TYPES)[number];

export interface InferredType {
  readonly type: WorkType;
  /** Why, as the end of "judged as a bug, because …". */
  readonly because: string;
}

/** What teams call each kind in types, labels, forms and title prefixes, English and Portuguese; in lower case. */
const NAMES: Readonly<Record<WorkType, readonly string[]>> = {
  bug: [
    "bug",
    "bug report",
    "bugreport",
    "defect",
    "regression",
    "crash",
    "erro",
    "defeito",
    "relato de bug",
  ],
  epic: ["epic", "épico", "epico", "initiative"],
  story: ["story", "user story", "userstory", "us", "história", "história de usuário", "historia de usuario"],
  feature: ["feature", "feature request", "enhancement", "funcionalidade", "melhoria"],
  task: ["task", "chore", "tarefa"],
};
const TYPES: ReadonlyMap<string, WorkType> = new Map(
  WORK_TYPES.flatMap((type) => NAMES[type].map((name): [string, WorkType] => [name, type])),
);

/** Words around the name in a label: `type: bug`, `kind/feature`, `T-bug`. */
const PREFIX = /^(?:type|kind|t|c|category|issue|tipo)\s*[:/-]\s*/;
/** `[Bug]: …`, `Epic: …`, `US07 - …`, `Feature request: …`. */
const TITLED =
  /^\s*(?:\[([\p{L} ]{1,30})\]|(\p{L}[\p{L} ]{0,30}?)[ \t]?:(?=\s)|(us)[ _-]?\d{1,4}(?=[\s:.)–-]|$))/iu;

const ASKED =
  /^\s*(?:issue |work |item )?(?:type|kind)(?: of (?:issue|work))?\s*[:?]?\s*$|^\s*tipo(?: d[aeo] \p{L}{1,12})?\s*:?\s*$/iu;

/** The part of an issue that tells its kind. */
export type Inferable = Pick<IssueRecord, "title" | "labels" | "subIssues"> & {
  readonly text: Pick<IssueText, "form" | "sections" | "stories">;
};

/** `null` where nothing tells. The first that tells wins: labels, an answer, form, title, sub-issues, the text. */
export function inferType(issue: Inferable): InferredType | null {
  return (
    fromLabels(issue.labels) ??
    fromAnswer(issue.text.sections) ??
    fromForm(issue.text.form?.name ?? null) ??
    fromTitle(issue.title) ??
    fromSubIssues(issue.subIssues.total) ??
    fromText(issue.text)
  );
}

/** The kind a name of a type, label or profile stands for. */
export function typeNamed(name: string): WorkType | null {
  const bare = name
    .toLowerCase()
    .replaceAll(/[^\p{L}\s:/-]/gu, " ")
    .trim()
    .replace(PREFIX, "")
    .replaceAll(/[\s_-]+/g, " ")
    .trim();
  return TYPES.get(bare) ?? null;
}

function fromLabels(labels: readonly string[]): InferredType | null {
  for (const type of WORK_TYPES) {
    const label = labels.find((name) => typeNamed(name) === type);
    if (label !== undefined) {
      return { type, because: `it bears the label ${asCode(label)}` };
    }
  }
  return null;
}

/** One form for all: “Issue type: Feature request”. */
function fromAnswer(sections: Inferable["text"]["sections"]): InferredType | null {
  const asked = sections.find(({ heading }) => ASKED.test(heading));
  const type = asked === undefined || asked.text.length > 40 ? null : typeNamed(asked.text);
  return type === null || asked === undefined
    ? null
    : { type, because: `its answer to ${asCode(asked.heading)} says so` };
}

function fromForm(name: string | null): InferredType | null {
  const type = name === null ? null : typeNamed(name);
  return type === null ? null : { type, because: "the form that made it says so" };
}

function fromTitle(title: string): InferredType | null {
  const [, bracketed, prefixed, numbered] = TITLED.exec(title) ?? [];
  const name = bracketed ?? prefixed ?? numbered;
  const type = name === undefined ? null : typeNamed(name);
  return type === null || name === undefined
    ? null
    : { type, because: `its title starts with ${asCode(name)}` };
}

function fromSubIssues(total: number): InferredType | null {
  return total === 0 ? null : { type: "epic", because: "it has sub-issues" };
}

/** “Steps”, “Passo a passo”, and not “Steps to reproduce”. */
function isBareSteps(heading: string): boolean {
  return /step|passo|etapa/i.test(heading) && !/repro/i.test(heading);
}

function fromText({ sections, stories }: Inferable["text"]): InferredType | null {
  const about = (topic: Topic) => sections.some((section) => section.topic === topic);
  // Steps of what? A plan of work has them too.
  const isReport = (about("expected") || about("actual")) && stories.length === 0;
  const steps = sections.filter(({ topic }) => topic === "steps-to-reproduce");
  if (steps.some(({ heading }) => isReport || !isBareSteps(heading))) {
    return { type: "bug", because: "it tells steps to reproduce" };
  }
  if (about("expected") && about("actual")) {
    return { type: "bug", because: "it tells what was expected and what happened" };
  }
  return stories.length > 0 ? { type: "story", because: "it tells a user story" } : null;
}
