/** Scenarios in fences, lists and prose, told as Gherkin wants them. */
import { expect, it } from "vitest";
import { scenarioSyntax } from "../../src/rules/scenario-syntax.ts";
import { problemsOf } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

const NO_WHEN = "The scenario has no When: nobody can tell what the result is of.";
const NO_THEN = "The scenario has no Then: nobody can tell what the result is.";
const NEITHER = "The scenario has no When and no Then: it only says what is given.";
const AGAIN = "The scenario has a second When: nobody can tell which action the result is of.";
const ORDER = "The steps of the scenario are out of order: first Given, then When, then Then.";
const SEVERAL = "Two scenarios are told as one: after a result, another case begins.";
const EXAMPLES = "The scenario outline has no examples to run it with.";
const NO_GHERKIN = "A line of the scenario is not valid Gherkin: nothing that runs scenarios will read it.";

const gherkin = (...lines: readonly string[]) => ["```gherkin", ...lines, "```"].join("\n");

testRule(scenarioSyntax, {
  ready: [
    {
      name: "no scenario",
      body: "Given the size of the list, searching is slow.\n\nWhen it is full, it stops.",
    },
    {
      name: "sentences that begin with such words",
      body: "Given that we sell abroad, prices vary.\nThe rates come from the bank.\nWhen it is closed, they are old.",
    },
    {
      name: "code that says given",
      body: '```ts\ngiven("a customer");\nwhen("they pay");\n```\n\n```\ngiven = 3\n```',
    },
    {
      name: "a quotation of somebody else's half scenario",
      body: "> Scenario: half\n> Given a customer\n> When they pay\n\nThat is what the mail says.",
    },
    {
      name: "all in a fence",
      body: gherkin(
        "Feature: Address",
        "  Scenario: Again",
        "    Given a customer",
        "    When they pay",
        "    Then it is kept",
      ),
    },
    {
      name: "a fence that leaves the feature out, with And and But",
      body: gherkin(
        "Scenario: Again",
        "Given a customer",
        "And an address",
        "When they pay",
        "Then it is kept",
        "But not shown",
      ),
    },
    {
      name: "Portuguese items in bold",
      body: "### Critérios de aceitação\n\n- **Dado** que há um endereço\n- **Quando** a página abre\n- **Então** ele aparece\n- **E** pode ser mudado",
    },
    {
      name: "Portuguese in a fence",
      body: gherkin(
        "# language: pt",
        "Funcionalidade: Endereço",
        "  Cenário: De novo",
        "    Dado um cliente",
        "    Quando ele paga",
        "    Então fica guardado",
      ),
    },
    {
      name: "German in a fence, by its own word for the language",
      body: gherkin(
        "# language: de",
        "Funktionalität: Adresse",
        "  Szenario: Noch einmal",
        "    Angenommen es gibt eine Kundin",
        "    Wenn sie zahlt",
        "    Dann bleibt die Adresse",
      ),
    },
    {
      name: "two scenarios, a blank line between",
      body: "## Acceptance criteria\n\nGiven a customer\nWhen they pay\nThen it is kept\n\nGiven a guest\nWhen they pay\nThen it is gone",
    },
    {
      name: "one line that tells it all",
      body: "- Given a customer, when they pay, then the address is kept",
    },
    {
      name: "an outline with its examples",
      body: gherkin(
        "Scenario Outline: Again",
        "Given <who>",
        "When they pay",
        "Then it is <what>",
        "",
        "Examples:",
        "| who | what |",
        "| a guest | gone |",
      ),
    },
    {
      name: "a background before scenarios",
      body: gherkin(
        "Background:",
        "  Given a shop",
        "",
        "Scenario: Again",
        "  When they pay",
        "  Then it is kept",
      ),
    },
    {
      name: "a table and a long text within steps",
      body: gherkin(
        "Scenario: Again",
        "Given these",
        "| name |",
        "| Zoë |",
        "When they pay",
        '"""',
        "Then no step",
        '"""',
        "Then it is kept",
      ),
    },
    {
      name: "steps of a bug",
      body: "## Steps to reproduce\n\n1. When I open the shop\n2. When I pay\n3. Then it stops",
    },
    {
      name: "a sentence below a name that begins as a step does",
      body: "### Critérios de aceitação\n\n#### Cenário 3: Manual\n\nDado que o cliente paga com cartão, deve haver um manual.\n\n#### Cenário 4: Limite\n\nO sistema não deve guardar o cartão.",
    },
    {
      name: "fields named like keywords",
      body: "- Dados pessoais: nome\n- Quem: o cliente\n- Quando: data e hora",
    },
  ],
  unready: [
    {
      name: "no result",
      body: "## Acceptance criteria\n\n- Given a customer\n- When they pay",
      says: [NO_THEN],
      line: 3,
    },
    {
      name: "no action",
      body: "Scenario: Again\nGiven a customer\nThen the address is there",
      says: [NO_WHEN],
    },
    {
      name: "neither action nor result",
      body: gherkin("Scenario: Again", "  Given a customer", "  And an address"),
      says: [NEITHER],
    },
    {
      name: "two cases in one",
      body: gherkin(
        "Scenario: Again",
        "  Given a customer",
        "  When they pay",
        "  Then it is kept",
        "  When they leave",
        "  Then it is gone",
      ),
      says: [SEVERAL],
      quote: "When they leave",
      line: 6,
    },
    {
      name: "two cases in one, the second unfinished",
      body: "Given a customer\nWhen they pay\nThen it is kept\nWhen they leave",
      says: [SEVERAL],
    },
    {
      name: "Portuguese, two cases in one, in bold",
      body: "**Cenário 1:** De novo\n\n**Dado** um cliente\n**Quando** ele paga\n**Então** fica guardado\n**Quando** ele sai\n**Então** some",
      says: [SEVERAL],
      quote: "**Quando** ele sai",
    },
    {
      name: "a second When at once",
      body: "- Given a customer\n- When they open the shop\n- When they pay\n- Then it is kept",
      says: [AGAIN],
      quote: "When they pay",
      line: 3,
    },
    {
      name: "the action before what is given",
      body: "Scenario: Again\n\nWhen they pay\nGiven a customer\nThen it is kept",
      says: [ORDER],
      quote: "Given a customer",
    },
    {
      name: "the result first",
      body: gherkin("Scenario: Again", "Then it is kept", "Given a customer", "When they pay"),
      says: [ORDER],
    },
    {
      name: "an outline without examples",
      body: gherkin("Scenario Outline: Again", "  Given <who>", "  When they pay", "  Then it is <what>"),
      says: [EXAMPLES],
      quote: "Scenario Outline: Again",
    },
    {
      name: "an outline in Portuguese prose",
      body: "Esquema do Cenário: De novo\n- Dado <quem>\n- Quando ele paga\n- Então fica <o que>",
      says: [EXAMPLES],
    },
    {
      name: "a line that is no step",
      body: gherkin(
        "Feature: Address",
        "  Scenario: Again",
        "    Given a customer",
        "    who has paid before",
        "    When they pay",
        "    Then it is kept",
      ),
      says: [NO_GHERKIN],
      quote: "    who has paid before",
      line: 5,
    },
    {
      name: "a table with a cell too many",
      body: gherkin(
        "Scenario: Again",
        "Given these",
        "| name |",
        "| Zoë | 3 |",
        "When they pay",
        "Then it is kept",
      ),
      says: [NO_GHERKIN],
    },
    {
      name: "German in a fence without a result",
      body: gherkin(
        "# language: de",
        "Szenario: Noch einmal",
        "Angenommen es gibt eine Kundin",
        "Wenn sie zahlt",
      ),
      says: [NO_THEN],
    },
    {
      name: "in a fence without a language",
      body: "```\nScenario: Again\n  Given a customer\n  When they pay\n```",
      says: [NO_THEN],
    },
    {
      name: "in a form's answer",
      body: "### Acceptance criteria\n\nGiven a customer\nWhen they pay\n\n### Browser\n\nFirefox",
      asks: ["Acceptance criteria", "Browser"],
      says: [NO_THEN],
      line: 3,
    },
  ],
});

it("tells the first of many faulty scenarios, in the order of the text", () => {
  const body = `Given a customer\nWhen they pay\n\n${"```gherkin\nScenario: a\nGiven a\n```\n".repeat(50)}`;
  const starts = problemsOf(scenarioSyntax, { body }).map(({ place }) => place?.start ?? -1);
  expect(starts).toHaveLength(20);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});
