/** Who should be there for an entry: who asked, who works on it, roles of the policy, and owners of the code it names. */
import { asCode } from "../issue/as-code.ts";
import { type CodeOwnerRule, codeOwnersOf } from "./code-owners-of.ts";
import type { Candidate } from "./matter.ts";
import { namePaths } from "./name-paths.ts";
import type { Scene } from "./set-scene.ts";

/** Lines an entry tells. */
const MOST = 6;
/** A label such as `area: checkout` or `area/checkout`. */
const AREA = /^(?:area|component|module|package|scope)\s*[:/]\s*(\S.*)$/i;
/** Words of a policy that mean nothing to Markdown or GitHub. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} &,()/-]*$/u;

/** “design (`dee`)”; each person once, in the first role that names them. */
export function listPeople(
  candidate: Candidate,
  scene: Scene,
  codeOwners: readonly CodeOwnerRule[],
): readonly string[] {
  const { issue } = candidate.assessment;
  const named = new Set<string>();
  const isNew = (login: string): boolean => {
    const known = named.has(login.toLowerCase());
    named.add(login.toLowerCase());
    return !known;
  };
  const author =
    asksAuthor(candidate) && issue.author !== null && !issue.author.endsWith("[bot]") ? issue.author : null;
  const groups = [
    { role: "assigned", logins: issue.assignees },
    ...rolesOf(candidate, scene),
    ...owning(candidate, scene, codeOwners),
    { role: "asked for it", logins: author === null ? [] : [author] },
  ];
  return groups
    .flatMap(({ role, logins }) => {
      const fresh = logins.filter(isNew);
      const isRoleAlone = logins.length === 0 && role !== "assigned" && role !== "asked for it";
      return fresh.length > 0 ? [`${role} (${fresh.map(asCode).join(", ")})`] : isRoleAlone ? [role] : [];
    })
    .slice(0, MOST);
}

interface Group {
  readonly role: string;
  readonly logins: readonly string[];
}

/** Who wrote it knows what is meant. */
function asksAuthor({ matter, missing }: Candidate): boolean {
  return matter.kind === "intake" || missing.some(({ stage }) => stage === "intake");
}

function rolesOf({ assessment, missing }: Candidate, { settings }: Scene): readonly Group[] {
  const labels = new Set(assessment.issue.labels.map((label) => label.toLowerCase()));
  const rules = new Set(missing.map(({ rule }) => rule));
  return settings.people
    .filter(
      (role) => role.labels.some((label) => labels.has(label)) || role.rules.some((rule) => rules.has(rule)),
    )
    .map(({ role, logins }) => ({ role: PLAIN.test(role) ? role : asCode(role), logins }));
}

function owning(
  { assessment }: Candidate,
  { snapshot }: Scene,
  codeOwners: readonly CodeOwnerRule[],
): readonly Group[] {
  if (codeOwners.length === 0) {
    return [];
  }
  const { body, labels } = assessment.issue;
  const ofPaths = namePaths(body, snapshot.repository.url).flatMap(
    (path) => codeOwnersOf(path, codeOwners) ?? [],
  );
  const ofLabels = labels.flatMap((label) => ofArea(label, codeOwners));
  return [...new Set([...ofPaths, ...ofLabels])].map(({ pattern, owners }) => ({
    role: `owner of ${asCode(pattern)}`,
    logins: owners,
  }));
}

/** Only where one line alone has a folder of that name. */
function ofArea(label: string, codeOwners: readonly CodeOwnerRule[]): readonly CodeOwnerRule[] {
  const area = AREA.exec(label)?.[1]?.trim().toLowerCase();
  const found = codeOwners.filter(
    ({ pattern }) => area !== undefined && pattern.toLowerCase().split("/").includes(area),
  );
  const [only] = found;
  return only !== undefined && found.length === 1 && only.owners.length > 0 ? [only] : [];
}
