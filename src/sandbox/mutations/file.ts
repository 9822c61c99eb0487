/** Mutations of files: a commit on the default branch. */
import { commitFiles } from "../acts/commit-files.ts";
import { demand, seesRepository } from "../permissions.ts";
import { notFound, Refusal } from "../refusal.ts";
import { repositoryOf } from "../state.ts";
import { defaultRef } from "../views/files.ts";
import type { Mutation } from "./lookup.ts";

interface CommitInput {
  readonly branch: { readonly branchName?: string | null; readonly repositoryNameWithOwner?: string | null };
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string | null };
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[] | null;
    readonly deletions?: readonly { readonly path: string }[] | null;
  } | null;
}

const createCommitOnBranch: Mutation<CommitInput> = (input, context) => {
  const [owner = "", name = ""] = (input.branch.repositoryNameWithOwner ?? "").split("/");
  const repository = repositoryOf(context.state, owner, name);
  if (repository === null || !seesRepository(context.viewer, repository)) {
    throw notFound(`Could not resolve to a Repository with the name '${owner}/${name}'.`);
  }
  demand(context.viewer, { repository, grant: "contents", level: "write", act: "CreateCommitOnBranch" });
  const branch = input.branch.branchName?.replace(/^refs\/heads\//, "");
  if (branch !== repository.defaultBranch) {
    throw notFound(`No ref found for branch '${branch ?? ""}'.`);
  }
  const head = repository.commits.at(-1)?.oid;
  if (head !== input.expectedHeadOid) {
    throw new Refusal("STALE_DATA", `Expected branch to point to "${input.expectedHeadOid}" but it did not.`);
  }
  const files = new Map<string, string | null>();
  for (const addition of input.fileChanges?.additions ?? []) {
    files.set(addition.path, Buffer.from(addition.contents, "base64").toString());
  }
  for (const deletion of input.fileChanges?.deletions ?? []) {
    files.set(deletion.path, null);
  }
  const { headline, body } = input.message;
  const message = typeof body === "string" && body !== "" ? `${headline}\n\n${body}` : headline;
  return { commit: commitFiles(context.state, repository, message, files), ref: defaultRef(repository) };
};

export const fileMutations: Readonly<Record<string, Mutation<object>>> = { createCommitOnBranch };
