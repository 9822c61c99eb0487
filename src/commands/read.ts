/** `plumbline read`: the issue understood, as JSON. */
import { basename } from "node:path";
import { readText } from "../issue/read-text.ts";
import { type Command, onlyArgument, printJson, readArguments, readInput } from "./command.ts";
import { readTeamFiles } from "./team-files.ts";

export const read: Command = {
  name: "read",
  sentence: "Print what an issue's body was understood to say, as JSON.",
  help: `Usage: plumbline read [--form FORM.yml]… [--title TITLE] BODY.md

Prints the form, answers, sections, story, criteria, tasks, references, questions, commands
and evidence found in the body, each with its place. \`-\` reads standard input.

  --form FORM.yml   an issue form it may have been made with; may be repeated
  --title TITLE     the issue's title`,
  run(args) {
    const { values, positionals } = readArguments(args, {
      form: { type: "string", multiple: true },
      title: { type: "string" },
    });
    const path = onlyArgument(positionals, "BODY.md");
    const { forms } = readTeamFiles({ form: values.form });
    printJson({ file: basename(path), ...readText(values.title ?? "", readInput(path), forms) });
    return 0;
  },
};
