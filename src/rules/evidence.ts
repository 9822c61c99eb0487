/** A bug shows something: the words on the screen, a picture, a log, or a place to see it. */
import { z } from "zod";
import { withoutComments } from "../issue/without-comments.ts";
import type { Issue } from "../model/issue.ts";
import { fillSection } from "./edits/fill-section.ts";
import { writtenUnder } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";
import { isReport } from "./bugs/is-report.ts";
import { showsSomething } from "./bugs/shows-running.ts";

/** What a machine said, told in prose. */
const SAID =
  /\b\w{1,60}(?:Error|Exception)\b|\bTraceback\b|\b(?:HTTP|status(?: code)?|error|erro|código)[ :]{1,3}[45]\d\d\b|\b[45]\d\d (?:error|Internal|Not Found|Bad|Forbidden|Unauthorized)|\berrors?(?: message| code)?\s?:\s{0,3}\S|\bexit(?:s|ed)?(?: with)?(?: code| status)? [1-9]|\b(?:error|message|warning|says?|said|shows?|reads?|prints?|erro|mensagem|aviso|diz|mostra|exibe)\b[^.\n“"'‘«]{0,60}[“"'‘«]\S/i;

/** The words of an error, or a line of the source, between backticks. */
const MARKED =
  /`[^`\n]{0,200}(?:error|exception|fail|cannot|can't|could not|unable|invalid|not found|not supported|undefined|unexpected|\.[a-z]{1,5}:\d)[^`\n]{0,400}`/i;

/** What a program gave, under a label or after a verb: “Output:”, “prints [1, 2]”. */
const PRINTED =
  /^[ \t>*_]{0,9}(?:(?:actual|the|my|program|console) )?(?:output|prints?|printed|returns?|returned|saída|imprime|retorna)[*_]{0,3}:[*_]{0,3}\s{0,6}[^\s*_]|\b(?:prints?|printed|returns?|returned|outputs|logs|imprime|retorna)[: ]{1,3}(?:null|none|nil|undefined|nan|true|false|\[|\{|"|-?\d{1,9}\.\d)/im;
const PRINTED_CODE = /\b(?:prints?|printed|returns?|returned|outputs|logs|gives|imprime|retorna):?\s`[^`\n]/i;

export const evidence = defineRule({
  id: "evidence",
  sentence:
    "Something shows the bug: an error's words, a picture, a recording, a log or a link to where it can be seen.",
  level: "off",
  stage: "intake",
  needsDescription: true,
  topics: ["evidence"],
  needsFullReading: true,
  options: z.strictObject({}),
  example: {
    ready: {
      title: "Search finds nothing for names with an accent",
      body: "Searching for “Zoë” ends with this:\n\n```\nError: no such column: name_folded\n```",
    },
    unready: {
      title: "Search finds nothing for names with an accent",
      body: "Searching for a name with an accent finds nothing since Monday.",
    },
  },
  check(issue) {
    if (!isReport(issue, "evidence") || isShown(issue)) {
      return [];
    }
    const section = issue.text.sections.find(({ topic }) => topic === "evidence");
    return [
      {
        message: "Nothing shows the bug: no words of an error, picture, recording or log.",
        quote: section === undefined ? null : section.heading,
        place: section?.place ?? null,
        edit: fillSection(issue, {
          topic: "evidence",
          heading: "Evidence",
          portuguese: "```text\nO texto da tela ou do registro.\n```",
          text: "```text\nThe words on the screen, or of the log.\n```",
          what: "the words on the screen or of the log, or drop a picture there.",
        }),
      },
    ];
  },
});

function isShown(issue: Issue): boolean {
  const { evidence: exhibits, prose } = issue.text;
  const body = withoutComments(issue.body);
  return (
    exhibits.some(showsSomething) ||
    writtenUnder(issue, "evidence", 1) !== null ||
    SAID.test(issue.title) ||
    SAID.test(prose) ||
    PRINTED.test(prose) ||
    MARKED.test(body) ||
    PRINTED_CODE.test(body)
  );
}
