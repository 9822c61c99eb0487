/** What people call an issue by: its number, with or without a repository, or its address. */
import type { Repository } from "../model/snapshot.ts";

export interface IssueCalled {
  readonly number: number;
  /** Whether the words leave it to the repository they stand in. */
  readonly bare: boolean;
  /** Whether it is an issue of the repository asked about, as far as the words tell. */
  readonly here: boolean;
}

const NAME = /^(?:(?:([\w.-]+)\/)?([\w.-]+))?#(\d{1,9})$/;
const ADDRESS = /^<?https?:\/\/[^/\s]+\/([\w.-]+)\/([\w.-]+)\/issues\/(\d{1,9})\/?(?:[?#]\S*)?>?$/i;

/** `#12`, `GH-12`, `acme/shop#12`, `shop#12` or the issue's address; `null` for any other words. */
export function readIssueName(
  words: string,
  repository: Pick<Repository, "owner" | "name">,
): IssueCalled | null {
  const written = words
    .trim()
    .replace(/[.,;:!]$/, "")
    .replace(/^gh-(?=\d+$)/i, "#");
  const match = ADDRESS.exec(written) ?? NAME.exec(written);
  const number = Number(match?.[3] ?? 0);
  if (match === null || number === 0) {
    return null;
  }
  return {
    number,
    bare: match[2] === undefined,
    here: isSame(match[1], repository.owner) && isSame(match[2], repository.name),
  };
}

/** What the words leave out is as it is here; case does not matter to GitHub. */
function isSame(written: string | undefined, here: string): boolean {
  return written === undefined || written.toLowerCase() === here.toLowerCase();
}
