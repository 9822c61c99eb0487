/** What a title says once its label, its codes and what is left of a template are taken away. */
import { countWords } from "../words/count-words.ts";

export interface ReadTitle {
  /** Without the label before it. */
  readonly told: string;
  /**
   * `untouched`: as the form starts it. `template`: nothing but a template's words. `generic`: nothing but words that fit
   * any issue, or a code. `topic`: a fault and where, but not which. `told`: says something.
   */
  readonly kind: "untouched" | "template" | "generic" | "topic" | "told";
  /** What is left of a template in it, as written; else `null`. */
  readonly left: string | null;
  /** The title without that. */
  readonly cleared: string;
}

/** `[Bug]`, `[$250] [QBO]`, `feat(scope)!:`, `Fix/`, `US07 -`, in any number up to six. */
const PREFIX =
  /^(?:\[[^\]]{0,40}\]|\([^)]{0,20}\)(?=[\s:])|(?:bug|bug report|feature|feature request|request|story|user story|task|issue|question|fix|feat|chore|docs?|refactor|test|ci|build|perf|style|hotfix|enhancement|improvement|epic|erro|melhoria|tarefa|história|funcionalidade|correção|dúvida)(?:\([^)]{0,40}\))?!?[ \t]{0,2}[:/]|(?:us|ac|rf|bug|uc|ep|epic)[-_ ]?\d{1,5}[ \t]{0,2}[-:–])\s*[:–-]?\s*/iu;
const MOST_PREFIXES = 6;

const PHRASES = new Set(
  "new feature,new issue,new bug,help me,help needed,user story,not working,it does not work,does not work,doesn't work,doesnt work,this does not work,it doesn't work,nothing works,something is wrong,something went wrong,issue title,nova funcionalidade,não funciona,nao funciona,não está funcionando,não funciona mais,nao funciona mais,está quebrado,fix it,fix stuff,fix things,update stuff,update things,some changes,small changes,minor changes,small fixes,minor fixes,various fixes,minor updates,it is broken,it's broken,this is broken,is broken,does not work anymore,doesn't work anymore,doesnt work anymore,it doesn't work anymore,it does not work anymore,not working anymore,pequenas mudanças,pequenos ajustes,pequenas correções,preciso de ajuda,história de usuário".split(
    ",",
  ),
);
/** Words that say nothing, alone or together. */
const EMPTY = new Set(
  "bug,bugs,report,feature,features,request,issue,issues,problem,problems,help,please,pls,urgent,important,question,questions,task,tasks,story,improvement,improvements,enhancement,enhancements,error,errors,untitled,test,tests,testing,title,todo,fix,fixes,this,a,an,the,some,my,wip,tbd,erro,erros,problema,problemas,ajuda,urgente,dúvida,duvida,pergunta,tarefa,história,melhoria,melhorias,teste,testes,título,titulo,correção,um,uma".split(
    ",",
  ),
);
/** `BUG006`, `R1`, `#12`, `404`, `v2.3.1`, `ERR-17`. */
const CODE = /^#?(?:[vV]?\d[\d.]{0,20}|\p{Lu}{1,5}[-_]?\d{1,6})$/u;
const NUMBERED = /^#?(?:bug|us|issue|err|erro|rf|ac|r)[-_]?\d{1,6}$/;
/** Written like codes, but names of something. */
const NAMES =
  /^(?:mp[34]|s3|ec2|h2|h26[45]|css[1-4]|html[45]|http[123]|es\d{1,4}|ipv[46]|utf-?(?:8|16|32)|sha-?\d{1,3}|md5|aes-?\d{3}|base-?(?:32|64)|arm64|amd64|win(?:32|64|1[01])|ps[45]|qt[56]|x11|k8s|oauth[12]|gpt-?\d|iso-?\d{3,6}|rfc-?\d{3,5}|web[23]|vue[23]|neo4j|log4j|dx1[0-2]|cv2|py[23]|id3|ga4|gb2312|cp\d{3,4})$/;
/** “Sprint 3”: a place in a plan. */
const COUNTED = /^(?:sprint|iteration|iteração|user story|story|história)\s{0,3}#?\d{1,4}$/iu;

const WHERE =
  /^(?:an? |the |my |um |uma )?(?:bug|error|issue|problem|erro|problema) (?:in|with|on|at|no|na|em|com o|com a|com|do|da) (?:the |my )?[^\s/:]{1,30}$/iu;

/** What a template has where a person's own words belong. A single word in `<>` may be an element, as in “Escape <title>”. */
const HOLDERS =
  /<(?=[^<>]{1,70}>)[^<>]{0,30}(?:title|description|summary|name|proposal|título|titulo|descrição|resumo|nome)[^<>]{0,40}>|(?<![^\s:])\[(?:component|component name|tool name|rule[- ]name(?: here)?|feature name|short description|module name|package name|your [^\]]{1,40}|insert [^\]]{1,40}|componente|nome d[^\]]{1,30})\](?![^\s:])|\((?:fill in|fill me in|short description|preencher)\)|\{\{?[ \t]?(?:title|description|component)[ \t]?\}?\}|(?:your|insert|enter|put|add|write) (?:an? |the |your |issue |bug |feature ){0,2}title (?:goes )?here|title goes here|fill-me-please|_FEATURE_NAME_|(?:seu|o|insira o|escreva o) título aqui/giu;
const ELEMENT = /^<[\p{L}_]{1,20}>$/u;
/** Such a word with nothing else beside it. */
const ALONE =
  /^<(?:[a-z]{1,12}_(?:of_)?)?(?:title|description|summary|name|name_of_[a-z]{1,20}|título|titulo|descrição|resumo|nome)>$/iu;

/** Words of a template before the place for one's own: “Tracking issue for [feature name]”. */
const MOST_BEFORE_HOLDER = 3;

export function readTitle(written: string, start: string | null): ReadTitle {
  const all = heldIn(written);
  const left = all[0] ?? null;
  const cleared = squeezed(all.reduce((text, held) => text.replaceAll(held, " "), written));
  const told = withoutPrefixes(cleared);
  return { told, kind: kindOf({ written, start, left: all.at(-1) ?? null, told }), left, cleared };
}

/** Words that are joined by a hyphen, an underscore or a slash are several: `CRUD-users`. */
export function countTitleWords(words: string): number {
  return countWords(words.replaceAll(/[-_/]/g, " "));
}

/** In backticks it is the name of something. */
function heldIn(written: string): readonly string[] {
  const alone = withoutPrefixes(written).replace(/^[^\p{L}<]{1,9}/u, "");
  if (ALONE.test(alone)) {
    return [alone];
  }
  const found = written.replaceAll(/`[^`]{0,200}`/g, " ").match(HOLDERS) ?? [];
  return found.map((words) => words.trim()).filter((words) => !ELEMENT.test(words));
}

interface Parts {
  readonly written: string;
  readonly start: string | null;
  readonly left: string | null;
  readonly told: string;
}

function kindOf({ written, start, left, told }: Parts): ReadTitle["kind"] {
  const isLong = start !== null && countWords(withoutPrefixes(start)) > 0;
  if (isLong && squeezed(written).toLowerCase() === squeezed(start ?? "").toLowerCase()) {
    return "untouched";
  }
  const words = wordsIn(told);
  const isEmpty = words.every((word) => EMPTY.has(word.toLowerCase()) || isCode(word));
  if (isEmpty || PHRASES.has(words.join(" ").toLowerCase()) || COUNTED.test(told)) {
    return left === null ? "generic" : "template";
  }
  if (left !== null && written.trim().endsWith(left) && countTitleWords(told) <= MOST_BEFORE_HOLDER) {
    return "template";
  }
  return WHERE.test(told) ? "topic" : "told";
}

function isCode(word: string): boolean {
  const lower = word.toLowerCase();
  return (CODE.test(word) || NUMBERED.test(lower)) && !NAMES.test(lower);
}

/** As written: a code is in capitals. */
function wordsIn(told: string): readonly string[] {
  return told
    .replaceAll("’", "'")
    .split(/[^\p{L}\p{N}'#._-]+/u)
    .map((word) => word.replaceAll(/^[.'_-]+|[.'_-]+$/g, ""))
    .filter((word) => word !== "");
}

function withoutPrefixes(written: string): string {
  let told = written.trim();
  for (let times = 0; times < MOST_PREFIXES; times += 1) {
    const shorter = told.replace(PREFIX, "").trim();
    if (shorter === told) {
      break;
    }
    told = shorter;
  }
  return told;
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
