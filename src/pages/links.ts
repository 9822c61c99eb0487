/** Where a page leads to: what describes a rule, and files of the repository. */

export interface Links {
  /** The page that describes the rules, such as `…/docs/rules.md`; `null` where there is none to lead to. */
  readonly docs: string | null;
  /** Where the repository's files are shown, such as `…/blob/HEAD`; `null` where nothing is to be led to. */
  readonly files: string | null;
}

export const NO_LINKS: Links = { docs: null, files: null };

/** `[goal-link](…/rules.md#goal-link)`: its name is also what a waiver calls it; `null` without a page to lead to. */
export function ruleLink(rule: string, { docs }: Links): string | null {
  return docs === null ? null : `[${rule}](${docs}#${rule})`;
}

/** `name` is the file's within its folder, such as `bug.yml`; `null` without a place to lead to. */
export function formLink(name: string, { files }: Links): string | null {
  return files === null ? null : `[form](${fileAddress(files, `.github/ISSUE_TEMPLATE/${name}`)})`;
}

/** The policy's own words, linked where there is a place to lead to. */
export function policyLink(words: string, file: string | null, { files }: Links): string {
  return files === null || file === null ? words : `[${words}](${fileAddress(files, file)})`;
}

/** No character of a path ends the link it stands in. */
function fileAddress(files: string, path: string): string {
  const segments = path
    .replace(/\p{Cs}/gu, "\uFFFD")
    .split("/")
    .map((segment) => encodeURIComponent(segment).replace(/[()'*!]/g, hex));
  return `${files}/${segments.join("/")}`;
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
