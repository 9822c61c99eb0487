/** Writes docs/cost.md: the requests a run takes, counted by the sandbox; run by `npm run measure`. */
import { writeFileSync } from "node:fs";
import { openGitHub } from "../src/github/open-github.ts";
import { run, type RunOptions } from "../src/run/run.ts";
import { storySeed } from "../src/commands/sandbox.ts";
import { comment, editIssue, openIssue, personAt, seeIssue } from "../src/sandbox/person.ts";
import { type Sandbox, startSandbox } from "../src/sandbox/start-sandbox.ts";
import { MONDAY, MONDAY_AFTERNOON, TUESDAY } from "../src/commands/demo-week.ts";
import { markdownTable } from "./markdown-table.ts";

const REPOSITORY = "acme/shop";
const OPTIONS: Omit<RunOptions, "issue" | "agenda"> = {
  owner: "acme",
  name: "shop",
  policy: ".github/plumbline.yml",
  issues: true,
  baseline: false,
  dryRun: false,
  maxChanges: Infinity,
  docs: null,
};

interface Cost {
  readonly situation: string;
  readonly changes: number;
  readonly reads: number;
  readonly writes: number;
  readonly points: number;
}

/** One run, counted. */
async function cost(
  sandbox: Sandbox,
  situation: string,
  work: Pick<RunOptions, "issue" | "agenda" | "trigger">,
  oneToken = false,
): Promise<Cost> {
  const before = sandbox.log.length;
  const github = openGitHub({
    token: oneToken ? "ghp_sandbox" : "ghs_sandbox",
    projectToken: "ghp_sandbox",
    url: `${sandbox.url}/graphql`,
    wait: () => Promise.resolve(),
  });
  const result = await run({ ...OPTIONS, ...work }, github);
  if (result.kind === "broken") {
    throw new Error(`The run was not done: ${JSON.stringify(result)}`);
  }
  const requests = sandbox.log.slice(before);
  const writes = requests.filter(({ kind }) => kind === "mutation").length;
  const points = requests.reduce((sum, request) => sum + request.points, 0);
  return {
    situation,
    changes: result.kind === "done" ? result.report.changes.length : 0,
    reads: requests.length - writes,
    writes,
    points,
  };
}

async function oneIssue(oneToken: boolean): Promise<readonly Cost[]> {
  const sandbox = await startSandbox({ seed: storySeed() });
  const ana = personAt(sandbox.url, "ghp_sandbox");
  const tokens = oneToken ? "one token" : "two tokens";
  const number = await openIssue(ana, sandbox.state.repository.id, MONDAY.title, MONDAY.body);
  const { id } = await seeIssue(ana, REPOSITORY, number);
  const alone = { issue: number, agenda: false };
  const costs = [await cost(sandbox, `new issue, first ever (makes a label), ${tokens}`, alone, oneToken)];
  const second = await openIssue(ana, sandbox.state.repository.id, MONDAY.title, MONDAY.body);
  costs.push(
    await cost(sandbox, `new issue: comment, label, board, ${tokens}`, { ...alone, issue: second }, oneToken),
  );
  await editIssue(ana, id, MONDAY_AFTERNOON);
  costs.push(await cost(sandbox, `edited: the comment changes, ${tokens}`, alone, oneToken));
  await editIssue(ana, id, TUESDAY);
  costs.push(
    await cost(
      sandbox,
      `edited: comment, label and fields change (makes a label), ${tokens}`,
      alone,
      oneToken,
    ),
  );
  costs.push(await cost(sandbox, `nothing changed, ${tokens}`, alone, oneToken));
  costs.push(...(await comments(sandbox, id, number, oneToken)));
  await sandbox.close();
  return costs;
}

async function comments(
  sandbox: Sandbox,
  id: string,
  number: number,
  oneToken: boolean,
): Promise<readonly Cost[]> {
  const ana = personAt(sandbox.url, "ghp_sandbox");
  const tokens = oneToken ? "one token" : "two tokens";
  const commented = { issue: number, agenda: false, trigger: "comment" } as const;
  await comment(ana, id, "Thank you!");
  const costs = [await cost(sandbox, `a comment without a command, ${tokens}`, commented, oneToken)];
  await comment(ana, id, "/estimate 2");
  costs.push(await cost(sandbox, `a command that sets a field, ${tokens}`, commented, oneToken));
  return costs;
}

async function backlog(issues: number): Promise<readonly Cost[]> {
  const sandbox = await startSandbox({ seed: storySeed(), issues });
  const open = [...sandbox.state.repository.issues.values()].filter(
    ({ kind, state }) => kind === "Issue" && state === "OPEN",
  ).length;
  const items = sandbox.state.projects[0]?.items.size ?? 0;
  const whole = { issue: "all", agenda: true } as const;
  const size = `${open} open issues, ${items} items on the board`;
  // A job's token has its points for an hour: the runs of a large backlog are two hours apart.
  let hour = Date.parse("2026-11-18T05:00:00Z");
  const later = (situation: string, work: Parameters<typeof cost>[2]): Promise<Cost> => {
    hour += 7_200_000;
    sandbox.setClock(new Date(hour).toISOString());
    return cost(sandbox, `${situation}: ${size}`, work);
  };
  const first = await later("sweep from zero", { ...whole, agenda: false });
  const opening = await later("sweep that opens the agenda", whole);
  let last = await later("sweep, nothing changed", whole);
  // The comments that one run may not write are left to the next ones.
  for (let runs = 0; last.changes > 0 && runs < 20; runs += 1) {
    last = await later("sweep, nothing changed", whole);
  }
  await sandbox.close();
  return [first, opening, last];
}

const costs = [
  ...(await oneIssue(false)),
  ...(await oneIssue(true)),
  ...(await backlog(100)),
  ...(await backlog(1_000)),
  ...(await backlog(5_000)),
];
const rows = costs.map(({ situation, changes, reads, writes, points }) => [
  situation,
  ...[changes, reads, writes, points].map(String),
]);
writeFileSync(
  "docs/cost.md",
  `# What a run costs

Requests and points of GitHub's GraphQL API, counted by the sandbox, which counts points by GitHub's documented formula.
Made by \`npm run measure\`; the same sources give the same page.

${markdownTable(["situation", "changes", "reads", "writes", "points"], rows)}
`,
);
process.stdout.write(`docs/cost.md written\n`);
