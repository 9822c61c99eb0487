/** The criteria that nobody could check, each with the smallest edit that makes it one that somebody can. */
import type { Criterion, Issue } from "../../model/issue.ts";
import { findPlainWords, NUMBER, EXPLAINED } from "../vagueness/find-plain-words.ts";
import { plainPattern } from "../vagueness/plain-terms.ts";

/** Offsets are those of the body. */
export interface Doubt {
  readonly kind: "question" | "vague" | "work";
  /** The words at fault. */
  readonly words: string;
  readonly criterion: Criterion;
  /** Where to put `text`. */
  readonly at: number;
  readonly text: string;
}

/** In UTF-16 units: a longer criterion says more than one vague thing. */
const LONGEST = 240;

const WORKS_EN =
  /(?<![\p{L}\p{N}])(?:(?:works?|working|functions?|functioning|performs?|behaves?|runs?|looks?)(?: \p{L}{1,12})?|(?:is|are|be|gets?) (?:displayed|shown|rendered|handled|implemented|processed|configured)) (?:well|fine|ok|good|great|nice|nicely|right|properly|correctly|as expected|as intended|as it should|as they should|smoothly|perfectly|flawlessly)$/iu;
const WORKS_PT =
  /(?<![\p{L}\p{N}])(?:funcion\p{L}{1,8}|comport\p{L}{1,8}|(?:ser|é|são|foi|foram|está|estão|esteja|estejam|seja|sejam) (?:exibid|implementad|tratad|configurad|processad)[oa]s?) (?:bem|corretamente|adequadamente|perfeitamente|normalmente|como esperado|como o esperado|conforme esperado|conforme o esperado|de forma correta|de maneira correta|sem problemas)$/iu;
/** The whole of a criterion: a wish, or a pointer at something else. */
const WISHES_EN =
  /^[\s*_]{0,4}(?:(?:it|this|that|everything|all) works?|(?:(?:it|this|everything|all) )?(?:(?:is|are|be|should be|must be) )?(?:tested|ok|okay|fine|good|done|complete|usable|user[- ]friendly|no (?:more )?(?:bugs?|errors?|problems?|issues?)|(?:the )?same as (?:usual|before|now)|as (?:usual|before|in the (?:mockup|design|figma))|(?:good|great|better|nice) (?:performance|quality|ux|ui|usability|design|look)))$/iu;
const WISHES_PT =
  /^[\s*_]{0,4}(?:(?:tudo|isso) funciona|(?:(?:tudo|ele|ela) )?(?:(?:é|está|deve (?:ser|estar)) )?(?:testad[oa]|ok|pronto|pronta|bom|boa|complet[oa]|sem (?:bugs?|erros?|problemas?)|como (?:antes|no (?:mockup|protótipo|figma))|igual ao protótipo|(?:boa|ótima) (?:performance|qualidade|usabilidade)))$/iu;
/** “Does it load?” is a check; these ask for a decision. */
const ASKS_EN =
  /^(?:who|whose|what|which|how|why|should|shall|do we|can we|could we|is it ok|is it okay|tbd)(?![\p{L}\p{N}])/iu;
const ASKS_PT =
  /^(?:quem|qual|quais|como|por que|quanto|quantos|quantas|o que|devemos|deveríamos|precisamos|podemos|vamos|será que)(?![\p{L}\p{N}])/iu;
const WORK_EN =
  /^(?:(?:write|create|implement|add|refactor|set up|configure|investigate|develop|clean up|rename|migrate|install|prepare|define|remove)(?![\p{L}\p{N}-])|(?:update|test|review|deploy|build|design|document|research) (?:the|a|an|all|our|new|existing|docs|documentation|readme)(?![\p{L}\p{N}-]))/iu;
const WORK_PT =
  /^(?:escrever|criar|implementar|adicionar|atualizar|refatorar|documentar|testar|revisar|configurar|pesquisar|investigar|desenhar|desenvolver|renomear|migrar|instalar|preparar|definir|remover|corrigir|incluir|organizar|mencionar)(?![\p{L}\p{N}-])/iu;
/** It is said what comes of it. */
const OUTCOME =
  /(?<![\p{L}\p{N}])(?:so that|must|should|shall|will|then|para que|de modo que|deve|devem)(?![\p{L}\p{N}])|→|=>/iu;

const plain = plainPattern({ also: [], allow: [] });

/** `work`: whether a piece of work counts as none, such as “write the tests”. Steps of scenarios are judged elsewhere. */
export function findDoubts({ body, text }: Issue, work: boolean): readonly Doubt[] {
  return text.criteria.flatMap((criterion) => {
    const { start, end } = criterion.place;
    if (criterion.kind === "scenario" || end - start > LONGEST) {
      return [];
    }
    const prose = text.prose.slice(start, end);
    const core = prose.replace(/[\s.!;,*_|]+$/, "");
    const at = start + core.length;
    const found = asks(core) ?? praises(core, body, text.prose, start) ?? (work ? works(core) : null);
    return found === null ? [] : [{ at, criterion, ...found }];
  });
}

type Found = Pick<Doubt, "kind" | "words" | "text">;

function asks(core: string): Found | null {
  if (!core.endsWith("?")) {
    return null;
  }
  const words =
    core
      .split(/[.!?:](?=\s)/)
      .at(-1)
      ?.trim() ?? core;
  const bare = words.replace(/^[\s*_]+/, "");
  if (ASKS_EN.test(bare)) {
    return { kind: "question", words, text: " The customer sees that." };
  }
  return ASKS_PT.test(bare) ? { kind: "question", words, text: " O cliente vê isso." } : null;
}

/** What holds a word of `plain-words` is left to that rule, so that a line is told once. */
function praises(core: string, body: string, prose: string, start: number): Found | null {
  const written = body.slice(start, start + core.length);
  if (NUMBER.test(written) || EXPLAINED.test(written) || /["“«`(]/.test(written)) {
    return null;
  }
  const english = WORKS_EN.exec(core)?.[0] ?? WISHES_EN.exec(core)?.[0];
  const praise = english ?? WORKS_PT.exec(core)?.[0] ?? WISHES_PT.exec(core)?.[0];
  const isOfOther = findPlainWords(body, prose, { start, end: start + core.length }, plain).length > 0;
  if (praise === undefined || isOfOther) {
    return null;
  }
  const text = english === undefined ? ": um teste mostra isso" : ": a test shows it";
  return { kind: "vague", words: praise, text };
}

function works(core: string): Found | null {
  if (OUTCOME.test(core)) {
    return null;
  }
  if (WORK_EN.test(core)) {
    return { kind: "work", words: core, text: ", so that a customer sees that" };
  }
  return WORK_PT.test(core) ? { kind: "work", words: core, text: ", para que o cliente veja isso" } : null;
}
