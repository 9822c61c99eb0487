/** Whether words open by telling work to be done, in English or Portuguese. */

/** Makes something that is not there yet: what it names is wanted, though it be called an error. */
const MAKES =
  /^(?:add|allow|apply|automate|build|change|create|define|describe|design|develop|document|enable|expose|extend|implement|improve|introduce|let|make|move|offer|prepare|provide|refactor|replace|rework|set up|show|split|store|support|update|write|(?:adicion|atualiz|automatiz|cri|document|elabor|implement|melhor|prepar|refator|realiz|configur|integr)(?:ar|ação)|defin(?:ir|ição)|desenvolv(?:er|imento)|permitir|incluir|inclusão|escrever|exibir|mostrar|fazer|levantamento|melhoria)\b/iu;
const MENDS =
  /^(?:avoid|delete|drop|fix|handle|prevent|remove|repair|rename|restore|stop|upgrade|(?:ajust|consert|valid)ar|corrigir|correção|impedir|evitar|remover|remoção)\b/iu;

export function tellsMaking(words: string): boolean {
  return MAKES.test(words.trimStart());
}

export function tellsWork(words: string): boolean {
  return tellsMaking(words) || MENDS.test(words.trimStart());
}
