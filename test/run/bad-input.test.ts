/** What can be wrong around a run: one clear sentence each, and nothing half-written. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issuesEvent } from "../../src/sandbox/event-of.ts";
import { openIssue } from "../../src/sandbox/person.ts";
import type { Seed } from "../../src/sandbox/read-seed.ts";
import { openScene, type Scene, story, worldOf } from "./harness.ts";

function seed(changes: Partial<Seed> = {}): Seed {
  const base = story();
  const tokens: Seed["tokens"] = [
    ...base.tokens,
    { token: "ghs_reader", kind: "actions", permissions: { issues: "read", contents: "read" } },
    { token: "ghp_repo", kind: "person", login: "ana", scopes: ["repo"] },
    { token: "ghp_look", kind: "person", login: "ana", scopes: ["repo", "read:project"] },
  ];
  return { ...base, tokens, ...changes };
}

function withPolicy(text: string): Seed {
  const base = seed();
  return { ...base, files: { ...base.files, ".github/plumbline.yml": text } };
}

let scene: Scene;
let pullRequest: number;
beforeAll(async () => {
  scene = await openScene(seed());
  pullRequest =
    [...scene.sandbox.state.repository.issues.values()].find(({ kind }) => kind === "PullRequest")?.number ??
    0;
});
afterAll(() => scene.sandbox.close());

describe("what a person has to set right: exit 1, a sentence that says what to do, nothing written", () => {
  const inputs: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ["no token", { token: "" }, /There is no token: leave the input `token` out/],
    ["a token that is not valid", { token: "ghs_wrong" }, /GitHub does not accept `token` \(Bad credentials/],
    [
      "a project token that is not valid",
      { "project-token": "ghp_wrong" },
      /GitHub does not accept `project-token`/,
    ],
    [
      "a token that may only read",
      { token: "ghs_reader" },
      /`token` may not .*: give the job `permissions: \{ issues: write/,
    ],
    [
      "the job's token for the project",
      { "project-token": "ghs_sandbox" },
      /`token` (cannot see project 1 of acme|may not read projects).*`project-token`/,
    ],
    [
      "no project token at all",
      { "project-token": "" },
      /`token` (cannot see project 1 of acme|may not read projects).*`project-token`/,
    ],
    [
      "a project token without the scope",
      { "project-token": "ghp_repo" },
      /`project-token` may not read projects .*scope `project`/,
    ],
    [
      "a project token that may only look",
      { "project-token": "ghp_look" },
      /`project-token` may read project 1 of acme but not write it/,
    ],
    ["a job that does not exist", { job: "everything" }, /The input `job` is `everything`: write `auto`/],
    [
      "a switch that is neither",
      { "dry-run": "perhaps" },
      /The input `dry-run` is `perhaps`: write `true` or `false`/,
    ],
    ["a brake that is no number", { "max-changes": "many" }, /The input `max-changes` is `many`/],
  ];
  it.each(inputs)("%s", async (_case, input, sentence) => {
    const before = worldOf(scene.sandbox);
    const result = await scene.onIssue("opened", 22, input);
    expect(result.exitCode, result.log).toBe(1);
    expect(result.log).toMatch(sentence);
    expect(result.summary).toMatch(sentence);
    expect(worldOf(scene.sandbox)).toEqual(before);
  });

  it("an event without an issue, where an issue is asked for", async () => {
    const result = await scene.run("push", { ref: "refs/heads/main" });
    expect(result.exitCode).toBe(1);
    expect(result.log).toMatch(
      /The event `push` has no issue: start the workflow `on: issues`, or set the input `job`/,
    );
  });
});

describe("what is nobody's fault: exit 0, a sentence, nothing written", () => {
  const events: readonly (readonly [string, () => object, RegExp])[] = [
    [
      "a pull request behind an issue comment",
      () => issuesEvent(scene.sandbox.state, "created", pullRequest, "ana"),
      /pull request: Plumbline refines issues only/,
    ],
    [
      "a pull request's number",
      () => ({ action: "opened", issue: { number: pullRequest } }),
      /There is no issue #\d+ in acme\/shop: it is a pull request, or was deleted/,
    ],
    [
      "an issue that is gone",
      () => ({ action: "edited", issue: { number: 4711 } }),
      /There is no issue #4711 in acme\/shop: it is a pull request, or was deleted/,
    ],
    ["a deleted issue", () => ({ action: "deleted", issue: { number: 12 } }), /Issue #12 was deleted/],
    [
      "a transferred issue",
      () => ({ action: "transferred", issue: { number: 12 } }),
      /Issue #12 was transferred/,
    ],
  ];
  it.each(events)("%s", async (_case, payload, sentence) => {
    const before = worldOf(scene.sandbox);
    const result = await scene.run("issues", payload());
    expect(result.exitCode, result.log).toBe(0);
    expect(result.log).toMatch(sentence);
    expect(result.outputs["changes"]).toBe("0");
    expect(worldOf(scene.sandbox)).toEqual(before);
  });

  it("an issue that was closed", async () => {
    const closed = [...scene.sandbox.state.repository.issues.values()].find(
      ({ kind, state }) => kind === "Issue" && state === "CLOSED",
    );
    const result = await scene.onIssue("edited", closed?.number ?? 0);
    expect(result.exitCode).toBe(0);
    expect(result.log).toContain(`Issue #${closed?.number} is closed`);
  });

  it("a locked issue keeps its silence: no comment, while label and fields follow", async () => {
    const locked = [...scene.sandbox.state.repository.issues.values()].find(({ locked: is }) => is);
    const comments = locked?.comments.length;
    const result = await scene.onIssue("edited", locked?.number ?? 0);
    expect(result.exitCode, result.log).toBe(0);
    expect(result.log).toMatch(/is locked: its comment is not written; label and fields follow/);
    expect(locked?.comments).toHaveLength(comments ?? -1);
    expect(locked?.labels.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(ready|needs refinement)$/)]),
    );
  });

  it("an archived item keeps its values, and the run says so", async () => {
    const item = [...(scene.sandbox.state.projects[0]?.items.values() ?? [])].find(
      ({ archived }) => archived,
    );
    const values = [...(item?.values ?? [])];
    const result = await scene.onIssue("edited", item?.content.number ?? 0);
    expect(result.exitCode, result.log).toBe(0);
    expect(result.log).toMatch(/is archived on the project: its fields are left as they are/);
    expect([...(item?.values ?? [])]).toEqual(values);
  });
});

describe("the team's own files and settings", () => {
  it("issues switched off", async () => {
    const base = seed();
    const off = await openScene({ ...base, repository: { ...base.repository, "issues-enabled": false } });
    const result = await off.run("schedule", {});
    expect(result.exitCode).toBe(1);
    expect(result.log).toMatch(/Issues are switched off in acme\/shop: switch them on under Settings/);
    await off.sandbox.close();
  });

  it("an issue that was really transferred, and then issues switched off by hand", async () => {
    const moved = await openScene(seed());
    const { state } = moved.sandbox;
    await moved.ana.ask(
      "mutation($input: TransferIssueInput!) { transferIssue(input: $input) { issue { url } } }",
      {
        input: {
          issueId: state.repository.issues.get(22)?.id,
          repositoryId: state.repositories.get("acme/website")?.id,
        },
      },
    );
    const gone = await moved.run("issues", { action: "edited", issue: { number: 22 } });
    expect(gone.exitCode, gone.log).toBe(0);
    expect(gone.log).toMatch(
      /There is no issue #22 in acme\/shop: it is a pull request, or was deleted, transferred/,
    );
    await moved.ana.ask(
      "mutation($input: UpdateRepositoryInput!) { updateRepository(input: $input) { repository { id } } }",
      { input: { repositoryId: state.repository.id, hasIssuesEnabled: false } },
    );
    const off = await moved.run("issues", { action: "edited", issue: { number: 12 } });
    expect(off.exitCode).toBe(1);
    expect(off.log).toMatch(/Issues are switched off in acme\/shop/);
    await moved.sandbox.close();
  });

  it("a broken policy: every error at once with line and column, exit 1, nothing written", async () => {
    const broken = await openScene(
      withPolicy(
        "project: { owner: acme, number: one }\nreadines:\n  rules: {}\nreadiness:\n  rules:\n    acceptance-criterias: required\n    title: mandatory\n",
      ),
    );
    const before = worldOf(broken.sandbox);
    const result = await broken.onIssue("opened", 22);
    expect(result.exitCode).toBe(1);
    expect(result.log).toContain(".github/plumbline.yml:1:33");
    expect(result.log).toContain(
      ".github/plumbline.yml:2:1 Unknown key `readines`. Did you mean `readiness`?",
    );
    expect(result.log).toContain(".github/plumbline.yml:6:5");
    expect(result.log).toContain("Did you mean `acceptance-criteria`?");
    expect(result.log).toContain(".github/plumbline.yml:7:12");
    expect(result.summary).toContain("nothing was done");
    expect(worldOf(broken.sandbox)).toEqual(before);
    await broken.sandbox.close();
  });

  it("a project that is not there", async () => {
    const lost = await openScene(withPolicy("project: { owner: acme, number: 99 }\n"));
    const before = worldOf(lost.sandbox);
    const result = await lost.onIssue("opened", 22);
    expect(result.exitCode).toBe(1);
    expect(result.log).toMatch(
      /`project-token` cannot see project 99 of acme: check `project.owner` and `project.number`/,
    );
    expect(worldOf(lost.sandbox)).toEqual(before);
    await lost.sandbox.close();
  });

  it("no policy yet: an issue's event works from the defaults, and the summary says how to add one", async () => {
    const base = seed();
    const bare = await openScene({ ...base, files: { "README.md": "# Shop\n" } });
    const number = await openIssue(bare.ana, bare.sandbox.state.repository.id, "bug", "it broke");
    const result = await bare.onIssue("opened", number);
    expect(result.exitCode, result.log).toBe(0);
    expect(result.outputs["not-ready"]).toBe("1");
    expect(result.summary).toContain("no policy yet");
    expect(result.summary).toContain("`.github/plumbline.yml`");
    const before = worldOf(bare.sandbox);
    const sweep = await bare.onSchedule();
    expect(sweep.exitCode).toBe(0);
    expect(sweep.summary).toContain("The backlog was only measured: nothing was written");
    expect(worldOf(bare.sandbox)).toEqual(before);
    await bare.sandbox.close();
  });

  it("fields the project does not have are named with what to create, and the rest is written", async () => {
    const base = seed();
    const project = { number: 1, title: "Bare", fields: [{ name: "Score", kind: "number" as const }] };
    const issues = base.issues.map((issue) => ({ ...issue, board: {} }));
    const bare = await openScene({ ...base, project, issues });
    const result = await bare.onIssue("edited", 12);
    expect(result.exitCode, result.log).toBe(0);
    expect(result.log).toContain(
      "has no field `Readiness`: create a single-select field with the options Ready, Almost and Not ready",
    );
    expect(result.log).toContain("has no field `Goal`: create a text field");
    expect(result.outputs["fields-changed"]).toBe("1");
    await bare.sandbox.close();
  });
});
