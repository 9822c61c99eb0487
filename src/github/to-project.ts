/** GitHub's answers about a project → the plain records of the model. */
import type {
  FieldKind,
  FieldValue,
  FieldValues,
  Iteration,
  Project,
  ProjectField,
  ProjectItem,
  Stamp,
  Stamps,
} from "../model/snapshot.ts";
import type {
  FieldAnswer,
  ItemAnswer,
  IterationAnswer,
  ProjectAnswer,
  ValueAnswer,
  ValuesAnswer,
} from "./answers.ts";
import { present, toLogin } from "./to-record.ts";

export function toProject(answer: ProjectAnswer, owner: string, listsArchived: boolean): Project {
  const { id, number, title, url } = answer;
  return {
    id,
    owner,
    number,
    title,
    url,
    fields: present(answer.fields.nodes).flatMap(toField),
    listsArchived,
  };
}

export const KINDS: Readonly<Record<string, FieldKind>> = {
  NUMBER: "number",
  TEXT: "text",
  SINGLE_SELECT: "single-select",
  DATE: "date",
  ITERATION: "iteration",
};

function toField({ id, name, dataType, options, configuration, isIssueField }: FieldAnswer): ProjectField[] {
  if (id === undefined || name === undefined) {
    return [];
  }
  const { iterations = [], completedIterations = [] } = configuration ?? {};
  return [
    {
      id,
      name,
      kind: KINDS[dataType ?? ""] ?? "other",
      options: options ?? [],
      iterations: [...completedIterations, ...iterations].map(toIteration),
      mirrored: isIssueField ?? false,
    },
  ];
}

function toIteration({ id, title, startDate, duration }: IterationAnswer): Iteration {
  return { id, title, starts: startDate, days: duration };
}

/** `names` in the order of the aliases `f0`, `f1` … */
export function toItem(answer: ItemAnswer, issueId: string, names: readonly string[]): ProjectItem {
  return { id: answer.id, issueId, archived: answer.isArchived, ...toValues(answer, names) };
}

export function toValues(
  answer: ValuesAnswer,
  names: readonly string[],
): { readonly values: FieldValues; readonly stamps: Stamps } {
  const answers = names.map((name, index) => [name, answer[`f${index}`] ?? null] as const);
  return {
    values: Object.fromEntries(answers.map(([name, value]) => [name, toValue(value)])),
    stamps: Object.fromEntries(
      answers.flatMap(([name, value]) => {
        const stamp = toStamp(value);
        return stamp === null ? [] : [[name, stamp]];
      }),
    ),
  };
}

function toValue(answer: ValueAnswer | null): FieldValue {
  return answer?.number ?? answer?.text ?? answer?.name ?? answer?.date ?? answer?.title ?? null;
}

/** Making a value may take GitHub a moment longer than its own second. */
const SAME_MOMENT = 1_000;

function toStamp(answer: ValueAnswer | null): Stamp | null {
  if (answer?.updatedAt === undefined || toValue(answer) === null) {
    return null;
  }
  const { creator = null, createdAt = answer.updatedAt, updatedAt } = answer;
  const changed = Date.parse(updatedAt) - Date.parse(createdAt) > SAME_MOMENT;
  return { by: toLogin(creator), at: updatedAt, changed };
}
