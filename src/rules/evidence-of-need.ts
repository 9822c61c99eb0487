/** Somebody asked for it: votes, requests, figures, or a link to where they were counted. */
import { z } from "zod";
import { isFiller } from "../issue/is-filler.ts";
import type { Issue, Section } from "../model/issue.ts";
import type { Edit } from "../model/finding.ts";
import { isTold } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";
import { asCode } from "../issue/as-code.ts";
import { doesNotApply } from "./words/does-not-apply.ts";
import { isAskedOrReported } from "./criteria/could-serve.ts";
import { isInPortuguese } from "./words/is-portuguese.ts";
import { plainProse } from "./words/plain-prose.ts";

const HEADING =
  /\b(?:evidence|proof|signs?) of (?:need|demand|interest)|\b(?:customers?|users?|client|support) (?:requests?|feedback|research|interviews?|voices?|tickets?|demand|insights?|quotes?|evidence)|\b(?:requested|asked for) by\b|\b(?:who (?:asked|wants|needs)|how many (?:users|customers|people))|^\W{0,5}(?:analytics|usage data|usage|metrics|demand|survey|research|market research|user value|votes)\W{0,3}$|\b(?:evidências? (?:da|de) (?:necessidade|demanda)|pesquisa (?:com|de) usuários|pedidos de clientes|quem pediu|solicitado por)/i;

const WHO =
  /\b(?:customers?|clients?|users?|people|persons?|teams?|companies|organi[sz]ations?|accounts?|schools|shops|merchants|tenants|subscribers|patients|students|teachers|developers|requests?|tickets?|reports?|complaints?|votes?|upvotes?|reactions|interviews?|respondents|participants|answers|threads|duplicates|sessions|visits|visitors|orders|clientes?|usuári[oa]s?|pessoas|equipes|empresas|alun[oa]s|pacientes|pedidos|chamados|solicitações|reclamações|votos|entrevistas|respostas)\b/gi;
const NUMBER =
  "\\d[\\d.,]{0,9}(?: ?[kKmM])?|two|three|four|five|six|seven|eight|nine|ten|dozens of|hundreds of|thousands of|dois|duas|três|quatro|cinco|dez|dezenas de|centenas de|milhares de";
const SOME = "most|half|a third|a quarter|many|several|one|\\d{1,3} ?(?:%|per ?cent|por cento)";
/** What stands right before those who are counted: "12 angry", "5 of our", "40 % of the". */
const COUNT = new RegExp(
  `\\b(?:${NUMBER})(?: [a-zà-ú]{2,20})? $|(?:\\b(?:${NUMBER}|${SOME})) (?:of|out of|in|em|dos|das|de)(?: [a-zà-ú]{2,20}){0,2} $`,
  "i",
);
/** A number before a limit is a demand on the product, not one for it: "up to 100 users". */
const LIMIT = new RegExp(
  `\\b(?:up to|até|support|suportar|máximo de|limit of|for|per|por) (?:${NUMBER})(?: [a-zà-ú]{2,20})? $`,
  "i",
);
const SHARE =
  /\b(?:one|um|uma|\d{1,3}) (?:in|em|out of) (?:cada )?(?:two|three|four|five|six|ten|dois|duas|três|quatro|cinco|dez|\d{1,4})\b/i;
const ASKED =
  /\b(?:requested|asked for|reported|raised|wanted|demanded) by [a-z@]|\b(?:customers?|users?|clients?|people|participants|clientes|usuários) (?:[a-z]{2,12} )?(?:ask(?:ed|s)?|request(?:ed|s)?|complain(?:ed|s)?|told us|want(?:ed)? |report(?:ed)?|asking|pedem|pediram|solicitaram|reclamam|relataram)\b|\b(?:usability (?:study|test)|user (?:study|interview|test|research)|survey|pesquisa com|teste de usabilidade|(?:solicitad|pedid|sugerid|apontad|destacad|exigid|levantad)[oa]s? (?:por|pel[oa]s?|na auditoria) |feedback (?:received|from|by|recebido|d[aeo]s? )|(?:our|the|nosso|pedido d[eo]) (?:client|customer|stakeholder|cliente|professor|sponsor)s? (?:asked|expects?|needs?|wants?|espera|pediu|precisa|quer|solicitou)\b|\bpedidos? d[aeo]s? (?:client|professor|usuári|equipe))|^[^\S\r\n]{0,9}[A-ZÀ-Ú]\p{L}{1,20} ?\/ ?(?:client|customer|stakeholder|cliente)\b/imu;
const COUNTING_HOUSE =
  /^https?:\/\/(?:(?:discuss|forums?|community|feedback|ideas|support)\.|(?:[\w-]{1,63}\.){0,4}(?:zendesk\.com|intercom\.com|freshdesk\.com|helpscout\.(?:com|net)|typeform\.com|surveymonkey\.com|canny\.io|productboard\.com|uservoice\.com|hotjar\.com|posthog\.com|mixpanel\.com|amplitude\.com|analytics\.google\.com|docs\.google\.com\/forms|forms\.gle|hubspot\.com|salesforce\.com|discourse\.org|reddit\.com|stackoverflow\.com)\/)|\/discussions\/\d/i;

export const evidenceOfNeed = defineRule({
  id: "evidence-of-need",
  sentence: "It is shown that somebody needs it: votes, requests, figures or a link to them.",
  level: "off",
  stage: "ready",
  needsFullReading: true,
  options: z.strictObject({
    votes: z
      .number()
      .int()
      .min(1)
      .max(10_000)
      .default(3)
      .describe("Number of 👍 that are evidence enough by themselves."),
  }),
  example: {
    ready: {
      title: "Remember the delivery address",
      body: "Customers type their address again with every order. Support counted 12 tickets about it in May.",
    },
    unready: {
      title: "Remember the delivery address",
      body: "It would be nice not to type the address again with every order.",
    },
  },
  check(issue, { votes }) {
    const section = issue.text.sections.find(({ heading }) => HEADING.test(heading)) ?? null;
    // Who asks for help or reports a fault needs it; a heading left empty asks by itself.
    const isOwnNeed = section === null && isAskedOrReported(issue);
    if (issue.votes >= votes || isOwnNeed || isFilled(section) || isCounted(issue)) {
      return [];
    }
    return [
      {
        message: "It is not said who asked for it.",
        quote: section?.heading ?? null,
        place: section?.place ?? null,
        edit: askWho(issue, section),
      },
    ];
  },
});

function isFilled(section: Section | null): boolean {
  return section !== null && isTold(section.text) && !doesNotApply(section.text);
}

function isCounted(issue: Issue): boolean {
  const prose = plainProse(issue);
  return (
    SHARE.test(prose) ||
    countsSomebody(prose) ||
    ASKED.test(prose) ||
    issue.text.evidence.some(({ kind, target }) => kind === "link" && COUNTING_HOUSE.test(target))
  );
}

function countsSomebody(prose: string): boolean {
  return [...prose.matchAll(WHO)].some(({ index }) => {
    const before = prose.slice(Math.max(0, index - 60), index);
    return COUNT.test(before) && !LIMIT.test(before);
  });
}

const WHAT = "who asked for it, or link to where they did.";

function askWho(issue: Issue, section: Section | null): Edit {
  const inPortuguese = isInPortuguese(issue);
  const text = inPortuguese ? "Solicitado pelo suporte." : "Requested by the support team.";
  if (section === null) {
    const heading = inPortuguese ? "Quem pediu" : "Evidence of need";
    return {
      kind: "append",
      sentence: `Add a section \`## ${heading}\` and write there ${WHAT}`,
      text: `## ${heading}\n\n${text}`,
    };
  }
  const { textPlace, heading } = section;
  const sentence = `Write under ${asCode(heading)} ${WHAT}`;
  const isBare =
    isFiller(section.text) || doesNotApply(section.text) || section.text.trim() === "_No response_";
  if (textPlace.end === textPlace.start) {
    return { kind: "replace", sentence, place: textPlace, text: `\n\n${text}\n` };
  }
  return { kind: "replace", sentence, place: textPlace, text: isBare ? text : `${text}\n\n${section.text}` };
}
