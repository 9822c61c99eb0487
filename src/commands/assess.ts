/** `plumbline assess`: a whole exported backlog judged, linked, scored and ranked. */
import { readExportedIssues } from "../github/read-exported-issues.ts";
import { assessText } from "../pages/check-text.ts";
import { assessmentJson } from "../pages/report-json.ts";
import { refine } from "../refine.ts";
import { type Command, onlyArgument, print, printJson, readArguments, readInput } from "./command.ts";
import { judgedOn, readTeamFiles, teamOptions } from "./team-files.ts";

export const assess: Command = {
  name: "assess",
  sentence: "Assess a whole exported backlog.",
  help: `Usage: plumbline assess [options] ISSUES.json

ISSUES.json is an array of issues from GitHub's REST API or \`gh issue list --json …\`. Pull requests
are left out, and so are closed issues.

  --policy FILE      the policy; Plumbline's defaults without it
  --goals FILE       the goals
  --form FORM.yml    an issue form; may be repeated
  --closed           assess closed issues too
  --today DATE       the day to judge on, YYYY-MM-DD
  --json             print JSON`,
  run(args) {
    const { values, positionals } = readArguments(args, {
      ...teamOptions,
      closed: { type: "boolean" },
      today: { type: "string" },
      json: { type: "boolean" },
    });
    const path = onlyArgument(positionals, "ISSUES.json");
    const { policy, goals, forms } = readTeamFiles(values);
    const { records, pullRequests } = readExportedIssues(readInput(path));
    const issues = records.filter(({ state }) => state === "open" || values.closed === true);
    const refinement = refine(
      { scope: "backlog", forms, goals, issues, items: [] },
      policy,
      judgedOn(values.today),
    );
    if (values.json === true) {
      printJson({
        policy: policy.hash,
        items: refinement.assessments.map(assessmentJson),
        alignment: refinement.alignment,
        exempt: refinement.exempt,
        leftOut: { closed: records.length - issues.length, pullRequests },
      });
    } else {
      print(assessText(refinement));
    }
    return 0;
  },
};
