/** The bundled Action as a child process, as a runner starts it, through a week of a team; what counts is GitHub's state. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MONDAY, MONDAY_AFTERNOON, TUESDAY } from "../../src/commands/demo-week.ts";
import { editIssue, openIssue, seeIssue, type SeenIssue } from "../../src/sandbox/person.ts";
import { openScene, type Scene, story, worldOf } from "./harness.ts";

let scene: Scene;
let number: number;
let commentId: string;

beforeAll(async () => {
  scene = await openScene(story());
});
afterAll(() => scene.sandbox.close());

const see = (): Promise<SeenIssue> => seeIssue(scene.ana, "acme/shop", number);
const own = (issue: SeenIssue) => issue.comments.filter(({ author }) => author === "github-actions");

describe("a week of acme/shop", () => {
  it("Monday: a poor issue gets one comment, the label and its line on the board", async () => {
    number = await openIssue(scene.ana, scene.sandbox.state.repository.id, MONDAY.title, MONDAY.body);
    const result = await scene.onIssue("opened", number);
    expect(result.exitCode, result.log).toBe(0);
    const issue = await see();
    expect(issue.labels).toEqual(["needs refinement"]);
    expect(own(issue)).toHaveLength(1);
    expect(own(issue)[0]?.body).toContain("Not ready yet");
    expect(own(issue)[0]?.body).toContain("Missing acceptance criteria");
    expect(issue.board).toMatchObject({ Readiness: "Not ready" });
    expect(issue.board["Score"]).toBeUndefined();
    expect(result.outputs).toMatchObject({
      ready: "0",
      "not-ready": "1",
      "comments-changed": "1",
      "items-added": "1",
    });
    commentId = own(issue)[0]?.id ?? "";
  });

  it("Monday afternoon: a person mends half of it, and the same comment follows", async () => {
    const before = own(await see())[0]?.body;
    await editIssue(scene.ana, (await see()).id, MONDAY_AFTERNOON);
    expect((await scene.onIssue("edited", number)).exitCode).toBe(0);
    const issue = await see();
    expect(own(issue).map(({ id }) => id)).toEqual([commentId]);
    expect(own(issue)[0]?.body).not.toBe(before);
    expect(own(issue)[0]?.body).not.toContain("The title does not say");
    expect(issue.labels).toEqual(["needs refinement"]);
  });

  it("Tuesday: a person mends the rest; comment, label and board say ready, with a score to recompute", async () => {
    await editIssue(scene.ana, (await see()).id, TUESDAY);
    const result = await scene.onIssue("edited", number);
    expect(scene.requests()).toEqual({ reads: 2, writes: 3 });
    const issue = await see();
    expect(issue.labels).toEqual(["ready"]);
    expect(own(issue)).toHaveLength(1);
    expect(own(issue)[0]?.body).toContain("`(900 × 1 × 0.8 ÷ 1.5) × 2` = **960**");
    expect(issue.board).toMatchObject({
      Readiness: "Ready",
      Score: 960,
      Goal: "G-2 Customers find the answer without writing to us",
    });
    expect(result.outputs).toMatchObject({ ready: "1", "not-ready": "0" });
  });

  it("Tuesday, again: nothing changed, so nothing is written", async () => {
    const before = worldOf(scene.sandbox);
    const result = await scene.onIssue("edited", number);
    expect(result.outputs["changes"]).toBe("0");
    expect(scene.requests()).toEqual({ reads: 2, writes: 0 });
    expect(worldOf(scene.sandbox)).toEqual(before);
  });

  it("a person's words and labels are as they were left", async () => {
    const issue = await see();
    expect({ title: issue.title, body: issue.body }).toEqual(TUESDAY);
    const twelve = await seeIssue(scene.ana, "acme/shop", 12);
    await scene.onIssue("labeled", 12);
    const after = await seeIssue(scene.ana, "acme/shop", 12);
    expect({ title: after.title, body: after.body }).toEqual({ title: twelve.title, body: twelve.body });
    expect(twelve.labels.length).toBeGreaterThan(0);
    expect(after.labels).toEqual([...twelve.labels, "ready"]);
  });

  it("Wednesday: the sweep refines every open issue, writes to the few that need a person first, and opens the one agenda", async () => {
    scene.sandbox.setClock("2026-11-18T05:00:00Z");
    const comments = () =>
      [...scene.sandbox.state.repository.issues.values()].flatMap(({ comments: all }) => all);
    const before = new Set(comments());
    const result = await scene.onSchedule();
    expect(result.exitCode, result.log).toBe(0);
    const written = comments().filter((comment) => !before.has(comment));
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThanOrEqual(10);
    expect(written.filter(({ body }) => !body.includes("Not ready yet"))).toEqual([]);
    expect(result.outputs["agendas-opened"]).toBe("1");
    const agenda = await seeIssue(scene.ana, "acme/shop", Number(result.outputs["agenda-number"]));
    expect(agenda.title).toBe("Refinement agenda · Tuesday 24 November 2026");
    expect(agenda.labels).toEqual(["refinement"]);
    expect(agenda.body).toContain("Top of the backlog, not ready");
    expect(result.outputs["agenda-url"]).toMatch(/\/issues\/\d+$/);
    const unlabelled = [...scene.sandbox.state.repository.issues.values()].filter(
      ({ kind, state, labels, author, number: n }) =>
        kind === "Issue" &&
        state === "OPEN" &&
        n !== agenda.number &&
        author?.login !== "dependabot" &&
        author?.login !== "dependabot[bot]" &&
        !labels.some(({ name }) => name === "ready" || name === "needs refinement" || name === "question"),
    );
    expect(unlabelled.map((issue) => issue.number)).toEqual([]);
  });

  it("Thursday: once every comment is written, a run writes nothing and opens nothing", async () => {
    scene.sandbox.setClock("2026-11-19T05:00:00Z");
    for (let sweeps = 0; sweeps < 5; sweeps += 1) {
      await scene.onSchedule();
    }
    const before = worldOf(scene.sandbox);
    const result = await scene.run("workflow_dispatch", {});
    expect(result.outputs).toMatchObject({ changes: "0", "agendas-opened": "0" });
    expect(result.outputs["agenda-number"]).not.toBe("");
    expect(scene.requests().writes).toBe(0);
    expect(worldOf(scene.sandbox)).toEqual(before);
  });

  it("the report file holds every assessment and every change with its outcome", async () => {
    const result = await scene.onSchedule({ "dry-run": "true" });
    const report = result.report as { items: { number: number; verdict: string }[]; changes: unknown[] };
    expect(report.items.length).toBe(Number(result.outputs["ready"]) + Number(result.outputs["not-ready"]));
    expect(report.items.find((item) => item.number === number)?.verdict).toBe("ready");
    expect(report.changes).toEqual([]);
  });

  it("an agenda that people rewrote, first line and all, is still the agenda, and keeps their words", async () => {
    const agenda = [...scene.sandbox.state.repository.issues.values()].at(-1);
    await editIssue(scene.ana, agenda?.id ?? "", { body: "We met. Everything is decided." });
    const result = await scene.onSchedule();
    expect(result.outputs).toMatchObject({ changes: "0", "agenda-number": String(agenda?.number) });
    expect(agenda?.body).toBe("We met. Everything is decided.");
  });

  it("an agenda closed before its period ends is not opened again", async () => {
    const agenda = [...scene.sandbox.state.repository.issues.values()].at(-1);
    await scene.ana.ask(
      "mutation($input: CloseIssueInput!) { closeIssue(input: $input) { issue { state } } }",
      {
        input: { issueId: agenda?.id },
      },
    );
    const result = await scene.onSchedule({ job: "agenda" });
    expect(result.outputs).toMatchObject({ "agendas-opened": "0", "agenda-number": String(agenda?.number) });
  });

  it("people's Override goes before the computed score and is never written", async () => {
    const override = scene.sandbox.state.projects[0]?.fields.find(({ name }) => name === "Override");
    const { board } = await seeIssue(scene.ana, "acme/shop", 25);
    expect(board["Override"]).toBe(400);
    const bodies = scene.sandbox.log
      .filter(({ kind, login }) => kind === "mutation" && login !== null)
      .map(({ body }) => body);
    expect(bodies.some((body) => body.includes(override?.id ?? "?"))).toBe(false);
  });

  it("the next period opens the next agenda, and leaves its predecessor's text alone", async () => {
    scene.sandbox.setClock("2026-12-02T05:00:00Z");
    const result = await scene.onSchedule();
    const agenda = await seeIssue(scene.ana, "acme/shop", Number(result.outputs["agenda-number"]));
    expect(agenda.title).toBe("Refinement agenda · Tuesday 8 December 2026");
    expect(result.outputs["agendas-opened"]).toBe("1");
  });

  it("in all the week nobody was mentioned and no issue was cross-referenced, hostile titles and quotes included", () => {
    const events = scene.sandbox.state.timeline.filter(({ actor }) => actor.startsWith("github-actions"));
    expect(events.length).toBeGreaterThan(0);
    expect(events.filter(({ kind }) => kind === "mentioned" || kind === "cross-referenced")).toEqual([]);
  });
});
