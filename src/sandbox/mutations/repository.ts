/** Mutations of a repository's settings. */
import { switchIssues } from "../acts/repository.ts";
import { Refusal } from "../refusal.ts";
import { lookUp, type Mutation } from "./lookup.ts";

interface RepositoryInput {
  readonly repositoryId: string;
  readonly hasIssuesEnabled?: boolean | null;
}

const KEPT = new Set(["clientMutationId", "repositoryId", "hasIssuesEnabled"]);

const updateRepository: Mutation<RepositoryInput> = (input, context) => {
  const repository = lookUp(context, input.repositoryId, ["Repository"]);
  const other = Object.keys(input).find((key) => !KEPT.has(key));
  if (other !== undefined) {
    throw new Refusal("SANDBOX", `sandbox: \`UpdateRepositoryInput.${other}\` is not kept here`);
  }
  if (typeof input.hasIssuesEnabled === "boolean") {
    switchIssues(context, repository, input.hasIssuesEnabled);
  }
  return { repository };
};

export const repositoryMutations: Readonly<Record<string, Mutation<object>>> = { updateRepository };
