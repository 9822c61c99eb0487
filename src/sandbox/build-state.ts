/** A seed → the state a sandbox starts from. The same seed gives the same ids. */
import { emptyState, FOUNDED, otherRepositories } from "./empty-state.ts";
import { nodeId } from "./ids.ts";
import { addIssueFields, fillIssueFields } from "./build-issue-fields.ts";
import { buildProject, placeSeedItem } from "./build-project.ts";
import type { Seed, SeedIssue } from "./read-seed.ts";
import type { Project } from "./board.ts";
import {
  accountOf,
  isoSeconds,
  keep,
  nextDatabaseId,
  repositoryOf,
  type Account,
  type Comment,
  type Issue,
  type Repository,
  type State,
} from "./state.ts";
import { headOid } from "./acts/commit-files.ts";
import { tellDuplicate } from "./acts/duplicates.ts";
import { tellLabels } from "./acts/label-events.ts";

export function buildState(seed: Seed): State {
  const state = emptyState(seed);
  for (const user of seed.users) {
    addAccount(state, user.login, user.name ?? null);
  }
  addViewers(state, seed);
  for (const type of state.types) {
    keep(state, type);
  }
  addLabels(state, state.repository, seed.labels);
  addMilestones(state, seed.milestones);
  addIssueFields(state, seed["issue-fields"], FOUNDED);
  const project = seed.project === undefined ? null : buildProject(state, seed.project, FOUNDED);
  addFiles(state.repository, seed.files);
  addIssues(state, state.repository, seed.issues, project);
  for (const one of otherRepositories(seed)) {
    const repository = repositoryOf(state, seed.repository.owner, one.name);
    if (repository !== null) {
      addLabels(state, repository, one.labels);
      if (Object.keys(one.files).length > 0) {
        addFiles(repository, one.files);
      }
      // Off the board, unless the seed says what stands there.
      addIssues(
        state,
        repository,
        one.issues.map((issue) => ({ ...issue, board: issue.board ?? false })),
        project,
      );
    }
  }
  tellFirstLabels(state);
  return state;
}

/** The account with this login (`…[bot]` makes a bot); one who only ever votes is made when first met. */
export function addAccount(state: State, login: string, name: string | null = null): Account {
  const known = accountOf(state, login);
  if (known !== null) {
    return known;
  }
  const databaseId = nextDatabaseId(state);
  const isBot = login.endsWith("[bot]");
  const account: Account = keep(state, {
    kind: isBot ? "Bot" : "User",
    id: nodeId(isBot ? "BOT" : "U", databaseId),
    databaseId,
    login: login.replace(/\[bot\]$/, ""),
    name,
    createdAt: FOUNDED,
  });
  state.accounts.set(login.toLowerCase(), account);
  return account;
}

function addViewers(state: State, seed: Seed): void {
  for (const one of seed.tokens) {
    const { token } = one;
    if (one.kind === "actions") {
      const named = one.repository ?? state.repository.name;
      state.viewers.set(token, {
        kind: "actions",
        token,
        account: state.bot,
        repository: repositoryOf(state, seed.repository.owner, named) ?? state.repository,
        permissions: one.permissions,
      });
    } else {
      state.viewers.set(token, {
        kind: "person",
        token,
        account: addAccount(state, one.login),
        scopes: one.scopes,
      });
    }
  }
}

function addLabels(state: State, repository: Repository, labels: Seed["labels"]): void {
  for (const label of labels) {
    const databaseId = nextDatabaseId(state);
    repository.labels.push(
      keep(state, {
        kind: "Label",
        id: nodeId("LA", repository.databaseId, databaseId),
        databaseId,
        repository,
        name: label.name,
        color: label.color,
        description: label.description ?? null,
        createdAt: FOUNDED,
        updatedAt: FOUNDED,
      }),
    );
  }
}

function addMilestones(state: State, milestones: Seed["milestones"]): void {
  const { repository } = state;
  for (const [index, milestone] of milestones.entries()) {
    const databaseId = nextDatabaseId(state);
    repository.milestones.push(
      keep(state, {
        kind: "Milestone",
        id: nodeId("MI", repository.databaseId, databaseId),
        databaseId,
        repository,
        number: index + 1,
        title: milestone.title,
        description: milestone.description ?? null,
        dueOn: milestone.due === undefined ? null : isoSeconds(Date.parse(milestone.due)),
        state: milestone.state === "open" ? "OPEN" : "CLOSED",
        closedAt: milestone.state === "open" ? null : isoSeconds(Date.parse(milestone.due ?? FOUNDED)),
        createdAt: FOUNDED,
      }),
    );
  }
}

/** With them comes the first commit. */
function addFiles(repository: Repository, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    repository.files.set(path, text);
  }
  repository.commits.push({
    kind: "Commit",
    oid: headOid(repository),
    message: "Initial commit",
    at: FOUNDED,
    repository,
  });
}

function addIssues(
  state: State,
  repository: Repository,
  issues: readonly SeedIssue[],
  project: Project | null,
): void {
  const labels = new Map(repository.labels.map((label) => [label.name, label]));
  const ordered = [...issues].sort((a, b) => a.number - b.number);
  for (const one of ordered) {
    const issue = newIssue(state, repository, one);
    issue.labels = one.labels.flatMap((name) => labels.get(name) ?? []);
    repository.issues.set(issue.number, issue);
    repository.nextNumber = issue.number + 1;
  }
  for (const one of ordered) {
    const issue = repository.issues.get(one.number);
    if (issue === undefined) {
      continue;
    }
    relate(state, issue, one);
    fillIssueFields(state, issue, one.fields);
    if (project !== null && one.board !== false && !(one["pull-request"] && one.board === undefined)) {
      placeSeedItem(state, project, issue, one.board ?? {});
    }
  }
}

function newIssue(state: State, repository: Repository, one: SeedIssue): Issue {
  const databaseId = nextDatabaseId(state);
  const opened = isoSeconds(Date.parse(one.opened));
  const closed = one.closed === undefined ? null : isoSeconds(Date.parse(one.closed));
  const issue: Issue = {
    kind: one["pull-request"] ? "PullRequest" : "Issue",
    id: nodeId(one["pull-request"] ? "PR" : "I", repository.databaseId, databaseId),
    databaseId,
    repository,
    number: one.number,
    title: one.title,
    body: one.body,
    author: one.author === null ? null : addAccount(state, one.author),
    createdAt: opened,
    updatedAt: opened,
    closedAt: closed,
    state: closed === null ? "OPEN" : "CLOSED",
    stateReason: closed === null ? null : reasonOf(one),
    locked: one.locked,
    lockReason: null,
    pinned: one.pinned,
    labels: [],
    type: state.types.find((type) => type.name === one.type) ?? null,
    assignees: one.assignees.map((login) => addAccount(state, login)),
    milestone: repository.milestones.find((milestone) => milestone.title === one.milestone) ?? null,
    parent: null,
    subIssues: [],
    blockedBy: [],
    blocking: [],
    duplicateOf: null,
    fieldValues: new Map(),
    suggestions: [],
    events: [],
    votes: one.votes,
    reactions: [],
    comments: [],
    edits: [],
  };
  issue.comments = one.comments.map((comment) => newComment(state, issue, comment));
  const moments = [opened, closed, ...issue.comments.map((comment) => comment.createdAt)];
  const last = moments.flatMap((moment) => moment ?? []).sort();
  issue.updatedAt = one.updated === undefined ? (last.at(-1) ?? opened) : isoSeconds(Date.parse(one.updated));
  return keep(state, issue);
}

/** Last of all, so that the ids of everything else do not depend on them. */
function tellFirstLabels(state: State): void {
  for (const { issues } of state.repositories.values()) {
    for (const issue of issues.values()) {
      tellLabels(state, issue, [], issue.author, issue.createdAt);
    }
  }
}

function newComment(state: State, issue: Issue, one: SeedIssue["comments"][number]): Comment {
  const databaseId = nextDatabaseId(state);
  const at = isoSeconds(Date.parse(one.at));
  return keep(state, {
    kind: "IssueComment",
    id: nodeId("IC", issue.repository.databaseId, databaseId),
    databaseId,
    issue,
    author: one.author === null ? null : addAccount(state, one.author),
    body: one.body,
    createdAt: at,
    updatedAt: at,
    edits: [],
    minimized: null,
    reactions: [],
  });
}

function reasonOf(one: SeedIssue): Issue["stateReason"] {
  if (one["duplicate-of"] !== undefined) {
    return "DUPLICATE";
  }
  return one.reason === "not-planned" ? "NOT_PLANNED" : "COMPLETED";
}

function relate(state: State, issue: Issue, one: SeedIssue): void {
  const { repository } = issue;
  const parent = one.parent === undefined ? undefined : repository.issues.get(one.parent);
  if (parent !== undefined) {
    issue.parent = parent;
    parent.subIssues.push(issue);
  }
  for (const number of one["blocked-by"]) {
    const blocker = repository.issues.get(number);
    if (blocker !== undefined) {
      issue.blockedBy.push(blocker);
      blocker.blocking.push(issue);
    }
  }
  const canonical = one["duplicate-of"] === undefined ? null : repository.issues.get(one["duplicate-of"]);
  if (canonical !== null && canonical !== undefined && issue.closedAt !== null) {
    issue.duplicateOf = canonical;
    tellDuplicate(
      state,
      "MarkedAsDuplicateEvent",
      { canonical, duplicate: issue },
      issue.author,
      issue.closedAt,
    );
  }
}
