/** Portuguese words that leave a requirement open, and what to write instead. The lists are our own. */
import type { PlainNouns, PlainTerms } from "./plain-terms.ts";

/** As in English. */
const ANYTHING = { instead: " (um teste mostra isso)", isAnything: true } as const;

/** As in English; the noun stands before, or “deve ser” does. */
const OPEN: PlainNouns = {
  before:
    /(?:(?<![\p{L}\p{N}])(?:ação|ações|alertas?|avisos?|cobertura|comportamentos?|contraste|desempenho|documentação|erros?|espaçamento|estilos?|feedback|forma|formatos?|funcionamento|local|lugar|maneira|medidas?|mensage(?:m|ns)|modo|níve(?:l|is)|notificaç(?:ão|ões)|organização|prazo|proteção|qualidade|respostas?|segurança|suporte|tamanho|tempo|testes|textos?|tratamentos?|uso|validaç(?:ão|ões)|visualização)(?:[ \t]d[eoa]s?[ \t]\p{L}{1,20}){0,2}|(?<![\p{L}\p{N}])(?:ser|é|são|sejam?|est(?:ar|á|ão)|estejam?|ficar?|fiquem?)(?:[ \t]\p{L}{1,20}){0,2})[ \t]+(?:mais[ \t]|bem[ \t])?$/iu,
  after:
    /^[ \t]+(?:comportamento|desempenho|feedback|funcionamento|suporte|tratamento|uso|validação)(?![\p{L}\p{N}])/iu,
};

/** As in English: words with `, ` between them, in lower case. */
export const plainWordsPt: PlainTerms = [
  {
    kind: "vague",
    words: `rápido, rápida, rápidos, rápidas, rapidamente, ágil, ágeis, veloz, eficiente, eficientes, eficientemente,
      de forma eficiente, de maneira eficiente, em tempo hábil, bom desempenho, boa performance,
      desempenho aceitável, performático, performática`,
    instead: " (em até 2 segundos)",
  },
  {
    kind: "vague",
    words: `fácil, fáceis, facilmente, fácil de usar, fáceis de usar, fácil de entender, fácil consulta, fácil acesso,
      fácil compreensão, fácil entendimento, intuitivo, intuitiva, intuitivos, intuitivas, intuitivamente,
      de forma intuitiva, de maneira intuitiva, amigável, amigáveis, fluida, fluido, agradável, agradáveis,
      boa experiência, boa usabilidade, de forma simples, de maneira simples, de forma fácil, de maneira fácil`,
    instead: " (9 de 10 pessoas conseguem sem ajuda na primeira vez)",
  },
  {
    kind: "vague",
    words: "adequado, adequada, adequados, adequadas, apropriado, apropriada, apropriados, apropriadas",
    ...ANYTHING,
    nouns: OPEN,
  },
  {
    kind: "vague",
    words: `adequadamente, apropriadamente, satisfatório, satisfatória, satisfatoriamente, de forma correta,
      de maneira correta`,
    ...ANYTHING,
  },
  {
    kind: "vague",
    words: `mensagem clara, mensagens claras, mensagem amigável, mensagens amigáveis, mensagem apropriada,
      mensagens apropriadas, mensagem adequada, mensagens adequadas, mensagens de erro apropriadas,
      mensagens de erro claras, mensagens de erro adequadas, mensagem de erro apropriada, mensagem de erro clara,
      mensagem de erro adequada, alerta amigável, feedback claro`,
    instead: " (que diz o que houve e o que fazer)",
  },
  { kind: "vague", words: "instruções claras", instead: " (uma frase para cada passo)" },
  {
    kind: "vague",
    words: "informações relevantes, dados relevantes, resultados relevantes, detalhes relevantes",
    instead: " (nome, data e resultado)",
  },
  {
    kind: "vague",
    words: "de forma clara, de maneira clara",
    instead: " (legível numa tela de 320 pixels)",
  },
  {
    kind: "vague",
    words: `robusto, robusta, robustos, robustas, flexível, flexíveis, escalável, escaláveis, moderno, moderna,
      atraente, atraentes, bonito, bonita, elegante, visualmente agradável, visualmente atraente, boas práticas,
      melhores práticas, estado da arte`,
    ...ANYTHING,
  },
  {
    kind: "superlative",
    words: "o mais rápido possível, o mais rapidamente possível",
    instead: " (em até 2 segundos)",
  },
  {
    kind: "superlative",
    words: `o mais breve possível, o quanto antes, o mais simples possível, o máximo possível, o mínimo possível, da melhor forma possível, da melhor forma,
      da melhor maneira`,
    ...ANYTHING,
  },
  {
    kind: "comparative",
    words: `mais rápido, mais rápida, mais rápidos, mais rápidas, mais rapidamente, mais eficiente,
      mais eficientes, mais ágil, melhor desempenho, melhor performance`,
    instead: " (2 segundos em vez dos 5 de hoje)",
  },
  {
    kind: "comparative",
    words: `mais fácil, mais fáceis, mais facilmente, mais intuitivo, mais intuitiva, mais simples, mais amigável,
      melhor experiência, melhor usabilidade`,
    instead: " (9 de 10 pessoas conseguem, em vez das 5 de hoje)",
  },
  {
    kind: "comparative",
    words: "mais robusto, mais robusta, mais flexível, melhor legibilidade, melhor visualização",
    ...ANYTHING,
  },
  {
    kind: "amount",
    words: "vários, várias, diversos, diversas, uma série de, inúmeros, inúmeras",
    instead: " (ao menos 3)",
  },
  {
    kind: "loophole",
    words: `se possível, quando possível, sempre que possível, na medida do possível, se necessário, se necessária,
      quando necessário, quando necessária, caso necessário, conforme necessário,
      conforme necessidade, conforme a necessidade, se aplicável, quando aplicável, caso aplicável,
      quando apropriado, se apropriado, conforme apropriado, se for o caso, quando for o caso, preferencialmente,
      de preferência, idealmente, se viável, quando viável`,
    instead: "",
  },
  {
    kind: "list",
    words: `entre outros, entre outras, dentre outros, dentre outras, e assim por diante, e afins, e similares,
      ou similar, ou similares, e muito mais, e etc`,
    instead: "",
  },
];
