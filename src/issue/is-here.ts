/** Whether another issue lies in the same repository, and what it is called from here. */
import type { Issue, IssueName } from "../model/issue.ts";

type Standing = Pick<Issue, "url">;

/** `repository` is `owner/name`; `null` where a text leaves it to the issue's own. */
export function isHere(issue: Standing, repository: string | null): boolean {
  return repository === null || issue.url.toLowerCase().includes(`/${repository.toLowerCase()}/issues/`);
}

/** An owner is empty where a file does not tell it. */
export function isNeighbour(issue: Standing, { owner, repository }: IssueName): boolean {
  return isHere(issue, owner === "" ? null : `${owner}/${repository}`);
}

/** `#7`, or `acme/ledger#7` from another repository. */
export function nameFrom(issue: Standing, named: IssueName): string {
  const { owner, repository, number } = named;
  return isNeighbour(issue, named) ? `#${number}` : `${owner}/${repository}#${number}`;
}
