/** Forms of the repository, and of its owner's `.github` where it has none of its own. */
import { expect, it, onTestFinished } from "vitest";
import { openGitHub } from "../../src/github/open-github.ts";
import { startSandbox } from "../../src/sandbox/start-sandbox.ts";
import { SWEEP, story } from "../run/harness.ts";

const FOLDER = ".github/ISSUE_TEMPLATE";
const form = (name: string) =>
  `name: ${name}\ndescription: x\nbody:\n  - type: input\n    attributes:\n      label: Version\n`;

interface Given {
  readonly own?: Readonly<Record<string, string>>;
  /** `null`: there is no such repository. */
  readonly defaults?: Readonly<Record<string, string>> | null;
  readonly isPrivate?: boolean;
}

function wait(): Promise<void> {
  return Promise.resolve();
}

/** The names of the forms a sweep and a run on one issue read, their problems, and the requests each took. */
async function formsRead({ own = {}, defaults = null, isPrivate = false }: Given) {
  const seed = { ...story(), "other-repositories": defaults === null ? [] : [".github"] };
  const sandbox = await startSandbox({ seed, rateLimits: false });
  onTestFinished(() => sandbox.close());
  const { files } = sandbox.state.repository;
  for (const path of [...files.keys()].filter((name) => name.startsWith(FOLDER))) {
    files.delete(path);
  }
  const theirs = sandbox.state.repositories.get("acme/.github");
  for (const [into, given] of [
    [files, own],
    [theirs?.files, defaults ?? {}],
  ] as const) {
    for (const [name, text] of Object.entries(given)) {
      into?.set(`${FOLDER}/${name}`, text);
    }
  }
  const commit = sandbox.state.repository.commits.at(-1);
  if (theirs !== undefined && commit !== undefined) {
    Object.assign(theirs, { isPrivate });
    theirs.commits.push({ ...commit, repository: theirs });
  }
  const github = openGitHub({
    token: "ghs_sandbox",
    projectToken: "ghp_sandbox",
    url: `${sandbox.url}/graphql`,
    wait,
  });
  const number =
    [...sandbox.state.repository.issues.values()].find(({ state }) => state === "OPEN")?.number ?? 0;
  const seen: { readonly forms: readonly string[]; readonly problems: readonly string[] }[] = [];
  for (const issue of ["all", number] as const) {
    const reading = await github.read({ ...SWEEP, issue });
    if (reading.kind !== "read") {
      throw new Error(reading.kind);
    }
    const { forms, problems } = reading.snapshot;
    seen.push({
      forms: forms.map(({ file, name }) => `${file} ${name}`),
      problems: problems.map(({ file, line, message }) => `${file}:${line} ${message}`),
    });
  }
  expect(seen[1]).toEqual(seen[0]);
  return { ...seen[0], requests: sandbox.log.length };
}

it("are the owner's where the repository has no folder of its own, in the same requests", async () => {
  const none = await formsRead({});
  expect(none).toMatchObject({ forms: [], problems: [] });
  expect(
    await formsRead({ defaults: { "bug.yml": form("Bug"), "config.yml": "blank_issues_enabled: false\n" } }),
  ).toEqual({
    forms: ["bug.yml Bug"],
    problems: [],
    requests: none.requests,
  });
});

it("are the repository's alone as soon as its folder holds anything", async () => {
  const defaults = { "bug.yml": form("Theirs") };
  expect(await formsRead({ own: { "story.yml": form("Ours") }, defaults })).toMatchObject({
    forms: ["story.yml Ours"],
  });
  expect(await formsRead({ own: { "config.yml": "blank_issues_enabled: true\n" }, defaults })).toMatchObject({
    forms: [],
  });
});

it("are nobody's when the owner's repository is private", async () => {
  expect(await formsRead({ defaults: { "bug.yml": form("Bug") }, isPrivate: true })).toMatchObject({
    forms: [],
  });
});

it("that GitHub would refuse are told with their place, and stop none of the others", async () => {
  const defaults = { "bad.yml": form("Bad").replace("input", "inputs"), "good.yml": form("Good") };
  expect(await formsRead({ defaults })).toMatchObject({
    forms: ["good.yml Good"],
    problems: [
      expect.stringMatching(
        /^acme\/\.github\/\.github\/ISSUE_TEMPLATE\/bad\.yml:4 .*Did you mean `input`\?$/,
      ),
    ],
  });
});
