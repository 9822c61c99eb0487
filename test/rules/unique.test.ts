/** How twins are told; how they are found is in `backlog/find-twins.test.ts`. */
import { expect, it } from "vitest";
import { unique } from "../../src/rules/unique.ts";
import { problemsOf } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

const twin = (number: number, title = "Keep the address", shared = ["address", "delivery"]) => ({
  number,
  title,
  shared,
});

testRule(unique, {
  ready: [
    { name: "nothing found over the backlog", body: "", twins: [] },
    { name: "an issue read alone, whatever it says", title: "Bug", body: "It crashes." },
    { name: "no twins", body: "The same words, the same words." },
    { name: "words of a duplicate alone", body: "Duplicate of #12" },
  ],
  unready: [
    {
      name: "two twins",
      body: "",
      twins: [twin(12, "Keep the address", ["address"]), twin(40)],
      says: ["`#12` (`Keep the address`) seems to say the same: both speak of `address`, as does `#40`."],
    },
    {
      name: "a name in a title calls nobody",
      body: "",
      twins: [twin(12, "Ask @ana about #7", ["ask"])],
      says: ["`#12` (`Ask @ana about #7`) seems to say the same: both speak of `ask`."],
    },
    {
      name: "Portuguese",
      body: "",
      twins: [twin(12, "Notificar sessão expirada", ["sessão", "expirada"])],
      says: [
        "`#12` (`Notificar sessão expirada`) seems to say the same: both speak of `sessão`, `expirada`.",
      ],
    },
    {
      name: "more words than can be told",
      body: "",
      twins: [twin(12, "A", ["one", "two", "three", "four", "five", "six"])],
      says: ["`#12` (`A`) seems to say the same: both speak of `one`, `two`, `three`, `four`, `five`."],
    },
    {
      name: "one twin, with the shared words",
      body: "",
      twins: [twin(12)],
      says: ["`#12` (`Keep the address`) seems to say the same: both speak of `address`, `delivery`."],
      quote: null,
      line: null,
    },
    {
      name: "three of four, the most alike first",
      body: "",
      twins: [twin(12), twin(7), twin(8), twin(9)],
      says: [
        "`#12` (`Keep the address`) seems to say the same: both speak of `address`, `delivery`, as do `#7` and `#8`.",
      ],
    },
    {
      name: "no shared words to tell",
      body: "",
      twins: [twin(12, "A", [])],
      says: ["`#12` (`A`) seems to say the same."],
    },
    { name: "backticks and line ends in a title", body: "", twins: [twin(12, "Keep `it`\nnow", ["a`b"])] },
    { name: "a long title", body: "", twins: [twin(12, "Keep the address of the delivery ".repeat(20))] },
  ],
});

it("says what settles it", () => {
  const [problem] = problemsOf(unique, { body: "", twins: [twin(12)] });
  expect(problem?.edit).toEqual({
    kind: "act",
    sentence:
      "If it says the same, close this one with the comment `Duplicate of #12`; if not, name `#12` in the text and say what differs.",
  });
});
