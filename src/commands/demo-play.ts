/** The demo's story, played on a sandbox: two weeks of a small team, run by run, with what there is to see after each. */
import { dispatchEvent, issueCommentEvent, issuesEvent, scheduleEvent } from "../sandbox/event-of.ts";
import { type ActionResult, runAction } from "../sandbox/run-action.ts";
import {
  closeIssueAs,
  comment,
  editBody,
  editIssue,
  openIssue,
  type Person,
  personAt,
  seeIssue,
  tick,
} from "../sandbox/person.ts";
import type { Sandbox } from "../sandbox/start-sandbox.ts";
import { BEN, DECIDED, DUPLICATE, MIRKO, MONDAY, MONDAY_AFTERNOON, TICKED, TUESDAY } from "./demo-week.ts";
import { packageFile } from "./package-file.ts";

const REPOSITORY = "acme/shop";

export type Scene =
  | { readonly kind: "chapter"; readonly title: string }
  /** What somebody does, as the start of a sentence, and their words. */
  | { readonly kind: "deed"; readonly does: string; readonly words: string }
  /** A run of the Action; requests are counted by the sandbox. */
  | { readonly kind: "run"; readonly result: ActionResult; readonly reads: number; readonly writes: number }
  /** Something to look at, as it is until the next scene. */
  | { readonly kind: "sight"; readonly what: Sight; readonly number: number };

/** `number` of a sight is the issue's, or the agenda's. */
export type Sight =
  | "unclear"
  | "clearer"
  | "ready"
  | "stranger"
  | "estimated"
  | "agenda"
  | "board"
  | "closed-agenda"
  | "next-agenda";

/** Throws an Error with the run's log where a run fails. */
export async function* playStory(sandbox: Sandbox): AsyncGenerator<Scene> {
  const stage = newStage(sandbox);
  yield* at(stage, "2026-11-16T08:00:00Z", "Before it is switched on: what would it find?");
  yield act(stage, "workflow_dispatch", dispatchEvent(sandbox.state, "ana"), { job: "baseline" });
  const number = yield* mendIssue(stage);
  yield* giveCommands(stage, number);
  yield* at(stage, "2026-11-18T05:00:00Z", "The whole backlog, and the agenda of the next meeting");
  const agenda = yield* sweep(stage);
  yield { kind: "sight", what: "agenda", number: agenda };
  yield { kind: "sight", what: "board", number: agenda };
  yield* meet(stage, agenda);
  yield* at(stage, "2026-12-02T05:00:00Z", "What was decided is carried out; the next agenda opens");
  const next = yield* sweep(stage);
  yield { kind: "sight", what: "closed-agenda", number: agenda };
  yield { kind: "sight", what: "next-agenda", number: next };
  yield* at(stage, "2026-12-03T05:00:00Z", "Nothing happened, so nothing is written");
  yield act(stage, "workflow_dispatch", dispatchEvent(sandbox.state, "ana"));
}

interface Stage {
  readonly sandbox: Sandbox;
  readonly ana: Person;
  readonly ben: Person;
  readonly eli: Person;
  readonly mirko: Person;
}

function newStage(sandbox: Sandbox): Stage {
  const as = (token: string) => personAt(sandbox.url, token);
  return {
    sandbox,
    ana: as("ghp_sandbox"),
    ben: as("ghp_ben"),
    eli: as("ghp_eli"),
    mirko: as("ghp_mirko"),
  };
}

/** Gives the number of the issue. */
async function* mendIssue(stage: Stage): AsyncGenerator<Scene, number> {
  const { sandbox, ana, eli } = stage;
  yield* at(stage, "2026-11-16T09:10:00Z", "Eli opens an issue in a hurry");
  const number = await openIssue(eli, sandbox.state.repository.id, MONDAY.title, MONDAY.body);
  yield onIssue(stage, "opened", number, "eli");
  yield { kind: "sight", what: "unclear", number };

  yield* at(stage, "2026-11-16T15:30:00Z", "He says what it is about");
  const { id } = await seeIssue(ana, REPOSITORY, number);
  await editIssue(eli, id, MONDAY_AFTERNOON);
  yield onIssue(stage, "edited", number, "eli");
  yield { kind: "sight", what: "clearer", number };

  yield* at(stage, "2026-11-17T08:40:00Z", "Ana, the product owner, adds criteria and a goal");
  await editIssue(ana, id, TUESDAY);
  yield onIssue(stage, "edited", number, "ana");
  yield { kind: "sight", what: "ready", number };
  return number;
}

async function* giveCommands(stage: Stage, number: number): AsyncGenerator<Scene> {
  const { ana, ben, mirko } = stage;
  const { id } = await seeIssue(ana, REPOSITORY, number);
  yield* at(stage, "2026-11-17T09:30:00Z", "Mirko, a customer, gives a command");
  yield { kind: "deed", does: "He comments", words: MIRKO };
  yield onComment(stage, number, await comment(mirko, id, MIRKO), "mirko-k");
  yield { kind: "sight", what: "stranger", number };

  yield* at(stage, "2026-11-17T11:05:00Z", "Ben, a developer, gives one");
  yield { kind: "deed", does: "He comments", words: BEN };
  yield onComment(stage, number, await comment(ben, id, BEN), "ben");
  yield { kind: "sight", what: "estimated", number };
}

/** Gives the number of the period's agenda. */
async function* sweep(stage: Stage): AsyncGenerator<Scene, number> {
  const run = await act(stage, "schedule", scheduleEvent(stage.sandbox.state, "0 5 * * *"));
  yield run;
  return Number(run.result.outputs["agenda-number"]);
}

async function* meet(stage: Stage, agenda: number): AsyncGenerator<Scene> {
  const { ana, ben, eli } = stage;
  yield* at(stage, "2026-11-24T10:40:00Z", "The meeting: people decide in the agenda itself");
  for (const box of TICKED) {
    await tick(ana, REPOSITORY, agenda, box);
  }
  const { id, body } = await seeIssue(ana, REPOSITORY, agenda);
  await editBody(ana, id, `${body.trimEnd()}\n${DECIDED}`);
  yield { kind: "deed", does: "Ana ticks", words: tickedIn(body).join("\n") };
  yield { kind: "deed", does: "She writes at the end of the agenda", words: DECIDED };
  await comment(eli, id, DUPLICATE);
  yield { kind: "deed", does: "Eli comments", words: DUPLICATE };
  yield onIssue(stage, "edited", agenda, "ana");

  yield* at(stage, "2026-11-27T16:20:00Z", "Ben finishes two issues");
  const done = await Promise.all([19, 21].map((number) => seeIssue(ana, REPOSITORY, number)));
  for (const { id: issueId } of done) {
    await closeIssueAs(ben, issueId);
  }
  yield {
    kind: "deed",
    does: "He closes",
    words: done.map(({ number, title }) => `#${number} ${title}`).join("\n"),
  };
}

/** Such as `#22: Close it as not planned`. */
function tickedIn(body: string): readonly string[] {
  const boxes = body.matchAll(/^- \[x\] (.*?) <!-- plumbline:box \{"issue":(\d+)/gm);
  return [...boxes].map(([, says, issue]) => `#${issue}: ${says}`);
}

const CHAPTER = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

async function* at({ sandbox }: Stage, iso: string, title: string): AsyncGenerator<Scene> {
  sandbox.setClock(iso);
  yield { kind: "chapter", title: `${CHAPTER.format(new Date(iso)).replace(" at ", ", ")} · ${title}` };
}

type Run = Extract<Scene, { readonly kind: "run" }>;

function onIssue(stage: Stage, action: string, number: number, by: string): Promise<Run> {
  return act(stage, "issues", issuesEvent(stage.sandbox.state, action, number, by));
}

function onComment(stage: Stage, number: number, commentId: string, by: string): Promise<Run> {
  const payload = issueCommentEvent(stage.sandbox.state, "created", number, commentId, by);
  return act(stage, "issue_comment", payload);
}

/** Runs the Action once, as GitHub's runner would. */
async function act(
  { sandbox }: Stage,
  name: string,
  payload: object,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const before = sandbox.log.length;
  const result = await runAction({
    bundle: packageFile("dist/index.js"),
    url: sandbox.url,
    repository: REPOSITORY,
    event: { name, payload },
    inputs: { token: "ghs_sandbox", "project-token": "ghp_sandbox", ...inputs },
  });
  if (result.exitCode !== 0) {
    throw new Error(`The run failed:\n${result.log}`);
  }
  const requests = sandbox.log.slice(before);
  const writes = requests.filter(({ kind }) => kind === "mutation").length;
  return { kind: "run", result, reads: requests.length - writes, writes };
}
