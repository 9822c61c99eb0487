/** How the files of the default branch are seen through the schema. */
import type { View } from "../context.ts";
import { blobOid, nodeId, objectOid } from "../ids.ts";
import type { Commit, Repository } from "../state.ts";
import { urlOf } from "../urls.ts";

interface Blob {
  readonly kind: "Blob";
  readonly repository: Repository;
  readonly path: string;
  readonly text: string;
}

interface Tree {
  readonly kind: "Tree";
  readonly repository: Repository;
  /** Without slashes at either end; empty for the root. */
  readonly path: string;
}

interface TreeEntry {
  readonly repository: Repository;
  readonly path: string;
  readonly name: string;
  readonly object: Blob | Tree;
}

interface Ref {
  readonly kind: "Ref";
  readonly repository: Repository;
}

/** GitHub gives this many bytes of a blob's text and cuts the rest: not documented, measured in sveltia/sveltia-cms#950. */
const LONGEST_TEXT = 512_000;

export function defaultRef(repository: Repository): Ref {
  return { kind: "Ref", repository };
}

/** `HEAD`, `main`, an object id, or one of those with `:path`; `null` where nothing is. */
export function gitObject(repository: Repository, expression: string): Blob | Tree | Commit | null {
  const [revision = "", path] = splitOnce(expression);
  const head = repository.commits.at(-1);
  const commit = ["HEAD", repository.defaultBranch, `refs/heads/${repository.defaultBranch}`].includes(
    revision,
  )
    ? head
    : repository.commits.find((one) => one.oid === revision);
  if (commit === undefined) {
    return null;
  }
  return path === undefined ? commit : objectAt(repository, path);
}

export function objectAt(repository: Repository, path: string): Blob | Tree | null {
  const trimmed = path.replaceAll(/^\/+|\/+$/g, "");
  const text = repository.files.get(trimmed);
  if (text !== undefined) {
    return { kind: "Blob", repository, path: trimmed, text };
  }
  const isFolder =
    trimmed === "" || [...repository.files.keys()].some((file) => file.startsWith(`${trimmed}/`));
  return isFolder ? { kind: "Tree", repository, path: trimmed } : null;
}

/** Sorted by name, as git sorts. */
export function entriesOf(tree: Tree): readonly TreeEntry[] {
  const prefix = tree.path === "" ? "" : `${tree.path}/`;
  const names = [...tree.repository.files.keys()]
    .filter((file) => file.startsWith(prefix))
    .map((file) => file.slice(prefix.length).split("/", 1)[0] ?? "");
  return [...new Set(names)].sort().flatMap((name) => {
    const object = objectAt(tree.repository, `${prefix}${name}`);
    return object === null ? [] : [{ repository: tree.repository, path: `${prefix}${name}`, name, object }];
  });
}

export function oidOf(object: Blob | Tree | Commit): string {
  switch (object.kind) {
    case "Blob":
      return blobOid(object.text);
    case "Tree":
      return objectOid(
        entriesOf(object)
          .map((entry) => `${entry.name} ${oidOf(entry.object)}`)
          .join("\n"),
      );
    case "Commit":
      break;
  }
  return object.oid;
}

const objectFields = {
  id: (object: Blob | Tree | Commit) =>
    `${nodeId({ Blob: "B", Tree: "T", Commit: "C" }[object.kind], object.repository.databaseId)}${oidOf(object)}`,
  oid: (object: Blob | Tree | Commit) => oidOf(object),
  abbreviatedOid: (object: Blob | Tree | Commit) => oidOf(object).slice(0, 7),
  repository: (object: Blob | Tree | Commit) => object.repository,
};

export const blobView: View<Blob> = {
  ...objectFields,
  text: (blob: Blob) => cutBytes(blob.text, LONGEST_TEXT),
  byteSize: (blob: Blob) => Buffer.byteLength(blob.text),
  isBinary: () => false,
  isTruncated: (blob: Blob) => Buffer.byteLength(blob.text) > LONGEST_TEXT,
};

export const treeView: View<Tree> = { ...objectFields, entries: (tree: Tree) => entriesOf(tree) };

export const treeEntryView: View<TreeEntry> = {
  name: (entry: TreeEntry) => entry.name,
  path: (entry: TreeEntry) => entry.path,
  extension: (entry: TreeEntry) => /\.[^./]+$/.exec(entry.name)?.[0] ?? "",
  mode: (entry: TreeEntry) => (entry.object.kind === "Blob" ? 0o100644 : 0o040000),
  type: (entry: TreeEntry) => (entry.object.kind === "Blob" ? "blob" : "tree"),
  oid: (entry: TreeEntry) => oidOf(entry.object),
  size: (entry: TreeEntry) => (entry.object.kind === "Blob" ? Buffer.byteLength(entry.object.text) : 0),
  object: (entry: TreeEntry) => entry.object,
  repository: (entry: TreeEntry) => entry.repository,
  isGenerated: () => false,
};

export const commitView: View<Commit> = {
  ...objectFields,
  message: (commit: Commit) => commit.message,
  messageHeadline: (commit: Commit) => commit.message.split("\n", 1)[0] ?? "",
  committedDate: (commit: Commit) => commit.at,
  authoredDate: (commit: Commit) => commit.at,
  url: (commit: Commit) => `${urlOf(commit.repository)}/commit/${commit.oid}`,
  tree: (commit: Commit) => ({ kind: "Tree", repository: commit.repository, path: "" }),
};

export const refView: View<Ref> = {
  id: (ref: Ref) => nodeId("REF", ref.repository.databaseId),
  name: (ref: Ref) => ref.repository.defaultBranch,
  prefix: () => "refs/heads/",
  repository: (ref: Ref) => ref.repository,
  target: (ref: Ref) => ref.repository.commits.at(-1) ?? null,
};

/** [O] Where the cut falls inside a character, the piece of it goes. */
function cutBytes(text: string, most: number): string {
  const bytes = Buffer.from(text);
  return bytes.length <= most
    ? text
    : bytes
        .subarray(0, most)
        .toString()
        .replace(/\uFFFD$/, "");
}

function splitOnce(expression: string): readonly string[] {
  const colon = expression.indexOf(":");
  return colon < 0 ? [expression] : [expression.slice(0, colon), expression.slice(colon + 1)];
}
