/** Every mutation the sandbox answers, by its name in the schema. */
import { commentMutations } from "./comment.ts";
import { fileMutations } from "./file.ts";
import { issueFieldMutations } from "./issue-field.ts";
import { issueMutations } from "./issue.ts";
import { labelMutations } from "./label.ts";
import type { Mutation } from "./lookup.ts";
import { projectMutations } from "./project.ts";
import { relationMutations } from "./relation.ts";
import { repositoryMutations } from "./repository.ts";

export const mutations: Readonly<Record<string, Mutation<object>>> = {
  ...issueMutations,
  ...issueFieldMutations,
  ...commentMutations,
  ...labelMutations,
  ...relationMutations,
  ...projectMutations,
  ...fileMutations,
  ...repositoryMutations,
};
