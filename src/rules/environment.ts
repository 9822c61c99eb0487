/** A bug says where it happens: in which version, and on what. */
import { z } from "zod";
import { withoutComments } from "../issue/without-comments.ts";
import type { Problem } from "../model/finding.ts";
import type { Issue } from "../model/issue.ts";
import { fillSection } from "./edits/fill-section.ts";
import { isTold } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";
import { asCode } from "../issue/as-code.ts";
import { doesNotApply } from "./words/does-not-apply.ts";
import { emptyLabels, type EmptyLabel } from "./bugs/empty-labels.ts";
import { codeOf } from "./bugs/failure-words.ts";
import { isReport } from "./bugs/is-report.ts";
import { placeAt } from "./words/place-at.ts";
import { plainProse } from "./words/plain-prose.ts";

/** `v4.2`, `2.10.0`, `==1.3`, `version 7`, `Python 3.10`, `commit 1a2b3c4`. */
const VERSION =
  /\bv\d{1,4}(?:\.\d{1,6}){0,3}\b|\b\d{1,4}\.\d{1,5}\.\d{1,6}|[=@^~]\s?\d{1,4}\.\d|\b(?:versions?|vers(?:ã|a)o|release|build)\b[ :=*`_#-]{1,9}v?\d|\bgo(?:lang)? ?\d\.\d|\b(?:commit|build|rev|sha)\b[ :=*`_#-]{1,9}(?=[a-f]{0,39}\d)[0-9a-f]{7,40}\b|\b(?:chrome|chromium|firefox|safari|edge|opera|node(?:\.?js)?|npm|python|java|jdk|ruby|php|rust|gcc|clang|cuda|windows|mac ?os|os x|ubuntu|debian|fedora|centos|freebsd|android|ios|kernel|docker|kubernetes|postgres(?:ql)?|mysql|react|tensorflow|(?:ventura|sonoma|sequoia|monterey|catalina))(?: version| versão)?[ \t/:-]{0,3}v?\d{1,5}\b/i;

const PLATFORM =
  /\b(?:Windows|WSL2?|mac ?OS|OS X|Linux|Ubuntu|Debian|Fedora|CentOS|FreeBSD|Android|iOS|iPhone|iPad|MacBook|Raspberry|Chrome|Chromium|Firefox|Safari|(?:Microsoft )?Edge(?! cases?\b)|Docker|Kubernetes|Colab|Jupyter|linux|ubuntu|macos|android|ios|firefox|chrome|docker|localhost|[Ss]taging|[Pp]roduction|[Hh]omologação|[Pp]rodução|[Nn]ightly|(?:latest|current|newest) (?:version|release|build|main|master))\b/;

/** Whoever names a line or a file of the source has looked at one version of it: `src/cart/total.ts:12`. */
const SOURCE =
  /`[\w.-]{1,60}\/[\w./-]{1,120}\.[a-z]{1,5}(?::\d[\d:–-]{0,20})?`|`[\w./-]{1,120}\.[a-z]{1,5}:\d[\d:–-]{0,20}`/;

/** Of a block of code, in characters: a trace names its paths late. */
const LOOKED_AT = 8_000;

/** A label of a template with nothing behind it. */
const EMPTY_LABEL = /^[^\n:]{0,120}:[ \t*_]{0,9}$/gm;

const VERSION_EXAMPLE = "1.0.0";
const PLATFORM_EXAMPLE = "Firefox on Linux";
/** Behind a label that may ask for the platform's version too. */
const EXAMPLES = { version: VERSION_EXAMPLE, platform: "Windows 11" } as const;
/** Empty lines named in the sentence. */
const MOST_NAMED = 3;

/** Where it can be seen: a page that is up, in the words that send somebody there. No pages about software. */
const PAGE =
  /\b(?:look at|happens (?:on|at|in)|visit(?:ing)?|open(?:ing)?|go(?:ing)? to|navigat(?:e|ing) to|acess(?:e|ar|ando)|abr(?:a|ir)|entr(?:e|ar) em)\s{1,3}(?:[\w']{1,20} ){0,3}[<([]{0,2}https?:\/\/(?!(?:www\.)?(?:github|gitlab|stackoverflow|docs?)\.|[\w.]{1,60}\.(?:readthedocs|wikipedia)\.)/i;

export const environment = defineRule({
  id: "environment",
  sentence: "It is said in which version and on what it happens.",
  level: "off",
  stage: "intake",
  needsDescription: true,
  topics: ["environment"],
  needsFullReading: true,
  options: z.strictObject({
    version: z.boolean().default(false).describe("A platform alone is not enough: ask for a version."),
  }),
  example: {
    ready: {
      title: "Search finds nothing for names with an accent",
      body: "Searching for “Zoë” finds nothing.\n\n## Environment\n\nShop 4.2.1, Firefox on Linux",
    },
    unready: {
      title: "Search finds nothing for names with an accent",
      body: "Searching for “Zoë” finds nothing.",
    },
  },
  check(issue, { version }) {
    const isSaid = version ? isNamed(issue, true) : isWrittenDown(issue) || isNamed(issue, false);
    if (!isReport(issue, "environment") || isSaid) {
      return [];
    }
    const labels = emptyLabels(issue);
    return [labels.length > 0 ? askBehind(issue, labels) : ask(issue, version)];
  },
});

function ask(issue: Issue, version: boolean): Problem {
  const section = issue.text.sections.find(({ topic }) => topic === "environment");
  return {
    message:
      version && isNamed(issue, false)
        ? "Missing the version in which it happens."
        : "Missing where it happens: the version and the platform.",
    quote: section === undefined ? null : section.heading,
    place: section?.place ?? null,
    edit: fillSection(issue, {
      topic: "environment",
      heading: "Environment",
      text: `- Version: ${VERSION_EXAMPLE}\n- Platform: ${PLATFORM_EXAMPLE}`,
      portuguese: `- Versão: ${VERSION_EXAMPLE}\n- Plataforma: ${PLATFORM_EXAMPLE}`,
      what: `the version and the platform, such as \`Version: ${VERSION_EXAMPLE}\` and \`Platform: ${PLATFORM_EXAMPLE}\`.`,
    }),
  };
}

/** The template has lines for it already. */
function askBehind({ body }: Issue, labels: readonly EmptyLabel[]): Problem {
  const [first, ...others] = labels;
  const last = others.at(-1) ?? first;
  const [start, end] = [first?.start ?? 0, last?.end ?? 0];
  const asks = new Set(labels.map((label) => label.asks));
  const names = labels.slice(0, MOST_NAMED).map(({ label }) => asCode(label.replaceAll(/[*_]/g, "")));
  const examples = [...asks].map((kind) => asCode(EXAMPLES[kind]));
  return {
    message: `Missing ${[...asks].map((kind) => `the ${kind}`).join(" and ")}: ${labels.length === 1 ? "its line is" : "their lines are"} empty.`,
    quote: body.slice(start, first?.end ?? start),
    place: placeAt(body, start, first?.end ?? start),
    edit: {
      kind: "replace",
      sentence: `Write after ${names.join(" and ")} what it is, such as ${examples.join(" and ")}.`,
      place: placeAt(body, start, end),
      text: labels
        .map((label, index) => {
          const before = labels[index - 1]?.end ?? start;
          return `${body.slice(before, label.start)}${body.slice(label.start, label.end)} ${EXAMPLES[label.asks]}`;
        })
        .join(""),
    },
  };
}

function isWrittenDown({ body, text: { sections } }: Issue): boolean {
  return (
    SOURCE.test(withoutComments(body)) ||
    PAGE.test(body) ||
    sections.some(({ topic, text }) => {
      const words = topic === "environment" ? text.replaceAll(EMPTY_LABEL, "") : "";
      return words !== "" && isTold(words) && !doesNotApply(words);
    })
  );
}

/** In the title, in prose, or in what a machine printed about itself. */
function isNamed(issue: Issue, version: boolean): boolean {
  const codes = issue.text.evidence.filter(({ kind }) => kind === "code");
  return [issue.title, plainProse(issue), ...codes.map((code) => codeOf(issue, code, LOOKED_AT))].some(
    (words) => VERSION.test(words) || (!version && PLATFORM.test(words)),
  );
}
