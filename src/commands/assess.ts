/** `plumbline assess`: a whole exported backlog judged, linked, scored and ranked. */
import { assessText } from "../pages/check-text.ts";
import { assessmentJson } from "../pages/report-json.ts";
import { type Command, onlyArgument, print, printJson, readArguments } from "./command.ts";
import { assessExported } from "./exported-backlog.ts";
import { evidenceOption, judgedOn, readTeamFiles, teamOptions } from "./team-files.ts";

export const assess: Command = {
  name: "assess",
  sentence: "Assess a whole exported backlog.",
  help: `Usage: plumbline assess [options] ISSUES.json

ISSUES.json is an array of issues from GitHub's REST API or \`gh issue list --json …\`. Pull requests
are left out, and so are closed issues.

  --policy FILE      the policy; Plumbline's defaults without it
  --goals FILE       the goals
  --form FORM.yml    an issue form; may be repeated
  --evidence FILE    evidence as CSV, JSON or YAML; may be repeated
  --closed           assess closed issues too
  --today DATE       the day to judge on, YYYY-MM-DD
  --json             print JSON`,
  run(args) {
    const { values, positionals } = readArguments(args, {
      ...teamOptions,
      ...evidenceOption,
      closed: { type: "boolean" },
      today: { type: "string" },
      json: { type: "boolean" },
    });
    const path = onlyArgument(positionals, "ISSUES.json");
    const files = readTeamFiles(values);
    const { refinement, leftOut } = assessExported(path, files, {
      closed: values.closed === true,
      today: judgedOn(values.today),
    });
    if (values.json === true) {
      printJson({
        policy: files.policy.hash,
        items: refinement.assessments.map(assessmentJson),
        alignment: refinement.alignment,
        ranking: refinement.ranking,
        exempt: refinement.exempt,
        leftOut,
      });
    } else {
      print(assessText(refinement, files.policy));
    }
    return 0;
  },
};
