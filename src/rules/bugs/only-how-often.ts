/** Whether words tell how often something happens, and nothing of how it comes about. */

const OFTEN: ReadonlySet<string> = new Set(
  "it,this,that,the,a,at,is,bug,issue,error,problem,happen,happens,happened,happening,occur,occurs,occurred,only,just,very,quite,not,but,so,for,me,us,here,seems,to,be,sometimes,occasionally,ocasionally,occassionally,randomly,random,intermittent,intermittently,sporadic,sporadically,always,constantly,often,frequently,rarely,seldom,every,each,time,times,once,now,and,then,from,100,percent,isso,o,erro,acontece,aconteceu,ocorre,ocorreu,às,as,vezes,sempre,raramente,aleatoriamente,de,em,vez,quando,toda,todas,só,apenas,comigo,frequentemente,ocasionalmente,intermitente".split(
    ",",
  ),
);
/** In UTF-16 units. */
const LONGEST = 120;

export function tellsOnlyHowOften(text: string): boolean {
  const words = text.length > LONGEST ? null : text.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words !== null && words.every((word) => OFTEN.has(word));
}
