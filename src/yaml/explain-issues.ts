/** What zod found wrong in a YAML file → sentences with line and column. */
import type { core } from "zod";
import type { FileProblem } from "../model/place.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { YamlFile } from "./read-yaml.ts";

/** One problem for each thing wrong, in the order of the file. `known` answers which keys are allowed at a path. */
export function explainIssues(
  yaml: YamlFile,
  issues: readonly core.$ZodIssue[],
  known: (path: readonly PropertyKey[]) => readonly string[],
): readonly FileProblem[] {
  return issues
    .flatMap((issue) => explainIssue(yaml, issue, known))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function explainIssue(
  yaml: YamlFile,
  issue: core.$ZodIssue,
  known: (path: readonly PropertyKey[]) => readonly string[],
): FileProblem[] {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  const where = path.length === 0 ? "" : `\`${path.join(".")}\`: `;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      file: yaml.file,
      ...yaml.locate(path, key),
      message: `${where}Unknown key \`${key}\`.${suggest(key, known(path))}`,
    }));
  }
  if (issue.code === "invalid_value") {
    const value = issue.input === undefined ? "" : ` \`${String(issue.input)}\``;
    const choices = issue.values.map(String);
    const hint = typeof issue.input === "string" ? suggest(issue.input, choices) : "";
    return [
      {
        file: yaml.file,
        ...yaml.locate(path),
        message: `${where}Unexpected value${value}, expected ${choices.map((choice) => `\`${choice}\``).join(", ")}.${hint}`,
      },
    ];
  }
  return [{ file: yaml.file, ...yaml.locate(path), message: `${where}${issue.message}.`.replace(/\.\.$/, ".") }];
}

function suggest(word: string, choices: readonly string[]): string {
  const near = didYouMean(word, choices);
  return near === null ? "" : ` Did you mean \`${near}\`?`;
}
