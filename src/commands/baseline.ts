/** `plumbline baseline`: what a policy would find in a whole backlog, before anything is switched on. */
import { existsSync } from "node:fs";
import { measureBaseline } from "../baseline/measure-baseline.ts";
import type { Baseline } from "../model/baseline.ts";
import { type BaselineHead, baselinePage } from "../pages/baseline-page.ts";
import { run } from "../run/run.ts";
import { type Command, onlyArgument, print, printJson, readArguments, UsageError } from "./command.ts";
import { assessExported } from "./exported-backlog.ts";
import { namedRepository, openLive } from "./live-repository.ts";
import { BrokenFiles, judgedOn, readTeamFiles, teamOptions } from "./team-files.ts";

const USUAL_POLICY = ".github/plumbline.yml";

export const baseline: Command = {
  name: "baseline",
  sentence: "Measure a backlog before anything is switched on, and print the policy that fits it.",
  help: `Usage: plumbline baseline [options] OWNER/REPO
       plumbline baseline [options] ISSUES.json

Says how many issues would not be ready, by rule and profile, what the issue forms never ask for, and
which policy would fit today. Nothing is written. OWNER/REPO is read with the token in GH_TOKEN or
GITHUB_TOKEN, with its own policy, goals and forms; ISSUES.json is an array of issues from GitHub's REST
API or \`gh issue list --json …\`.

  --policy FILE      the policy; for OWNER/REPO its path there (${USUAL_POLICY})
  --goals FILE       the goals, for ISSUES.json
  --form FORM.yml    an issue form, for ISSUES.json; may be repeated
  --closed           measure closed issues too, for ISSUES.json
  --today DATE       the day to judge on, YYYY-MM-DD, for ISSUES.json
  --policy-only      print only the policy that fits
  --json             print JSON`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      ...teamOptions,
      closed: { type: "boolean" },
      today: { type: "string" },
      "policy-only": { type: "boolean" },
      json: { type: "boolean" },
    });
    const named = onlyArgument(positionals, "OWNER/REPO or ISSUES.json");
    const measured = isFile(named) ? measureFile(named, values) : await measureLive(named, values);
    if (values.json === true) {
      printJson(measured.baseline);
    } else if (values["policy-only"] === true) {
      print(measured.baseline.fitted.text);
    } else {
      print(baselinePage(measured.baseline, measured.head));
    }
    return 0;
  },
};

interface Told {
  readonly baseline: Baseline;
  readonly head: BaselineHead;
}

interface Values {
  readonly policy?: string | undefined;
  readonly goals?: string | undefined;
  readonly form?: readonly string[] | undefined;
  readonly closed?: boolean | undefined;
  readonly today?: string | undefined;
}

/** A path or standard input; a repository has one slash, and no file bears its name. */
function isFile(named: string): boolean {
  return (
    named === "-" || /\.json$|^\.{0,2}\//.test(named) || !/^[^/]+\/[^/]+$/.test(named) || existsSync(named)
  );
}

function measureFile(path: string, values: Values): Told {
  const files = readTeamFiles(values);
  const measured = assessExported(path, files, {
    closed: values.closed === true,
    today: judgedOn(values.today),
  });
  return {
    baseline: measureBaseline(measured),
    head: { policyFile: values.policy ?? USUAL_POLICY, policy: files.policy },
  };
}

async function measureLive(named: string, values: Values): Promise<Told> {
  const { policy = USUAL_POLICY, ...rest } = values;
  const misplaced = (["goals", "form", "closed", "today"] as const).find((name) => rest[name] !== undefined);
  if (misplaced !== undefined) {
    throw new UsageError(`--${misplaced} is for ISSUES.json: a repository is measured with its own files`);
  }
  const result = await run(
    {
      ...namedRepository(named),
      policy,
      issue: "all",
      issues: false,
      agenda: false,
      baseline: true,
      dryRun: true,
      maxChanges: 0,
      docs: null,
    },
    openLive(),
  );
  if (result.kind === "broken") {
    throw new BrokenFiles(result.problems);
  }
  if (result.kind === "nothing" || result.report.baseline === null) {
    throw new Error("There is no backlog to measure.");
  }
  return { baseline: result.report.baseline, head: { policyFile: policy, policy: result.report.policy } };
}
