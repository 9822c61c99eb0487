/** Whether a text is in Portuguese, told by words and endings that English has not. */

/** A story's opening: "Como cliente, quero …". */
const STORY = /^[\s*_>#-]{0,12}(?:eu,?\s{1,3})?como(?!\p{L})/iu;
/** None that is English or Spanish too; `com` only where it is no domain. */
const PORTUGUESE =
  /(?<![\p{L}.@/])(?:não|uma|um|com|em|da|das|na|nas|dos|pelo|pela|os|ao|aos|é|são|está|estão|foi|será|deve|devem|você|usuário|quando|sendo|isso|também|quero|objetivos?|critérios|tarefas|telas|esperado|história|\p{L}{2,20}(?:ção|ções|ões|ão|acao|acoes|icao|icoes))(?![\p{L}/])/giu;
const ENGLISH =
  /(?<![\p{L}.@/])(?:the|of|to|is|and|in|for|it|this|that|with|when|should|be|are|not|we|you|from|on|an|have|has)(?![\p{L}/])/giu;
/** Characters that are looked at. */
const LOOKED_AT = 3_000;
/** One word alone may be a name. */
const FEWEST = 2;

export function isPortuguese(written: string): boolean {
  const text = written.slice(0, LOOKED_AT);
  if (STORY.test(text)) {
    return true;
  }
  const found = text.match(PORTUGUESE)?.length ?? 0;
  return found >= FEWEST && found > (text.match(ENGLISH)?.length ?? 0);
}
