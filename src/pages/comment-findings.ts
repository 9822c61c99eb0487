/** What is missing, each with its smallest edit and where to read on; what can wait is folded away. */
import type { Assessment } from "../model/assessment.ts";
import type { Finding } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import { areMissing, byBar, isRequired, things } from "./comment-headline.ts";
import type { Section } from "./comment-section.ts";
import { formLink, type Links, ruleLink } from "./links.ts";
import { codeSpan, prose } from "./safe-text.ts";

/** Most findings told one by one; the rest is counted, so that nobody is told twenty things. */
const TOLD = 8;

type Issue = Assessment["issue"];

/** Of the bar that is asked now, then of the one before work starts. */
export function findingSections(
  { issue, stage, findings }: Pick<Assessment, "issue" | "stage" | "findings">,
  links: Links,
): readonly Section[] {
  const { now, later } = byBar({ stage, findings });
  const list = (some: readonly Finding[]) => findingList(some, issue, links);
  const required = now.filter(isRequired);
  const advised = now.filter((finding) => !isRequired(finding));
  return [
    ...(required.length > 0 ? [{ name: "what is missing", fold: null, text: list(required) }] : []),
    ...(advised.length > 0
      ? [
          {
            name: "what is advised",
            fold: required.length > 0 ? advisedMore(advised.length) : null,
            text: list(advised),
          },
        ]
      : []),
    ...(later.length > 0 ? [beforeWork(later, list)] : []),
  ];
}

function findingList(findings: readonly Finding[], issue: Issue, links: Links): string {
  const items = findings.slice(0, TOLD).map((finding) => item(finding, issue, links));
  const rest = findings.length - items.length;
  return [...items, ...(rest > 0 ? [`- and ${rest} more; they are told once these are done.`] : [])].join(
    "\n",
  );
}

function item(finding: Finding, issue: Issue, links: Links): string {
  const { message, quote, place, edit, rule } = finding;
  const line = place === null ? "" : `line ${place.line}`;
  const said = [quote === null ? "" : codeSpan(quote, 80), line].filter((part) => part !== "").join(", ");
  const more = [ruleLink(rule, links), isOfForm(finding, issue) ? formOf(issue, links) : null];
  const readOn = more.filter((link) => link !== null).join(", ");
  return `- **${prose(message)}**${said === "" ? "" : ` (${said})`}  \n  ${prose(edit.sentence)}${readOn === "" ? "" : ` (${readOn})`}`;
}

function formOf({ text }: Issue, links: Links): string | null {
  return text.form === null ? null : formLink(text.form.file, links);
}

/** It asks for an answer of the form, or is about words in one. */
function isOfForm({ rule, place, edit }: Finding, { text }: Issue): boolean {
  const at = edit.kind === "replace" ? edit.place : place;
  return rule === "form-complete" || text.answers.some((answer) => holds(answer.place, at));
}

function holds(outer: Place | null, inner: Place | null): boolean {
  return outer !== null && inner !== null && outer.start <= inner.start && inner.end <= outer.end;
}

function advisedMore(count: number): string {
  return count === 1 ? "One thing more, advised" : `${count} things more, advised`;
}

function beforeWork(findings: readonly Finding[], list: (some: readonly Finding[]) => string): Section {
  const required = findings.filter(isRequired);
  const advised = findings.filter((finding) => !isRequired(finding));
  const told = [
    ...(required.length > 0 ? [list(required)] : []),
    ...(advised.length > 0 ? [required.length > 0 ? `Advised:\n\n${list(advised)}` : list(advised)] : []),
  ].join("\n\n");
  return {
    name: "what is asked before work starts",
    fold: `Before work starts: ${missingAndAdvised(required.length, advised.length)}`,
    text: told,
  };
}

function missingAndAdvised(missing: number, advised: number): string {
  return [
    ...(missing > 0 ? [areMissing(missing)] : []),
    ...(advised > 0 ? [`${things(advised)} advised`] : []),
  ].join(", ");
}
