/** A bug can be seen again by following its steps. */
import { z } from "zod";
import { isWithin, stretchesAbout } from "../issue/understood.ts";
import { withoutComments } from "../issue/without-comments.ts";
import type { Exhibit, Issue, Section } from "../model/issue.ts";
import type { Place } from "../model/place.ts";
import { fillSection } from "./edits/fill-section.ts";
import { isTold } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";
import { atLeast } from "./words/at-least.ts";
import { countWords } from "./words/count-words.ts";
import { codeOf, isPrinted, tellsFailure } from "./bugs/failure-words.ts";
import { isReport } from "./bugs/is-report.ts";
import { tellsOnlyHowOften } from "./bugs/only-how-often.ts";
import { placeAt } from "./words/place-at.ts";
import { plainProse } from "./words/plain-prose.ts";
import { isTaskList, showsRunning } from "./bugs/shows-running.ts";

/** "When I do this …": one step is often told within the sentence that tells the bug. */
const OCCASION =
  /\b(?:when(?:ever)?|while|after|upon|if) (?:i|i'm|we|you|they|one|someone|somebody|the|a|an|[a-z]{2,30}ing)\b|\b(?:i|we) (?:try|tried|run|ran|open|opened|click|clicked|upgraded|updated|installed|used|created|deleted)\b|\b(?:trying|attempting|tried|attempted) to [a-z]|^\s{0,9}(?:running|opening|clicking|calling|loading|importing|using|converting|building|passing|setting|starting|saving) |\b(?:ao|após|apos|depois de|quando|se) (?:[a-zà-ú]{1,30}[aei]r|eu|o|a|os|as|um|uma|você|ele|ela)\b|\b(?:tentei|tento)\b/im;
/** Fewest words of a whole account: "It crashes when I pay." tells nobody how. */
const ACCOUNT = 10;
/** With words behind it on its line. */
const FIRST = /^[ \t>*_]{0,9}(?:step )?1(?:[.):]|st\b)[ \t*_]{0,9}[^\s*_]/im;
const SECOND = /^[ \t>*_]{0,9}(?:step )?2(?:[.):]|nd\b)[ \t*_]{0,9}[^\s*_]/im;
/** A template's numbers with nothing behind them. */
const NUMBERS =
  /^[ \t]{0,3}1[.)][ \t]{0,9}\r?\n[ \t]{0,3}2[.)][ \t]{0,9}(?:\r?\n[ \t]{0,3}[3-9][.)][ \t]{0,9})?$/gm;
const TASK_LIST = /`{3}\[tasklist\][^`]{0,4000}`{3}/g;
/** “It does not follow when another project is chosen”, with the deed as a noun. */
const DEED =
  /\b(?:on|after|upon|with|by) (?:the )?(?:choice|choosing|selection|selecting|click(?:ing)?|change|changing|switch(?:ing)?|submission|submitting|upload(?:ing)?|login|logging|opening|closing|saving|deletion|deleting)\b|\b(?:com|após|depois d[aeo]|mediante|durante) (?:[ao] |uma? )?(?:escolha|seleção|clique|troca|mudança|envio|upload|login|cadastro|edição|exclusão|abertura|alteração|atualização)(?!\p{L})/iu;
const SCREEN =
  /\b(?:in|on|from|at) (?:the |an? )?(?:[\w-]{1,30} ){0,3}(?:page|screen|tab|view|dialog|form|menu|sidebar|panel|modal|window)\b|\b(?:n[ao]|d[ao]|pel[ao]) (?:tela|página|aba|modal|janela|menu|formulário|painel|barra)(?!\p{L})/iu;
const ELSEWHERE = /\b(?:see|above|below|attached|attachment|linked|same as|vide|ver|acima|abaixo|anexo)\b/i;
/** “Please see the screenshot attached”, and no more. */
const ONLY_A_HINT =
  /^\s*(?:please,? |favor |por favor,? )?(?:see|check|refer to|look at|vide|ver|veja|segue|confira) (?:[^\s.,;:]{1,30} ){0,4}(?:screenshots?|pictures?|images?|videos?|gifs?|recordings?|attachments?|attached|above|below|logs?|print|prints|imagem|imagens|vídeo|anexos?|acima|abaixo)(?: (?:attached|above|below|here|anexo|anexad[oa]|acima|abaixo|em anexo))?[\s.!:]*$/iu;
const ONLY_A_LINK = /^[`~\w\s]{3,40}https?:[^\n]{1,1900}\s{1,9}[`~]{0,9}$/;
const PROMPT = /^[ \t]{0,9}(?:\$|>>>|PS>|C:\\[^>\n]{0,80}>) ?\S/m;

export const stepsToReproduce = defineRule({
  id: "steps-to-reproduce",
  sentence: "The steps that show the bug are written down.",
  level: "off",
  stage: "intake",
  needsDescription: true,
  topics: ["steps-to-reproduce"],
  needsFullReading: true,
  options: z.strictObject({
    words: z.number().int().min(1).max(100).default(4).describe("At least this many words tell the steps."),
  }),
  example: {
    ready: {
      title: "Search finds nothing for names with an accent",
      body: "## Steps to reproduce\n\n1. Open the shop\n2. Search for “Zoë”",
    },
    unready: {
      title: "Search finds nothing for names with an accent",
      body: "It just finds nothing. Please fix.",
    },
  },
  check(issue, { words }) {
    const section = issue.text.sections.find(({ topic }) => topic === "steps-to-reproduce");
    const isEnough = section !== undefined && isAnswered(section) ? areUnder : areAnywhere;
    if (!isReport(issue, "steps-to-reproduce") || isEnough(issue, words)) {
      return [];
    }
    const isOnlyOften = section !== undefined && tellsOnlyHowOften(withoutComments(section.text));
    const numbers = emptyNumbers(issue, section);
    const text = atLeast(words, "1. Open the page where it happens\n2. Do what you did", "\n");
    const portuguese = atLeast(words, "1. Abra a página onde acontece\n2. Faça o que você fez", "\n");
    const what = isOnlyOften
      ? "what to do to see it, one step a line, or what you did just before it happened."
      : "what to do to see it, one step a line.";
    return [
      {
        message: isOnlyOften
          ? "It is said how often it happens, but not how."
          : "Missing the steps that show the bug.",
        quote: section?.heading ?? null,
        place: section?.place ?? numbers,
        edit:
          numbers === null
            ? fillSection(issue, {
                topic: "steps-to-reproduce",
                heading: "Steps to reproduce",
                text,
                portuguese,
                what,
              })
            : {
                kind: "replace",
                sentence: "Write after the numbers what to do to see it, one step a line.",
                place: numbers,
                text,
              },
      },
    ];
  },
});

/** A template's list of steps, left empty: in the section for it, or anywhere where there is none. */
function emptyNumbers({ body, text }: Issue, section: Section | undefined): Place | null {
  const { start, end } = section?.textPlace ?? { start: 0, end: body.length };
  const found = [...text.prose.slice(start, end).matchAll(NUMBERS)][0];
  return found === undefined
    ? null
    : placeAt(body, start + found.index, start + found.index + found[0].length);
}

/** Something else than nothing, or than a hint at what stands elsewhere. */
function isAnswered({ text }: Section): boolean {
  const seen = withoutComments(text).trim();
  return seen !== "" && seen !== "_No response_" && !ELSEWHERE.test(seen);
}

/** A link or a script can be the whole of a reproduction. */
function areUnder(issue: Issue, words: number): boolean {
  const { evidence, sections } = issue.text;
  const asked = stretchesAbout(sections, "steps-to-reproduce");
  return (
    sections.some(
      ({ topic, text }) =>
        topic === "steps-to-reproduce" &&
        isTold(saidIn(text), words) &&
        !ONLY_A_HINT.test(withoutComments(text)) &&
        !tellsOnlyHowOften(withoutComments(text)),
    ) || evidence.some((exhibit) => !isTaskList(exhibit) && isWithin(exhibit.place, asked))
  );
}

/** Without a template's numbers and its list of tasks. */
function saidIn(text: string): string {
  const said = text.includes("[tasklist]") ? text.replaceAll(TASK_LIST, "") : text;
  return said.replaceAll(NUMBERS, "");
}

function areAnywhere(issue: Issue, words: number): boolean {
  const { evidence, sections } = issue.text;
  const printed = stretchesAbout(sections, "evidence");
  const described = stretchesAbout(sections, "environment");
  return (
    areUnder(issue, words) ||
    evidence.some(
      (exhibit) =>
        showsRunning(exhibit) ||
        (canBeRun(issue, exhibit) &&
          !isWithin(exhibit.place, printed) &&
          !isWithin(exhibit.place, described)),
    ) ||
    areTold(issue, words)
  );
}

function canBeRun(issue: Issue, exhibit: Exhibit): boolean {
  const code = exhibit.kind === "code" && !isTaskList(exhibit) ? codeOf(issue, exhibit) : "";
  return code !== "" && (PROMPT.test(code) || (!isPrinted(issue, exhibit) && !ONLY_A_LINK.test(code)));
}

function areTold(issue: Issue, words: number): boolean {
  const prose = plainProse(issue);
  const told = countWords(prose);
  return (
    (told >= Math.max(words, ACCOUNT) &&
      (OCCASION.test(prose) || (tellsFailure(prose) && DEED.test(prose) && SCREEN.test(prose)))) ||
    (FIRST.test(prose) && SECOND.test(prose) && told >= words)
  );
}
