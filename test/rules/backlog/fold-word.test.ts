/** Forms of a word that are one, and words that are two. */
import { expect, it } from "vitest";
import { foldWord } from "../../../src/rules/backlog/fold-word.ts";

it.each([
  ["crash", "crashes", "crashed", "crashing"],
  ["page", "pages", "Page"],
  ["query", "queries"],
  ["class", "classes"],
  ["box", "boxes"],
  ["relatório", "relatórios", "RELATORIO"],
  ["integração", "integrações", "integrar", "integrando"],
  ["usuário", "usuários"],
  ["papel", "papéis"],
  ["canal", "canais"],
])("%s is %s", (...forms) => {
  expect(new Set(forms.map(foldWord)).size).toBe(1);
});

it.each([
  ["order", "border"],
  ["status", "state"],
  ["class", "clash"],
  ["sing", "sign"],
  ["mês", "mesa"],
])("%s is not %s", (one, other) => {
  expect(foldWord(one)).not.toBe(foldWord(other));
});

it("keeps short words whole", () => {
  expect(["is", "us", "red", "ring", "as"].map(foldWord)).toEqual(["is", "us", "red", "ring", "as"]);
});
