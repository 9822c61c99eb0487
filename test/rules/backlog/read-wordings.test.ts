/** Which words of a backlog count, and what they weigh. */
import { describe, expect, it } from "vitest";
import { foldWord } from "../../../src/rules/backlog/fold-word.ts";
import { readWordings } from "../../../src/rules/backlog/read-wordings.ts";
import { field, issueOf, type Written } from "../check-rule.ts";

function wordsOf(...written: readonly Written[]): readonly (readonly string[])[] {
  const { of, words } = readWordings(written.map(issueOf));
  return of.map(({ all }) => [...all].map((id) => words[id] ?? "").sort());
}

describe("the words that count are", () => {
  it("those of the title and the text, folded, each once", () => {
    expect(wordsOf({ title: "Photos crash", body: "The photo crashes. PHOTO!" })).toEqual([
      ["crash", "phot"],
    ]);
  });

  it.each([
    ["code", "```\nparcel\n```\n\n`parcel`"],
    ["quotations", "> The parcel\n> is late"],
    ["comments", "<!-- parcel -->"],
    ["headings", "## Parcel\n\n**Parcel**\n\nParcel\n------"],
    ["what is said of the machine", "## Environment\n\nParcel 2.0"],
    ["addresses", "https://parcel.example/parcel"],
  ])("none of %s", (_where, body) => {
    expect(wordsOf({ title: "Colour", body })).toEqual([["colour"]]);
  });

  it("no choices and boxes of a form", () => {
    const fields = [
      field("Where", { type: "dropdown", options: ["Parcel", "Letter"] }),
      field("Seen", { type: "checkboxes", boxes: [{ label: "I looked at the parcel", required: false }] }),
      field("Told"),
    ];
    const body = "### Where\n\nParcel\n\n### Seen\n\n- [x] I looked at the parcel\n\n### Told\n\nIt is blue";
    expect(wordsOf({ title: "Colour", body, fields })).toEqual([["blue", "colour"]]);
  });

  it("no lines that many issues have", () => {
    const five = ["red", "green", "violet", "yellow", "orange"].map((own) => ({
      title: "Colour",
      body: `Say what the customer notices\n\n${own}`,
    }));
    expect(wordsOf(...five).flat()).not.toContain(foldWord("customer"));
    expect(wordsOf(...five.slice(0, 3)).flat()).toContain(foldWord("customer"));
  });
});

it("weighs a rare word more than a common one, in whole numbers", () => {
  const { words, weights, uses } = readWordings(
    ["parcel blue", "parcel green", "parcel violet"].map((title) => issueOf({ title, body: "" })),
  );
  const [parcel, blue] = [words.indexOf("parcel"), words.indexOf("blue")];
  expect([uses[parcel], uses[blue]]).toEqual([3, 1]);
  expect(weights[blue] ?? 0).toBeGreaterThan(weights[parcel] ?? 0);
  expect(weights.every((weight) => Number.isInteger(weight) && weight > 0)).toBe(true);
});

it("reads no more than so much of a text", () => {
  const many = Array.from({ length: 5000 }, (_, index) => `w${index}x`).join(" ");
  expect(wordsOf({ title: "Colour", body: many })[0]?.length).toBeLessThanOrEqual(400);
});
