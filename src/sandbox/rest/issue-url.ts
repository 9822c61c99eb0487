/** The API's own address of an issue. */
import type { Issue } from "../state.ts";
import { repositoryUrl } from "./account-json.ts";

export function issueUrl(api: string, issue: Issue): string {
  return `${repositoryUrl(api, issue.repository)}/issues/${issue.number}`;
}
