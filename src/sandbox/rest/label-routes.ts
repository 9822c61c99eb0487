/** REST: labels of the repository and of an issue. */
import { z } from "zod";
import { addLabels, createLabel, removeLabels } from "../acts/labels.ts";
import { notFound, Refusal } from "../refusal.ts";
import { json, type Reply } from "../reply.ts";
import type { Issue } from "../state.ts";
import { findLabel } from "../views/repository.ts";
import type { RestCall } from "./rest-call.ts";
import { labelJson } from "./issue-json.ts";
import { labelsNamed } from "./issue-routes.ts";
import { bodyOf, isReply, issueIn, paged, repositoryIn } from "./read-call.ts";

const newLabel = z.object({
  name: z.string(),
  color: z.string().default("ededed"),
  description: z.string().nullish(),
});
const named = z.union([
  z.array(z.string()),
  z.object({ labels: z.array(z.string()) }).transform(({ labels }) => labels),
]);

export function listLabels(call: RestCall, parts: readonly string[]): Reply {
  return paged(call, repositoryIn(call, parts).labels, (label) => labelJson(call.api, label));
}

export function showLabel(call: RestCall, parts: readonly string[]): Reply {
  const label = findLabel(repositoryIn(call, parts), parts[2] ?? "");
  if (label === null) {
    throw notFound("Not Found");
  }
  return json(200, labelJson(call.api, label));
}

export function createRepositoryLabel(call: RestCall, parts: readonly string[]): Reply {
  const wish = bodyOf(call, newLabel);
  const label = createLabel(call, repositoryIn(call, parts), {
    name: wish.name,
    color: wish.color.replace(/^#/, ""),
    description: wish.description ?? null,
  });
  return json(201, labelJson(call.api, label));
}

export function listIssueLabels(call: RestCall, parts: readonly string[]): Reply {
  const issue = issueIn(call, parts);
  return isReply(issue) ? issue : paged(call, issue.labels, (label) => labelJson(call.api, label));
}

export function addIssueLabels(call: RestCall, parts: readonly string[]): Reply {
  const issue = issueIn(call, parts);
  if (isReply(issue)) {
    return issue;
  }
  addLabels(call, issue, labelsNamed(call, issue.repository, bodyOf(call, named)));
  return answerLabels(call, issue);
}

/** 404 for a label the issue does not have. */
export function removeIssueLabel(call: RestCall, parts: readonly string[]): Reply {
  const issue = issueIn(call, parts);
  if (isReply(issue)) {
    return issue;
  }
  const name = parts[3]?.toLowerCase() ?? "";
  const label = issue.labels.find((one) => one.name.toLowerCase() === name);
  if (label === undefined) {
    throw new Refusal("NOT_FOUND", "Label does not exist", 404);
  }
  removeLabels(call, issue, [label]);
  return answerLabels(call, issue);
}

function answerLabels(call: RestCall, issue: Issue): Reply {
  return json(
    200,
    issue.labels.map((label) => labelJson(call.api, label)),
  );
}
