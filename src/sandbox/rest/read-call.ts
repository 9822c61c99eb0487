/** What a REST call names and carries: repository, issue, body, page. */
import type { z } from "zod";
import { demandRead, seesRepository } from "../permissions.ts";
import { notFound, Refusal } from "../refusal.ts";
import { json, type Reply } from "../reply.ts";
import { repositoryOf, type Issue, type Repository } from "../state.ts";
import { issueUrl } from "./issue-url.ts";
import type { RestCall } from "./rest-call.ts";

export function repositoryIn(call: RestCall, parts: readonly string[]): Repository {
  const repository = repositoryOf(call.state, parts[0] ?? "", parts[1] ?? "");
  if (repository === null || !seesRepository(call.viewer, repository)) {
    throw notFound("Not Found");
  }
  return repository;
}

/** The issue or pull request a path names, or GitHub's answer about one that moved or was deleted. */
export function issueIn(call: RestCall, parts: readonly string[]): Issue | Reply {
  const repository = repositoryIn(call, parts);
  const number = Number(parts[2]);
  const issue = repository.issues.get(number);
  if (issue === undefined) {
    const moved = repository.gone.get(number);
    if (moved === undefined) {
      throw notFound("Not Found");
    }
    if (moved === null) {
      throw new Refusal("NOT_FOUND", "This issue was deleted", 410);
    }
    const url = issueUrl(call.api, moved);
    return json(301, { message: "Moved Permanently", url }, { location: url });
  }
  if (issue.kind === "Issue" && !repository.issuesEnabled) {
    throw new Refusal("NOT_FOUND", "Issues are disabled for this repo", 410);
  }
  // GitHub shows pull requests to a token with either permission.
  demandRead(call.viewer, "issues", repository);
  return issue;
}

/** Throws a 400 for what is no JSON and a 422 for what is not of the shape. */
export function bodyOf<Shape extends z.ZodType>(call: RestCall, shape: Shape): z.output<Shape> {
  let value: unknown;
  try {
    value = call.body === "" ? {} : JSON.parse(call.body);
  } catch {
    throw new Refusal("UNPROCESSABLE", "Problems parsing JSON", 400);
  }
  const result = shape.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    const field = issue?.path.map(String).join(".") ?? "";
    const missing =
      typeof value === "object" && value !== null && !Object.hasOwn(value, issue?.path[0] ?? "");
    const message = missing ? `"${field}" wasn't supplied.` : `For '${field}', ${issue?.message ?? ""}.`;
    throw new Refusal("UNPROCESSABLE", `Invalid request.\n\n${message}`, 422);
  }
  return result.data;
}

/** A page of a list, with the `Link` header where there are more. `per_page` is at most 100, as on GitHub. */
export function paged<T>(call: RestCall, list: readonly T[], show: (one: T) => object): Reply {
  const size = Math.min(100, Math.max(1, Number(call.query.get("per_page") ?? 30) || 30));
  const page = Math.max(1, Number(call.query.get("page") ?? 1) || 1);
  const last = Math.max(1, Math.ceil(list.length / size));
  const body = list.slice((page - 1) * size, page * size).map(show);
  const link = (to: number, rel: string): string => {
    const query = new URLSearchParams(call.query);
    query.set("page", String(to));
    return `<${call.api}${call.path}?${query.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, "prev")] : []),
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
    ...(page > 1 ? [link(1, "first")] : []),
  ];
  return json(200, body, links.length === 0 ? {} : { link: links.join(", ") });
}

export function isReply(value: Issue | Reply): value is Reply {
  return "status" in value;
}
