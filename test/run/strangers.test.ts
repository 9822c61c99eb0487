/** Runs over a backlog of strangers' words at their worst: the sandbox logs no notification and no reference, the runner finds no command. */
import { expect, it } from "vitest";
import { comment } from "../../src/sandbox/person.ts";
import { hostileTitles } from "../pages/hostile.ts";
import { runnerCommands } from "../pages/runner-commands.ts";
import { item, startScene, teamSeed } from "./small-team.ts";

const COUNT = 300;
const WORDS = hostileTitles(COUNT * 4);
const word = (index: number): string => WORDS[index % WORDS.length] ?? "";

const POLICY = `
project: { owner: acme, number: 1 }
readiness: { ahead: { iterations: 2, velocity: 60 } }
score: { factors: { value: { field: Value }, effort: { field: Effort } } }
agenda: { every: 1 week on tuesday, minutes: 240, people: [{ role: design, logins: [bo], rules: [goal-link] }] }
comment: { sweep: 20 }
`;

/** What the Action itself says to the runner, with words of the token and of its own. */
const OWN = new Set(["add-mask", "warning", "notice", "error", "debug"]);

it(
  "nobody is told, nothing is referred to, and no line of the log is a command",
  { timeout: 120_000 },
  async () => {
    const issues = Array.from({ length: COUNT }, (_, index) =>
      item(
        index + 1,
        { Value: (index % 10) + 1, Effort: 3 },
        {
          // GitHub takes no title of nothing.
          title: `${word(index)} x`.replaceAll(/[\r\n]+/g, " ").slice(0, 250),
          body: `${word(index + COUNT)}\n\n## ${word(index + 2 * COUNT)}\n\n- [ ] ${word(index + 3 * COUNT)}`,
          opened: "2026-11-10",
          author: index % 2 === 0 ? "bo" : "ana",
        },
      ),
    );
    const scene = await startScene(teamSeed(POLICY, { issues }), {});
    const { sandbox, ana } = scene;
    const logs: string[] = [];
    for (const number of [1, 2, 3, 4, 5]) {
      const id = sandbox.state.repository.issues.get(number)?.id ?? "";
      await comment(ana, id, `/goal ${word(number).replaceAll(/[\r\n]+/g, " ")}\n/${word(number + 9)}`);
      await comment(ana, id, `/override 4 because ${word(number + 20).replaceAll(/[\r\n]+/g, " ")}`);
      logs.push((await scene.onIssue("edited", number)).log);
    }
    sandbox.setClock("2026-11-16T09:00:00Z");
    const sweep = await scene.onSchedule();
    expect(sweep.exitCode, sweep.log.slice(-2000)).toBe(0);
    // The first event found it due and opened it.
    expect(sweep.outputs).toMatchObject({ "agendas-opened": "0", "agenda-number": String(COUNT + 1) });
    sandbox.setClock("2026-11-23T09:00:00Z");
    logs.push(sweep.log, (await scene.onSchedule()).log);
    const told = sandbox.state.timeline.filter(({ actor }) => actor.startsWith("github-actions"));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ kind }) => kind === "mentioned" || kind === "cross-referenced")).toEqual([]);
    const commands = logs.flatMap(runnerCommands);
    expect(commands.filter(({ name }) => name === "add-mask").length).toBeGreaterThan(0);
    expect(commands.filter(({ style, name }) => style === "##[" || !OWN.has(name))).toEqual([]);
    // Of the words of strangers none is the data of a command that holds another.
    expect(commands.flatMap(({ data }) => runnerCommands(data))).toEqual([]);
  },
);
