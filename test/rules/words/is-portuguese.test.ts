/** Portuguese against English, and against languages near it. */
import { expect, it } from "vitest";
import { isPortuguese } from "../../../src/rules/words/is-portuguese.ts";

it.each([
  ["Como cliente, quero guardar o meu endereço", true],
  ["descrição:\n\n## Objetivo\nobjetivo\n\n## Aceitação (se tiver)", true],
  ["A lista não atualiza com a escolha do cliente", true],
  ["Criacao de ata da reuniao de avaliacao", true],
  ["Erro no deploy: the build of the shop is not in the list, não sei por que é assim", false],
  ["As a customer, I want to keep my address", false],
  ["The São Paulo shop and the João Pessoa shop are not in the list", false],
  ["Como", true],
  ["La lista queda vacía con los nombres de las clientas", false],
  ["Die Liste bleibt leer, wenn man nach Zoë sucht", false],
  ["", false],
])("%s", (written, told) => {
  expect(isPortuguese(written)).toBe(told);
});
