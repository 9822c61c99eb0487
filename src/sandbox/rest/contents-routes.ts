/** REST: files of the default branch. */
import { z } from "zod";
import { commitFiles } from "../acts/commit-files.ts";
import { blobOid } from "../ids.ts";
import { demand, demandRead } from "../permissions.ts";
import { notFound, Refusal } from "../refusal.ts";
import { json, type Reply } from "../reply.ts";
import type { Repository } from "../state.ts";
import { urlOf } from "../urls.ts";
import { entriesOf, objectAt, oidOf } from "../views/files.ts";
import { repositoryUrl } from "./account-json.ts";
import type { RestCall } from "./rest-call.ts";
import { bodyOf, repositoryIn } from "./read-call.ts";

/** Bytes. */
const LARGEST_CONTENT = 1024 * 1024;

const write = z.object({ message: z.string(), content: z.string(), sha: z.string().optional() });

export function showContents(call: RestCall, parts: readonly string[]): Reply {
  const repository = repositoryIn(call, parts);
  demandRead(call.viewer, "contents", repository);
  const ref = call.query.get("ref") ?? repository.defaultBranch;
  const object = [repository.defaultBranch, "HEAD", repository.commits.at(-1)?.oid].includes(ref)
    ? objectAt(repository, parts[2] ?? "")
    : null;
  if (object === null) {
    throw notFound("Not Found");
  }
  if (object.kind === "Blob") {
    return json(200, fileJson(call, repository, object.path, true));
  }
  const entries = entriesOf(object).map((entry) =>
    entry.object.kind === "Blob"
      ? fileJson(call, repository, entry.path, false)
      : { type: "dir", size: 0, name: entry.name, path: entry.path, sha: oidOf(entry.object) },
  );
  return json(200, entries);
}

/** Makes or replaces a file in a commit; an existing one must be named by its `sha`. */
export function writeContents(call: RestCall, parts: readonly string[]): Reply {
  const repository = repositoryIn(call, parts);
  demand(call.viewer, { repository, grant: "contents", level: "write", act: "CreateCommitOnBranch" });
  const path = parts[2] ?? "";
  const wish = bodyOf(call, write);
  const old = repository.files.get(path);
  if (old !== undefined && wish.sha === undefined) {
    throw new Refusal("UNPROCESSABLE", 'Invalid request.\n\n"sha" wasn\'t supplied.', 422);
  }
  if (wish.sha !== undefined && (old === undefined || wish.sha !== blobOid(old))) {
    throw new Refusal("STALE_DATA", `${path} does not match ${wish.sha}`);
  }
  const text = Buffer.from(wish.content, "base64").toString();
  const commit = commitFiles(call.state, repository, wish.message, new Map([[path, text]]));
  return json(old === undefined ? 201 : 200, {
    content: fileJson(call, repository, path, false),
    commit: { sha: commit.oid, message: commit.message },
  });
}

function fileJson(call: RestCall, repository: Repository, path: string, withContent: boolean): object {
  const text = repository.files.get(path) ?? "";
  return {
    type: "file",
    name: path.split("/").at(-1) ?? path,
    path,
    sha: blobOid(text),
    size: Buffer.byteLength(text),
    url: `${repositoryUrl(call.api, repository)}/contents/${path}?ref=${repository.defaultBranch}`,
    html_url: `${urlOf(repository)}/blob/${repository.defaultBranch}/${path}`,
    ...(withContent ? contentOf(text) : {}),
  };
}

/** Above 1 MB GitHub's documentation promises the size, and no content. */
function contentOf(text: string): { readonly encoding: string; readonly content: string } {
  return Buffer.byteLength(text) > LARGEST_CONTENT
    ? { encoding: "none", content: "" }
    : { encoding: "base64", content: base64Lines(text) };
}

/** GitHub breaks the content into lines of 60 characters. */
function base64Lines(text: string): string {
  return Buffer.from(text)
    .toString("base64")
    .replaceAll(/(.{60})/g, "$1\n");
}
