/** Other levels in a team's own policy file: only what changes is touched, so comments and everything else stay. */
import { Document, isCollection, isMap, isScalar, parseDocument, visit } from "yaml";
import type { Level } from "../model/finding.ts";
import { defaultProfiles } from "../policy/default-profiles.ts";
import type { Policy } from "../policy/policy.ts";
import { readPolicy } from "../policy/read-policy.ts";

export interface FittedLevel {
  /** What the policy says now. */
  readonly from: Level;
  readonly to: Level;
  /** A remark behind a level that changes; `null` for none. */
  readonly reason: string | null;
}

export interface FittedProfile {
  readonly name: string;
  /** Every rule, by id. */
  readonly levels: Readonly<Record<string, FittedLevel>>;
}

type Path = readonly (string | number)[];

const RULES: Path = ["readiness", "rules"];
const PROFILES: Path = ["readiness", "profiles"];

/** `fitted` has every profile of the policy, in its order; the last is what holds for all. Gives the policy of the new text. */
export function writeLevels(policy: Policy, fitted: readonly FittedProfile[]): Policy {
  const doc = editable(policy.text);
  const base = fitted.at(-1);
  if (base === undefined) {
    throw new RangeError("A policy ends with the profile `default`.");
  }
  for (const [rule, level] of Object.entries(base.levels)) {
    if (level.from !== level.to) {
      setLevel(doc, [...RULES, rule], level);
    }
  }
  const named = fitted.slice(0, -1);
  if (!doc.hasIn(PROFILES) && named.some((profile) => differs(profile, base))) {
    doc.setIn(PROFILES, doc.createNode(defaultProfiles));
    onOneLine(doc);
  }
  // Where none are written, the usual ones follow what holds for all.
  for (const [index, profile] of doc.hasIn(PROFILES) ? named.entries() : []) {
    writeProfile(doc, [...PROFILES, index, "rules"], profile, base);
  }
  const { policy: read, problems } = readPolicy(
    policy.file ?? "plumbline.yml",
    doc.toString({ lineWidth: 110 }),
  );
  if (read === null) {
    throw new RangeError(`A policy with other levels is a policy: ${problems[0]?.message ?? ""}`);
  }
  return read;
}

/** A file whose parts point to one another is written anew, without its comments. */
function editable(text: string): Document {
  const own = parseDocument(text);
  let isAliased = false;
  visit(own, {
    Alias() {
      isAliased = true;
    },
  });
  const doc = isAliased ? new Document(own.toJS()) : own;
  if (!isMap(doc.contents)) {
    doc.contents = doc.createNode({});
  }
  for (const path of [["readiness"], RULES]) {
    if (!isMap(doc.getIn(path, true))) {
      doc.setIn(path, doc.createNode({}));
    }
  }
  return doc;
}

/** Whether the profiles that hold where a file names none have to be written out to say something of their own. */
function differs({ name, levels }: FittedProfile, base: FittedProfile): boolean {
  const own = defaultProfiles.find((profile) => profile.name === name)?.rules ?? {};
  return Object.entries(levels).some(([rule, { from, to }]) =>
    Object.hasOwn(own, rule) ? from !== to : to !== base.levels[rule]?.to,
  );
}

/** What a profile does not say itself follows what holds for all, which may have changed. */
function writeProfile(doc: Document, path: Path, profile: FittedProfile, base: FittedProfile): void {
  for (const [rule, level] of Object.entries(profile.levels)) {
    const written = levelAt(doc, [...path, rule]);
    const now = written ?? base.levels[rule]?.to;
    if (now !== level.to) {
      if (!isMap(doc.getIn(path, true))) {
        doc.setIn(path, doc.createNode({}));
      }
      // One that only stays as it was, while what holds for all has changed, needs no remark.
      setLevel(doc, [...path, rule], level.from === level.to ? { ...level, reason: null } : level);
    }
  }
}

function levelAt(doc: Document, path: Path): unknown {
  const node = doc.getIn(path, true);
  const level = isMap(node) ? node.get("level", true) : node;
  return isScalar(level) ? level.value : undefined;
}

function setLevel(doc: Document, path: Path, { to, reason }: FittedLevel): void {
  const node = doc.getIn(path, true);
  if (isMap(node)) {
    node.set("level", to);
  } else if (isScalar(node)) {
    node.value = to;
  } else {
    doc.setIn(path, doc.createNode(to));
  }
  const written = doc.getIn(path, true);
  if (reason !== null && (isMap(written) || isScalar(written))) {
    openUp(doc, path);
    const before = (written.comment ?? "").trim();
    written.comment = before === "" ? ` ${reason}` : ` ${before}; ${reason}`;
  }
}

/** A remark needs a line of its own behind its level. */
function openUp(doc: Document, path: Path): void {
  for (let length = 1; length < path.length; length += 1) {
    const above = doc.getIn(path.slice(0, length), true);
    if (isCollection(above)) {
      above.flow = false;
    }
  }
}

/** Lists and options of the usual profiles each take a line. */
function onOneLine(doc: Document): void {
  for (const [index, { match, rules = {} }] of defaultProfiles.entries()) {
    const inside = [
      ...Object.keys(match).map((key) => ["match", key]),
      ...Object.keys(rules).map((key) => ["rules", key]),
    ];
    for (const path of inside) {
      const node = doc.getIn([...PROFILES, index, ...path], true);
      if (isCollection(node)) {
        node.flow = true;
      }
    }
  }
}
