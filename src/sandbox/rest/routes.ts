/** The REST routes that are answered, in the order they are tried. */
import type { Reply } from "../reply.ts";
import type { RestCall } from "./rest-call.ts";
import {
  changeRepository,
  listRoot,
  showLimits,
  showPermission,
  showRepository,
  showUser,
} from "./account-routes.ts";
import { changeComment, createComment, listComments, removeComment, showComment } from "./comment-routes.ts";
import { showContents, writeContents } from "./contents-routes.ts";
import { changeIssue, createIssue, listIssues, showIssue } from "./issue-routes.ts";
import {
  addIssueLabels,
  createRepositoryLabel,
  listIssueLabels,
  listLabels,
  removeIssueLabel,
  showLabel,
} from "./label-routes.ts";

type Handle = (call: RestCall, parts: readonly string[]) => Reply;

const REPOSITORY = "^/repos/([^/]+)/([^/]+)";

function at(path: string): RegExp {
  return new RegExp(`${REPOSITORY}${path}$`);
}

export const routes: readonly (readonly [string, RegExp, Handle])[] = [
  ["GET", /^\/$/, listRoot],
  ["GET", /^\/user$/, showUser],
  ["GET", /^\/rate_limit$/, showLimits],
  ["GET", at(""), showRepository],
  ["PATCH", at(""), changeRepository],
  ["GET", at("/collaborators/([^/]+)/permission"), showPermission],
  ["GET", at("/issues"), listIssues],
  ["POST", at("/issues"), createIssue],
  ["GET", at("/issues/comments/(\\d+)"), showComment],
  ["PATCH", at("/issues/comments/(\\d+)"), changeComment],
  ["DELETE", at("/issues/comments/(\\d+)"), removeComment],
  ["GET", at("/issues/(\\d+)"), showIssue],
  ["PATCH", at("/issues/(\\d+)"), changeIssue],
  ["GET", at("/issues/(\\d+)/comments"), listComments],
  ["POST", at("/issues/(\\d+)/comments"), createComment],
  ["GET", at("/issues/(\\d+)/labels"), listIssueLabels],
  ["POST", at("/issues/(\\d+)/labels"), addIssueLabels],
  ["DELETE", at("/issues/(\\d+)/labels/([^/]+)"), removeIssueLabel],
  ["GET", at("/labels"), listLabels],
  ["POST", at("/labels"), createRepositoryLabel],
  ["GET", at("/labels/([^/]+)"), showLabel],
  ["GET", at("/contents(?:/(.*))?"), showContents],
  ["PUT", at("/contents/(.+)"), writeContents],
];
