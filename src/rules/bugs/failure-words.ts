/** How people tell a failure, in prose and in what a machine printed, in English and Portuguese. */
import type { Exhibit, Issue } from "../../model/issue.ts";

/** What nobody has to be told the opposite of: a crash, an error, something that does not do its work. */
const FAILURE =
  /error(?:s|ed|ing)?\b|\b(?:crash(?:es|ed|ing)?|segfaults?|segmentation fault|exceptions?|traceback|warnings?|deprecat(?:ed|ion)|fail(?:s|ed|ing|ure|ures)?|hangs?|freez(?:es|ing)|frozen|stuck|broken|breaks|leaks?|(?:does|do|did|is|are|was|were|has|can|could|would|will)(?:n['’]t| not)|cannot|(?:not |un)able to|no longer|never|not (?:found|work|working|possible|shown|displayed|supported|available|recogni[sz]ed)|erros?|falhas?|falhando|quebr(?:a|ado|ada|ou)|trava(?:ndo|do)?|exceção|n(?:ã|a)o [a-zà-ú]{2})/i;

/** “It does not need a border”, “users must never see it”: an order, where nothing has failed. */
const NO_FAILURE =
  /\b(?:do(?:es)?(?:n['’]t| not) (?:need|have to)|(?:must|should|shall|may) never|n(?:ã|a)o (?:precisa|deve)[a-z]{0,3})\b/i;
const NO_FAILURES = new RegExp(NO_FAILURE.source, "gi");

const PRINTED =
  /Traceback \(|^\s*at [\w.$<(]|\b\w{0,60}(?:Error|Exception)\b\s?[:(]|^\s*File "|^\W{0,4}(?:error|fatal|panic|warning)\b|\b(?:ERROR|FATAL|WARN|WARNING|INFO|DEBUG|TRACE)\b|^\[?\d{4}-\d\d-\d\d[T ]|[Ss]egmentation fault|exit(?:ed with)? code [1-9]/m;

/** How much of a printout is looked at, in characters. */
const LOOKED_AT = 2_000;

export function tellsFailure(words: string): boolean {
  return FAILURE.test(words) && (!NO_FAILURE.test(words) || FAILURE.test(words.replaceAll(NO_FAILURES, " ")));
}

/** Whether a block of code is a log, a trace or an error rather than something to run. */
export function isPrinted(issue: Issue, exhibit: Exhibit): boolean {
  return exhibit.kind === "code" && PRINTED.test(codeOf(issue, exhibit));
}

/** The start of a block of code with its fence; `most` in characters. */
export function codeOf({ body }: Issue, { place }: Exhibit, most = LOOKED_AT): string {
  return body.slice(place.start, Math.min(place.end, place.start + most));
}
