/** The actions that "and", "or", "&" or "/" join in one wish, such as "create or edit a user"; English and Portuguese. */

/** Verbs that people wish for or order; in their base form. */
const VERBS = words(`
  accept, achieve, activate, add, adjust, allow, analyse, analyze, apply, approve, archive, assign, attach, avoid, ban,
  block, browse, build, buy, calculate, cancel, capture, check, choose, classify, clean, clear, close, collect, combine,
  compare, compute, configure, confirm, connect, convert, correct, create, customise, customize, deactivate, deal, decline,
  define, delete, deliver, deploy, detect, determine, disable, discover, display, duplicate, edit, embed, enable, ensure,
  evaluate, execute, explore, export, extend, extract, fetch, fix, follow, forward, generate, handle, hide, highlight,
  identify, implement, import, improve, include, indicate, inspect, install, integrate, introduce, invite, join, keep,
  learn, link, list, listen, load, locate, maintain, make, manage, merge, migrate, modernise, modernize, modify, monitor, move, navigate, notify,
  obtain, organise, organize, pay, perform, prevent, prioritise, prioritize, publish, purchase, reactivate, read, rearrange,
  receive, recover, redesign, reduce, refactor, refund, register, reject, remove, rename, renew, reopen, repair, replace,
  reply, reset, resize, restore, restrict, retrieve, revert, rewrite, rotate, save, scan, see, select, sell, send, separate,
  share, show, simplify, skip, sort, specify, split, stop, store, submit, subscribe, suggest, support, switch, sync,
  synchronise, synchronize, tag, track, transfer, translate, trigger, turn, undelete, understand, uninstall, unsubscribe,
  update, upgrade, upload, validate, verify, view, visualise, visualize, withdraw, write`);
/** Verbs that are as often a noun: "request history", "filter options". */
const NOUNS_TOO = words(`
  access, backup, book, call, change, comment, contact, copy, design, document, download, filter, log, mark, message, note,
  offer, order, plan, post, print, process, purchase, query, rate, record, report, request, review, run, schedule, search,
  set, share, sign, support, test, use, view, vote, display, export, import, link, list, move, sort, tag, track, transfer,
  update, upgrade, upload, store, switch, sync, read, check, reply, build, block, ban, reset, restore, stop, turn, close`);
const DETERMINERS = words(
  "a, an, the, my, our, your, their, his, her, its, all, any, each, every, this, these, those, for, from, to, on, by, multiple, several, other, another, more, new, existing, which, who, through, with, about, up, out, off, up",
);
/** Verbs of one and the same act: "search and replace". */
const IDIOMS =
  /\b(?:search and replace|find and replace|copy and paste|cut and paste|drag and drop|point and click|read and write|try and|go and|come and|pick and choose|mix and match|trial and error|track and trace|plug and play|pause and resume|start and stop|undo and redo|expand and collapse|show and hide|hide and show|show or hide|enable or disable|enable and disable|turn on and off|add or remove|add and remove|accept or reject|accept or decline|approve or reject|approve or decline|follow and unfollow|see and understand|view and understand|check and see|access and view|access and use|keep and maintain|locate and access|read and understand|search and find|aceitar ou recusar|aceitar ou rejeitar|aprovar ou rejeitar|ativar e desativar|ativar ou desativar|copiar e colar|arrastar e soltar|adicionar ou remover|adicionar e remover)\b/i;
/** An act that only gets ready what the next one does with the same thing: "generate and download the report". */
const PREPARES = words(`
  build, calculate, collect, compile, compute, extract, fetch, find, format, gather, generate, load, locate, obtain, prepare,
  retrieve, search, buscar, calcular, carregar, coletar, compilar, extrair, formatar, gerar, juntar, localizar, montar, obter,
  preparar, reunir`);
const HANDS_OVER = words(`
  display, download, export, forward, inspect, post, print, publish, read, save, see, send, share, show, store, submit,
  upload, view, visualise, visualize, baixar, compartilhar, encaminhar, enviar, exibir, exportar, guardar, imprimir, ler,
  mostrar, publicar, salvar, submeter, ver, visualizar`);
/** The second act then has no sense of its own. */
const SAME_THING =
  /(?:^|\s)(?:it|them|then|there|thus|isso|isto|dele|dela|deles|delas)(?![\p{L}\p{N}])|-(?:l[oa]s?|se)(?![\p{L}])/iu;
/** What follows belongs to a clause within the wish. */
const CLAUSE =
  /(?:^|[\s,(])(?:that|which|who|whose|when|whenever|where|if|whether|while|before|after|until|unless|because|since|how|what|why|so|without|by|either|between|both|whom|que|quando|se|onde|enquanto|antes|depois|após|até|caso|como|porque|sem|entre|tanto|ao|à medida)(?![\p{L}\p{N}])|\spara\s\p{L}{1,20}[aei]r(?![\p{L}])|\sto\s(?!the\s|an?\s|my\s|our\s|all\s)\p{L}/iu;
const STEPS = words(
  "click, select, open, choose, go, log, login, enter, type, press, start, begin, come, try, visit, clicar, selecionar, abrir, escolher, entrar, acessar, ir",
);
const PT_NOUNS = words(
  "celular, lugar, qualquer, mulher, luar, familiar, particular, escolar, auxiliar, similar, titular, hospitalar, militar, par, mar, lar, bar, popular, regular, dever, prazer, caráter, mister",
);
const PT_FINITE =
  /^(?:adiciona|ajusta|atualiza|corrige|cria|implementa|inclui|melhora|migra|refatora|remove|substitui)\s(?!and\s|or\s)/i;
const CONJUNCTION =
  /(?:,\s*|\s+)(?:and also|and then|and|or|as well as|e também|e|ou)\s+(?:to\s+|also\s+|then\s+|be able to\s+|poder\s+|também\s+)?|\s*&\s*|\s+[/+]\s+|[;.]\s+(?:also\s+|and\s+)?/giu;

/** `sharp` leaves out acts without an object of their own, which share one: "create or edit a user". */
export function joinedActions(wish: string, isVerbLed: boolean, sharp = false): readonly string[] {
  const text = wish.slice(0, 400);
  if (IDIOMS.test(text)) {
    return [];
  }
  for (const found of text.matchAll(CONJUNCTION)) {
    const left = text.slice(0, found.index).trim();
    const right = text.slice(found.index + found[0].length).trim();
    if (CLAUSE.test(left.replaceAll(/\([^()]{0,200}\)/g, ""))) {
      return [];
    }
    const portuguese = /^,?\s*(?:e|ou)\s/i.test(found[0]);
    const joined =
      isAct(left, isVerbLed, portuguese) &&
      (/^[;.]/.test(found[0]) ? isVerb(right) : isSecondAct(left, right, isVerbLed, portuguese));
    const parts = joined ? partsOf(left, right, { isVerbLed, sharp }) : [];
    if (parts.length > 0) {
      return parts;
    }
  }
  return [];
}

function isAct(left: string, isVerbLed: boolean, portuguese: boolean): boolean {
  const first = firstWord(left);
  return (
    left !== "" &&
    !STEPS.has(first) &&
    (portuguese ? isInfinitive(left) : isVerbLed || VERBS.has(first) || NOUNS_TOO.has(first))
  );
}

function isSecondAct(left: string, right: string, isVerbLed: boolean, portuguese: boolean): boolean {
  const [first = "", second = ""] = right.toLowerCase().split(/[\s,.]+/, 2);
  if (SAME_THING.test(right.split(/[,;]/, 1)[0] ?? "")) {
    return false;
  }
  if (portuguese) {
    return isInfinitive(right);
  }
  if (NOUNS_TOO.has(first)) {
    return DETERMINERS.has(second) || (isBare(left, isVerbLed) && second !== "");
  }
  return VERBS.has(first) && second !== "";
}

/** In Portuguese: "visualizar", "me autenticar", "cadastrar-se"; "corrige", as titles have it. */
function isInfinitive(text: string): boolean {
  if (PT_FINITE.test(text)) {
    return true;
  }
  const [, verb = ""] =
    /^(?:(?:me|se|nos|não|poder)\s)?(\p{L}{2,20}(?:[aei]r|por))(?:-(?:me|se|nos))?(?=$|[\s,])/iu.exec(text) ??
    [];
  return verb !== "" && !PT_NOUNS.has(verb.toLowerCase());
}

/** Verbs only: their object comes later. */
function isBare(left: string, isVerbLed: boolean): boolean {
  return left
    .split(/\s*,\s*/)
    .every(
      (verb, index) =>
        /^\p{L}+(?: (?:for|in|through|at|out|up))?$/u.test(verb) &&
        ((index === 0 && isVerbLed) || isVerb(verb)),
    );
}

function isVerb(verb: string): boolean {
  const first = firstWord(verb);
  return VERBS.has(first) || NOUNS_TOO.has(first) || isInfinitive(verb);
}

interface Reading {
  readonly isVerbLed: boolean;
  readonly sharp: boolean;
}

function partsOf(left: string, right: string, { isVerbLed, sharp }: Reading): readonly string[] {
  if (!isBare(left, isVerbLed)) {
    return [left.replace(/,$/, ""), right];
  }
  const object = /^\S+\s+(?:(?:for|in|through|at|out|up)\s+)?(.+)$/u.exec(right)?.[1];
  const verbs = left.split(/\s*,\s*/);
  if (verbs.every((verb) => PREPARES.has(firstWord(verb))) && HANDS_OVER.has(firstWord(right))) {
    return [];
  }
  return sharp || object === undefined ? [] : [...verbs.map((verb) => `${verb} ${object}`), right];
}

function firstWord(text: string): string {
  return /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? "";
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/,\s*/));
}
