import { expect, test } from "vitest";
import { readSeed } from "../../src/sandbox/read-seed.ts";

const HEAD = "organization: { login: acme }\nrepository: { owner: acme, name: shop }\n";
const ISSUE = "issues:\n  - number: 1\n    title: One\n    author: ana\n    opened: 2026-10-02\n";

test.each([
  ["an unknown key", `${HEAD}colour: red\n`, /^s\.yml:1:1 Unrecognized key: "colour"/],
  ["a broken line", `${HEAD}labels: [\n`, /^s\.yml:\d+:\d+ /],
  ["no repository", "organization: { login: acme }\n", /^s\.yml:1:1 `repository`: /],
  [
    "a bad date",
    `${HEAD}users: [{ login: ana }]\n${ISSUE.replace("2026-10-02", "yesterday")}`,
    /^s\.yml:8:13 `issues\.0\.opened`: Expected a date such as 2026-10-02/,
  ],
  [
    "a stranger",
    `${HEAD}${ISSUE}`,
    /^s\.yml:6:13 Issue 1 has author `ana`, which the seed does not declare\.$/,
  ],
  [
    "a label nobody declared",
    `${HEAD}users: [{ login: ana }]\n${ISSUE}    labels: [bug]\n`,
    /^s\.yml:9:13 Issue 1 has labels `bug`/,
  ],
  [
    "a parent that is not there",
    `${HEAD}users: [{ login: ana }]\n${ISSUE}    parent: 4\n`,
    /^s\.yml:9:13 Issue 1 has parent `4`/,
  ],
  [
    "two of a number",
    `${HEAD}users: [{ login: ana }]\n${ISSUE}${ISSUE.split("\n").slice(1).join("\n")}`,
    /^s\.yml:\d+:\d+ Two issues have the same number\.$/,
  ],
  [
    "a token of nobody",
    `${HEAD}tokens: [{ token: t, kind: person, login: eve, scopes: [] }]\n`,
    /^s\.yml:3:\d+ The token's `login` is no user of the seed\.$/,
  ],
  [
    "a closing that did not happen",
    `${HEAD}users: [{ login: ana }]\n${ISSUE}    reason: not-planned\n`,
    /^s\.yml:9:13 Issue 1 has `reason` and is open: it needs `closed`\.$/,
  ],
  [
    "a duplicate of itself",
    `${HEAD}users: [{ login: ana }]\n${ISSUE}    closed: 2026-10-03\n    duplicate-of: 1\n`,
    /^s\.yml:10:19 Issue 1 is a duplicate of itself\.$/,
  ],
  [
    "a value in an issue field nobody declared",
    `${HEAD}users: [{ login: ana }]\n${ISSUE}    fields: { Reach: 3 }\n`,
    /^s\.yml:9:13 Issue 1 has fields `Reach`/,
  ],
  [
    "issue fields in a user's repository",
    `${HEAD.replace("owner: acme", "owner: ana")}users: [{ login: ana }]\nissue-fields: [{ name: Reach, kind: number }]\n${ISSUE}    fields: { Reach: 3 }\n`,
    /^s\.yml:10:13 Issue 1 has fields `Reach`/,
  ],
  [
    "a field of a board that stands for nothing",
    `${HEAD}project: { title: Board, fields: [{ name: Reach, kind: issue-field }] }\n`,
    /^s\.yml:3:\d+ The field stands for an issue field that `issue-fields` does not declare\.$/,
  ],
  [
    "a value set by a stranger",
    `${HEAD}users: [{ login: ana }]\nproject: { title: Board, fields: [{ name: Reach, kind: number }] }\n${ISSUE}    board: { Reach: { value: 3, by: eve } }\n`,
    /^s\.yml:10:12 Issue 1 has board `eve`/,
  ],
])("%s is refused with its place", (_name, text, message) => {
  expect(() => readSeed("s.yml", text)).toThrow(message);
});

test("what is left out has its defaults", () => {
  const seed = readSeed("s.yml", `${HEAD}users: [{ login: ana }]\n${ISSUE}`);
  expect(seed.users).toEqual([{ login: "ana", permission: "read" }]);
  expect(seed.repository).toMatchObject({ "default-branch": "main", "issues-enabled": true, private: false });
  expect(seed.issues[0]).toMatchObject({ body: "", labels: [], votes: 0, locked: false, comments: [] });
});
