/** `plumbline preview`: a dry run on a live repository. */
import { describeChange } from "../pages/describe-change.ts";
import { logLine } from "../pages/log-line.ts";
import { reportJson } from "../pages/report-json.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { run } from "../run/run.ts";
import { type Command, onlyArgument, print, printJson, readArguments, wholeNumber } from "./command.ts";
import { namedRepository, openLive } from "./live-repository.ts";
import { BrokenFiles } from "./team-files.ts";

export const preview: Command = {
  name: "preview",
  sentence: "Show what Plumbline would change in a live repository; writes nothing.",
  help: `Usage: plumbline preview [options] OWNER/REPO

Reads with the token in GH_TOKEN or GITHUB_TOKEN (for projects PROJECT_TOKEN where that is set) and prints
the run's summary as Markdown. Nothing is written. GITHUB_GRAPHQL_URL names another server than github.com's.

  --issue N        one issue instead of the whole backlog
  --policy PATH    path of the policy in the repository (.github/plumbline.yml)
  --changes        print only the list of changes, one a line
  --json           print the whole report as JSON`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      issue: { type: "string" },
      policy: { type: "string" },
      changes: { type: "boolean" },
      json: { type: "boolean" },
    });
    const repository = onlyArgument(positionals, "OWNER/REPO");
    const issue = wholeNumber(values.issue, "issue", 1, 2_147_483_647);
    const result = await run(
      {
        ...namedRepository(repository),
        policy: values.policy ?? ".github/plumbline.yml",
        issue: issue ?? "all",
        issues: true,
        agenda: issue === undefined,
        baseline: false,
        dryRun: true,
        maxChanges: Infinity,
        docs: null,
      },
      openLive(),
    );
    if (result.kind === "broken") {
      throw new BrokenFiles(result.problems);
    }
    if (result.kind === "nothing") {
      print(result.sentence);
    } else if (values.json === true) {
      printJson(reportJson(result.report));
    } else if (values.changes === true) {
      print(result.report.changes.map((change) => logLine(describeChange(change))).join("\n"));
    } else {
      print(summaryPage(result.report));
    }
    return 0;
  },
};
