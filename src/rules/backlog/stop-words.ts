/** Words that tell nothing about what an issue is about, in English and Portuguese: our own list. */
import { foldWord } from "./fold-word.ts";

const WORDS = `
  a about above after again all also although always am an and another any anything are aren around as at away
  back be because been before being below between both but by can cannot come could couldn did didn do does
  doesn doing don done down during each either else even every everything few for from further get gets getting go
  goes going good got had has hasn have haven having he her here him his how however i if in instead into is isn
  it its itself just keep know least less let like likely lot make makes many may maybe me mean might mine more most
  much must my need needed needs neither never new next no nor not nothing now of off often ok on once one
  only onto or other others our out over own per please possible put quite rather really same see seem seems she
  should shouldn show shows side since so some someone something sometimes still such sure take than thank thanks
  that the their them then there these they thing things think this those though through thus to together too
  try trying two under until up upon us use used user users uses using usually very via want wants was wasn way we
  well were weren what when where whether which while who whose why will with within without won work working
  works would wouldn yes yet you your yours
  add adding added allow allows create creating created implement implementing implementation implemented
  introduce provide enable feature features request issue issues ticket task tasks story stories bug bugs problem
  error errors description describe described expected expect actual actually behavior behaviour currently current
  following example examples able click step steps reproduce screenshot screenshots version versions
  context additional information information note notes acceptance criteria criterion given title summary image
  img alt src width height png jpg github com www http https html
  os as um uma uns umas de do da dos das no na nos nas em por para pelo pela pelos pelas com sem sob sobre entre
  ate apos antes desde e ou mas nem que se como quando onde porque pois porem tambem ja ainda mais menos muito
  muita muitos muitas pouco todo toda todos todas cada outro outra outros outras mesmo mesma este esta estes estas
  esse essa esses essas isso isto aquele aquela ele ela eles elas eu nos voces voce meu minha seu sua seus suas
  ser sera sao foi era estar estao esta sendo ter tem tendo tinha haver ha fazer faz feito deve devem deveria
  devera pode podem poder poderia precisa preciso quero queremos querer necessario necessaria necessidade nao sim so
  apenas assim entao ao aos qual quais quem cujo nova novo novas novos vez vezes forma maneira modo atraves
  adicionar adicao adicionando criar criacao criando implementar implementacao implementado desenvolver
  desenvolvimento realizar permitir usuario usuarios historia tarefa tarefas funcionalidade sistema descricao
  criterios aceitacao aceite objetivo contexto dado entao atividade atividades
`;

const FOLDED: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/).map(foldWord));

/** Of a word as `foldWord` gives it. */
export function isStopWord(folded: string): boolean {
  return folded.length < 2 || FOLDED.has(folded);
}
