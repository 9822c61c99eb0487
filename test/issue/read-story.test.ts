/** User stories as people write them. */
import { describe, expect, it } from "vitest";
import { readText } from "../../src/issue/read-text.ts";

function storyOf(body: string, title = "A title"): readonly (string | null)[] | null {
  const [story] = readText(title, body, []).stories;
  return story === undefined ? null : [story.role, story.action, story.benefit];
}

function actionsOf(body: string, title = "A title"): readonly string[] {
  return readText(title, body, []).stories.map(({ action }) => action);
}

describe("a user story", () => {
  it.each([
    [
      "on one line",
      "As a buyer, I want to pay by card so that I am done.",
      ["buyer", "pay by card", "I am done"],
    ],
    [
      "on three lines",
      "**As a** buyer\n**I want** to pay\n**So that** I am done",
      ["buyer", "pay", "I am done"],
    ],
    ["in a list", "- As a buyer\n- I want to pay\n- So that I am done", ["buyer", "pay", "I am done"]],
    [
      "with CRLF",
      "As an admin,\r\nI need to see logs,\r\nin order to find abuse.",
      ["admin", "see logs", "find abuse"],
    ],
    ["with labels", "**As a**: buyer  \n**I want**: pay  \n**So that**: done", ["buyer", "pay", "done"]],
    [
      "over paragraphs",
      "As a\n\nbuyer\n\nI want\n\nto pay\n\nso that\n\nit ends",
      ["buyer", "pay", "it ends"],
    ],
    ["in a quote", "> As a buyer I'd like to pay.", ["buyer", "pay", null]],
    [
      "with can",
      "As a user of the app I can log in, so I can pay. More.",
      ["user of the app", "log in", "I can pay"],
    ],
    [
      "with marks",
      "*As a* buyer, *I want* to *really* pay, e.g. now. Next.",
      ["buyer", "really pay, e.g. now", null],
    ],
    [
      "with a new sentence",
      "As the owner, I would like to be told. So that I sleep.",
      ["owner", "be told", "I sleep"],
    ],
    ["in a cell", "| Story |\n| --- |\n| As a buyer, I want to pay |", ["buyer", "pay", null]],
    ["after a number", "US07 - As a buyer, I want to pay", ["buyer", "pay", null]],
    ["as a heading", "## As a buyer I want to pay\n\nSome words.", ["buyer", "pay", null]],
    [
      "in Portuguese",
      "Eu, como cliente, quero pagar para que eu termine.",
      ["cliente", "pagar", "eu termine"],
    ],
    [
      "in Portuguese, on lines",
      "Como um cliente\nQuero pagar\nPara terminar",
      ["cliente", "pagar", "terminar"],
    ],
    [
      "in Portuguese, with a verb",
      "Como cliente, gostaria de pagar logo para sair.",
      ["cliente", "pagar logo", "sair"],
    ],
    [
      "in Portuguese, with desejo",
      "US1 - Eu, como Ana, desejo ler, para aprender.",
      ["Ana", "ler", "aprender"],
    ],
    ["with be able to", "As a buyer, I want to be able to pay, so as to go.", ["buyer", "pay", "go"]],
    ["with the ability to", "As a buyer, I want to have the ability to pay.", ["buyer", "pay", null]],
    ["with an adverb", "As a buyer, I only want to pay once.", ["buyer", "pay once", null]],
    ["without an article", "As admin, I want to see logs.", ["admin", "see logs", null]],
    ["without an I", "As a buyer, would like to pay.", ["buyer", "pay", null]],
    [
      "with what is not wanted",
      "As a buyer, I do not want ads, so that I can read.",
      ["buyer", "do not want ads", "I can read"],
    ],
    ["with because", "As a buyer, I want to pay because I must go.", ["buyer", "pay", "I must go"]],
    [
      "with a lone so",
      "As a buyer, I want a bill, so my boss believes me.",
      ["buyer", "a bill", "my boss believes me"],
    ],
    ["benefit first", "In order to go, as a buyer, I want to pay. More.", ["buyer", "pay", "go"]],
    [
      "benefit first, on lines",
      "Feature: cards\n\nIn order to go\nAs a buyer\nI want to pay",
      ["buyer", "pay", "go"],
    ],
    ["with its benefit in the middle", "As a buyer, in order to go, I want to pay.", ["buyer", "pay", "go"]],
    ["in Portuguese, benefit first", "Para sair, como cliente, quero pagar.", ["cliente", "pagar", "sair"]],
    ["after a mark of a set", "#G07# As a buyer, I want to pay.", ["buyer", "pay", null]],
    ["after a number in brackets", "[US-3] As a buyer, I want to pay.", ["buyer", "pay", null]],
    ["up to the next item", "- As a buyer, I want to pay\n- Look at the mockup", ["buyer", "pay", null]],
    [
      "over the items of its action",
      "As a buyer, I want to\n- see\n- pay\n\nMore.",
      ["buyer", "see pay", null],
    ],
    ["up to a line of its own kind", "As a buyer, I want to pay\nPriority: high", ["buyer", "pay", null]],
    [
      "with words that begin a story only at first sight",
      "As a buyer, I want to see orders\nas a table I can sort.",
      ["buyer", "see orders as a table I can sort", null],
    ],
    [
      "with etc.",
      "As a buyer, I want bills, labels, etc. in one file.",
      ["buyer", "bills, labels, etc. in one file", null],
    ],
    ["in Portuguese, with poder", "Como cliente, quero poder pagar.", ["cliente", "pagar", null]],
  ])("is read %s", (_, body, story) => {
    expect(storyOf(body)).toEqual(story);
  });

  it.each([
    ["a result", "As a result, I can not log in."],
    ["code", "`As a buyer, I want to pay`\n\n```\nAs a buyer, I want to pay\n```"],
    ["a comment", "<!-- As a buyer, I want to pay -->"],
    ["the end of a sentence", "I want to go home as a buyer"],
    ["an empty frame", "As a …, I want …, so that …"],
    ["a table's head", "| As a | I want | So that |\n| --- | --- | --- |"],
    ["what somebody cannot do", "As a user, I can't log in."],
    ["what was mentioned", "As mentioned, I want to pay."],
    ["how to reproduce", "Como reproduzir\n1. abra"],
  ])("is not read out of %s", (_, body) => {
    expect(storyOf(body)).toBeNull();
  });

  it("is taken from the title when the body has none, at an empty place", () => {
    const [story] = readText("As a clerk I want to print", "nothing", []).stories;
    expect(story).toEqual({
      role: "clerk",
      action: "print",
      benefit: null,
      place: { line: 1, column: 1, start: 0, end: 0 },
    });
    expect(storyOf("As a buyer I want to pay", "As a clerk I want to print")).toEqual(["buyer", "pay", null]);
  });

  it("is read once where title and body tell the same", () => {
    expect(
      actionsOf("As a clerk I want to print.\n\nAs a Clerk, I want to print", "As a clerk I want to print"),
    ).toEqual(["print"]);
  });

  it.each([
    ["a line each", "As a buyer, I want to pay\nAs a seller, I want to sell\nso that I live"],
    ["a line each, with CRLF", "As a buyer, I want to pay.\r\nAs a seller, I want to sell."],
    [
      "a line each, with the marks of a set",
      "#G07# As a buyer, I want to pay\n#G07# As a seller, I want to sell",
    ],
    ["an item each", "- As a buyer, I want to pay\n- As a seller, I want to sell"],
    ["small, an item each", "1. as a buyer, I want to pay\n2. as a seller, I want to sell"],
    ["a box each", "- [ ] As a buyer, I want to pay\n- [x] As a seller, I want to sell"],
    ["a paragraph each", "as a buyer, I want to pay\n\nas a seller, I want to sell"],
    ["a sentence each", "As a buyer, I want to pay. As a seller, I want to sell."],
    ["a heading each", "## As a buyer I want to pay\n\nFast.\n\n## As a seller I want to sell"],
    ["a cell each", "| Story |\n| --- |\n| As a buyer, I want to pay |\n| As a seller, I want to sell |"],
    ["a row each", "| As a | I want |\n| --- | --- |\n| buyer | to pay |\n| seller | to sell |"],
    [
      "a table each",
      "| As a | buyer |\n| --- | --- |\n| I want | to pay |\n\n| As a | seller |\n| --- | --- |\n| I want | to sell |",
    ],
    [
      "three lines each",
      "**As a** buyer\n**I want** to pay\n**So that** I am done\n\n**As a** seller\n**I want** to sell\n**So that** I live",
    ],
    [
      "prose and a table",
      "As a buyer, I want to pay.\n\n| As a | I want |\n| --- | --- |\n| seller | to sell |",
    ],
    ["two languages", "As a buyer, I want to pay.\n\nComo vendedor, quero sell."],
    [
      "sections of its own topic",
      "## User story\n\nAs a buyer, I want to pay\n\n## User story\n\nAs a seller, I want to sell",
    ],
  ])("is read with all others, %s", (_, body) => {
    expect(actionsOf(body)).toEqual(["pay", "sell"]);
  });

  it("is none of the criteria that have its form, unless there is nothing else", () => {
    const criteria = "## Acceptance criteria\n\n- As a guest, I can see no button";
    expect(actionsOf(`As a buyer, I want to pay.\n\n${criteria}`)).toEqual(["pay"]);
    expect(actionsOf(criteria)).toEqual(["see no button"]);
  });

  it("keeps the benefit of the story before it", () => {
    const body = "As a buyer\nI want to pay\nIn order to go\nAs a seller\nI want to sell";
    const { stories } = readText("", body, []);
    expect(stories.map(({ action, benefit }) => [action, benefit])).toEqual([
      ["pay", "go"],
      ["sell", null],
    ]);
  });

  it("has its own words and no others in its place", () => {
    const body =
      "Hello.\n\n- As a buyer, I want to pay.\n- As a seller, I want to sell, so that I live! Bye.";
    const { stories } = readText("", body, []);
    expect(stories.map(({ place }) => body.slice(place.start, place.end))).toEqual([
      "As a buyer, I want to pay",
      "As a seller, I want to sell, so that I live",
    ]);
  });

  it("is looked for under its own heading first", () => {
    expect(storyOf("As a seller I want less.\n\n## User story\n\nAs a buyer I want more.")).toEqual([
      "buyer",
      "more",
      null,
    ]);
  });
});
