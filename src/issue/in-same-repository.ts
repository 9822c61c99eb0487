/** Whether two issues' addresses are of one repository. */

const REPOSITORY = /([^/]+\/[^/]+)\/issues\/\d+$/;

/** By owner and name, whatever their case and whether for people or programs; an address that is not known is one of here. */
export function inSameRepository(one: string, other: string): boolean {
  const [first, second] = [one, other].map((url) => REPOSITORY.exec(url)?.[1]?.toLowerCase());
  return first === undefined || second === undefined || first === second;
}
