/** `plumbline read`: the issue understood, as JSON. */
import { basename } from "node:path";
import { readText } from "../issue/read-text.ts";
import type { IssueText } from "../model/issue.ts";
import { type Command, onlyArgument, printJson, readArguments, readInput } from "./command.ts";
import { readTeamFiles, teamOptions } from "./team-files.ts";

export const read: Command = {
  name: "read",
  sentence: "Print what an issue's body was understood to say, as JSON.",
  help: `Usage: plumbline read [options] BODY.md

Prints the form, answers, sections, story, criteria, tasks, references and questions found in
the body, each with its place; then whether it was read in full, its commands, evidence and
estimate. \`-\` reads standard input.

  --form FORM.yml   an issue form it may have been made with; may be repeated
  --policy FILE     the policy, for the headings it has words of its own for
  --goals FILE      the goals, whose ids are references
  --title TITLE     the issue's title`,
  run(args) {
    const { values, positionals } = readArguments(args, {
      ...teamOptions,
      title: { type: "string" },
    });
    const path = onlyArgument(positionals, "BODY.md");
    const { policy, goals, forms } = readTeamFiles(values);
    const goalIds = goals.map(({ id }) => id);
    const text = readText(values.title ?? "", readInput(path), forms, goalIds, policy.words);
    printJson({ ...inOrder(text), file: basename(path) });
    return 0;
  },
};

/** The pieces of a reading in the order they are documented in; `story` is the first of `stories`. */
function inOrder({
  form,
  answers,
  sections,
  stories,
  criteria,
  tasks,
  references,
  questions,
  prose: _prose,
  ...rest
}: IssueText) {
  const [story = null] = stories;
  const made =
    form === null ? null : { file: form.file, name: form.name, match: form.match, drift: form.drift };
  return { form: made, answers, sections, story, criteria, tasks, references, questions, stories, ...rest };
}
