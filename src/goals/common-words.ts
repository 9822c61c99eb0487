/** Words that say nothing about which goal is meant, in English and Portuguese: our own list, short words left out. */

const WORDS = `
  about above after again allow allows also always another anyone around because been before being below better between
  both cannot change changes could create created currently description does doing done down during each either
  every everything existing expected feature features first from further given goal goals have having here improve
  improved into issue issues just know less like made make makes making many more most much must need needed needs never
  only open other others ours over page pages people please possible problem provide really same should show shows since
  some something still story such support system take task tasks team than that their them then there these they thing
  things this those through time together under until update updates upon used user users uses using very want wants
  well were what when where whether which while whole will with within without work working works would your
  acesso adicionar ainda alem algum alguma antes apenas apos aquele aquela assim ate atraves atual cada caso como
  contexto criacao criar criterio criterios dado dados deve devem dentro depois desde descricao durante ela elas ele eles
  enquanto entre essa essas esse esses esta estao estas este estes exibir fazer feita feito foram forma funcionalidade
  garantir historia isso isto mais mesma mesmo mostrar muita muito nova novas novo novos objetivo onde outra outras outro
  outros para pela pelas pelo pelos permitir pode podem poder porque possa possivel precisa qual quando quem quer
  realizar seja sejam sendo sera serao sido sistema sobre sucesso suas seus tambem tarefa tela tem tendo ter toda todas
  todo todos usuario usuarios utilizando utilizar vez
`;

const COMMON: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/).map(foldEnd));

const PLAIN = /^[a-z\d]*$/;

/** Lower case, without accents and a plural's `s`: for comparing, never for showing. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  // Most words have no accents, and taking them off is what costs.
  return foldEnd(PLAIN.test(lower) ? lower : lower.normalize("NFD").replaceAll(/\p{Mn}/gu, ""));
}

/** Of a word as `fold` gives it. */
export function isCommon(folded: string): boolean {
  return folded.length < 4 || COMMON.has(folded);
}

function foldEnd(word: string): string {
  return word.length > 4 ? word.replace(/s$/, "") : word;
}
