/** The part a reference plays, by the words before it or the heading above it. */
import type { Reference, ReferenceRole } from "../model/issue.ts";
import { sectionAt, type Understood } from "./understood.ts";

const ROLES: readonly (readonly [ReferenceRole, string])[] = [
  [
    "blocked-by",
    "is blocked by|blocked by|blocked on|depends on|depends upon|dependent on|dependency on|waits? (?:for|on)|waiting (?:for|on)|requires|prerequisites?|pr[eé]-?requisitos?|bloquead[ao] (?:por|pel[ao])|depende d[eao]|aguardando",
  ],
  ["blocks", "blocks|blocking|is blocking|bloqueia"],
  [
    "part-of",
    "part of|parent(?: issue)?|child of|sub-?issue of|sub-?task of|belongs to|epic|parte d[eao]|épico|filh[ao] d[eao]",
  ],
  ["duplicate-of", "duplicates?(?: of)?|dup(?:e)? of|duplicad[ao] d[eao]"],
  ["goal", "goal|okr|objetivo|meta|serves|contributes to|supports"],
];

const LEADS = ROLES.map(
  ([role, words]) =>
    [
      role,
      new RegExp(
        String.raw`(?<![\p{L}\p{N}/])(?:${words})[\s:=*_(["'“–—-]{0,9}(?:(?:issue|pr|ticket|goal|story|épico|epic)s?[\s:*_]{0,4})?$`,
        "iu",
      ),
    ] as const,
);
const HEADINGS = ROLES.map(
  ([role, words]) => [role, new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})`, "iu")] as const,
);
const DENIED = /(?:\bnot|no longer|n['’]t|\bnão)(?:\s+(?:be|a|an|uma?|mais|longer)){0,2}\s*$/iu;
/** What stands between the members of a list: "#1, #2 and #3". */
const AND = /^[\s,;&+*_)\]]{0,9}(?:and|or|e|ou)?[\s*_([]{0,9}$/iu;

export function roleOf(
  text: Understood,
  plain: string,
  named: { readonly kind: Reference["kind"]; readonly start: number },
  previous: Reference | undefined,
): ReferenceRole {
  const line = plain.slice(Math.max(0, named.start - 120), named.start);
  const before = line.slice(line.lastIndexOf("\n") + 1);
  const said = leadBefore(before);
  if (said !== null) {
    return fits(named.kind, said) ? said : "mentions";
  }
  if (
    previous !== undefined &&
    previous.role !== "mentions" &&
    named.start - previous.place.end < 24 &&
    !plain.slice(previous.place.end, named.start).includes("\n") &&
    AND.test(plain.slice(previous.place.end, named.start))
  ) {
    return fits(named.kind, previous.role) ? previous.role : "mentions";
  }
  return roleByHeading(text, named);
}

function leadBefore(before: string): ReferenceRole | null {
  for (const [role, pattern] of LEADS) {
    const lead = pattern.exec(before);
    if (lead !== null) {
      return DENIED.test(before.slice(0, lead.index)) ? "mentions" : role;
    }
  }
  return null;
}

function fits(kind: Reference["kind"], role: ReferenceRole): boolean {
  return (kind === "goal") === (role === "goal") || (kind === "goal" && role === "part-of");
}

/** Under a heading about dependencies or the goal that names the part, as far as the heading is the nearest. */
function roleByHeading(
  text: Understood,
  named: { readonly kind: Reference["kind"]; readonly start: number },
): ReferenceRole {
  const above = sectionAt(text.sections, named.start);
  if (above === undefined || named.start < above.textPlace.start) {
    return "mentions";
  }
  if (named.kind === "goal") {
    // “Goal: G-1” ends with its own line, and what comes after is about something else.
    return above.topic === "goal" && named.start < above.textPlace.end ? "goal" : "mentions";
  }
  const said = HEADINGS.find(([, pattern]) => pattern.test(above.heading.slice(0, 120)))?.[0];
  if (said !== undefined && said !== "goal") {
    return said;
  }
  return above.topic === "dependencies" && /depend/i.test(above.heading) ? "blocked-by" : "mentions";
}
