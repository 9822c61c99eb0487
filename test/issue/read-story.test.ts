/** User stories as people write them. */
import { describe, expect, it } from "vitest";
import { readText } from "../../src/issue/read-text.ts";

function storyOf(body: string, title = "A title"): readonly (string | null)[] | null {
  const [story] = readText(title, body, []).stories;
  return story === undefined ? null : [story.role, story.action, story.benefit];
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

  it("is looked for under its own heading first", () => {
    expect(storyOf("As a seller I want less.\n\n## User story\n\nAs a buyer I want more.")).toEqual([
      "buyer",
      "more",
      null,
    ]);
  });
});
