/** Likely duplicates of a backlog, and what only looks like them. */
import { describe, expect, it } from "vitest";
import type { IssueRecord } from "../../../src/model/issue.ts";
import { field } from "../check-rule.ts";
import { text, twinsOf, CRASH, type Kept } from "./backlog.ts";

describe("twins are", () => {
  it.each([
    [
      "the same in other words",
      CRASH,
      text(
        "Crash on uploading photos with long filenames",
        "The app closes when the photo in the gallery has a very long name. After the crash the upload has to begin again.",
      ),
    ],
    [
      "one title twice, one of them without a text",
      text(
        "Notify when a session expired",
        "The person sees an empty page when the session ends, and types everything again. Say so and offer to sign in.",
      ),
      text("Notify when a session expired"),
    ],
    ["a plural and a capital", text("Export invoice per month"), text("Export Invoices per Month")],
    ["Portuguese, singular and plural", text("Requisição de empréstimo"), text("Requisições de empréstimos")],
    [
      "a kind in brackets on one of them",
      text("[BUG] Refund is paid twice", "A refund is paid twice when the button is pressed twice."),
      text("Refund is paid twice", "Pressing the button twice pays the refund twice."),
    ],
    [
      "an error with other values",
      text(
        'Cannot add node "12" to the store',
        "The panel stops and shows this message after I filter the list of nodes in the store.",
      ),
      text(
        'Cannot add node "381" to the store',
        "After a reload of the list the panel shows this message: the store keeps the old node.",
      ),
    ],
    ["the same text twice", CRASH, CRASH],
  ])("%s", (_name, one, other) => {
    expect(twinsOf(one, other)).toEqual(["2=1"]);
  });
});

describe("the one to close is", () => {
  const title = "Notify when a session expired";
  const told =
    "The person sees an empty page when the session ends, and types everything again. Say so and offer to sign in.";
  const parts = { subIssues: { total: 2, completed: 0 } };

  it.each([
    ["the later one", text(title, told), text(title, told), ["2=1"]],
    ["the later one, where both are empty", text(title), text(title), ["2=1"]],
    ["the one without a description", text(title), text(title, told), ["1=2"]],
    [
      "the one without, though its form left a comment",
      text(title, "<!-- Why? -->"),
      text(title, told),
      ["1=2"],
    ],
    ["the one with the fewer words", text(title, "."), text(title, told), ["1=2"]],
    ["the one without parts", text(title, told), text(title, told, parts), ["1=2"]],
    ["the one without a description, even with parts", text(title, "", parts), text(title, told), ["1=2"]],
  ])("%s", (_name, one, other, expected) => {
    expect(twinsOf(one, other)).toEqual(expected);
  });

  it("every one of three but the first, for that one alone", () => {
    expect(twinsOf(text(title, told), text(title, told), text(title))).toEqual(["2=1", "3=1"]);
  });
});

const PAGE = "The list has no filter. People scroll for minutes until they find what they look for.";
const parent = (number: number): Partial<IssueRecord> => ({
  ancestors: [
    {
      number,
      title: "Epic",
      body: "",
      labels: [],
      milestone: null,
      url: "",
      editedAt: "2026-11-02T09:00:00Z",
    },
  ],
});
const form = (title: string, answer: string): Kept => ({
  title,
  body: `### Which browser do you use?\n\nFirefox\n\n### What did you look for when it happened?\n\n${answer}`,
  fields: [
    field("Which browser do you use?", { type: "dropdown", options: ["Firefox", "Safari"] }),
    field("What did you look for when it happened?"),
  ],
});

describe("no twins are", () => {
  it.each([
    [
      "parts of a series, by one word",
      text("Add a filter to the list of orders", PAGE),
      text("Add a filter to the list of invoices", PAGE),
    ],
    [
      "parts of a series, each with a text of its own",
      text(
        "Add a filter to the list of orders",
        `${PAGE} Clerks ring the warehouse instead, every Monday, about orders. Invoices as well.`,
      ),
      text(
        "Add a filter to the list of invoices",
        `${PAGE} Accountants export a sheet, sorted by hand, for the invoices of a quarter. Orders too.`,
      ),
    ],
    [
      "parts of a series, by where",
      text("[Front] Keep the address", PAGE),
      text("[Back] Keep the address", PAGE),
    ],
    [
      "parts of a series, in brackets",
      text("Quality gate and metrics (Api)", PAGE),
      text("Quality gate and metrics (Front)", PAGE),
    ],
    ["meetings", text("Sprint 3 review", "What was done."), text("Sprint 4 review", "What was done.")],
    ["stories by number", text("US07 - History of loans", PAGE), text("US09 - History of loans", PAGE)],
    ["conventional commits of another kind", text("docs: session timeout"), text("test: session timeout")],
    [
      "a copied text about another thing",
      text("Workshop React", `${PAGE} ${PAGE}`),
      text("Workshop Docker and Compose", `${PAGE} ${PAGE}`),
    ],
    [
      "siblings",
      text("Keep the address of guests", PAGE, parent(90)),
      text("Keep the address of guests after logout", PAGE, parent(90)),
    ],
    ["a parent and its part", text("Keep the address", PAGE, parent(2)), text("Keep the address", PAGE)],
    [
      "one that names the other",
      text("Keep the address", `${PAGE} Not a duplicate of #2: that is for guests.`),
      text("Keep the address", PAGE),
    ],
    [
      "one title over two complaints",
      text(
        "Cannot start the label printer of the warehouse in a forked process on Linux",
        "Clerks see a red lamp, then ring the workshop each evening.",
      ),
      text(
        "Cannot start the label printer of the warehouse in a forked process on Linux",
        "Blank pages come out after the driver update, paper refilled.",
      ),
    ],
    [
      "one that names the other by its address",
      text("Keep the address", `${PAGE} See https://github.com/acme/shop/issues/2`),
      text("Keep the address", PAGE),
    ],
    [
      "a part by where, and the whole that has parts",
      text("[Back] Keep the address"),
      text("Keep the address", PAGE, { subIssues: { total: 1, completed: 0 } }),
    ],
    [
      "one that is blocked by the other",
      text("Keep the address", PAGE, {
        blockedBy: [{ owner: "acme", repository: "shop", number: 2, title: "", state: "open" }],
      }),
      text("Keep the address", PAGE),
    ],
    ["a closed one", text("Keep the address", PAGE), text("Keep the address", PAGE, { state: "closed" })],
    [
      "two that share a form",
      form("Search is slow", "Shoes of size 44."),
      form("Login hangs", "My orders of last year."),
    ],
    ["titles that say nothing", text("Bug"), text("Bug")],
    ["titles of one word", text("Documentation"), text("Documentation")],
    [
      "two about one subject",
      text("Refund to a bank account", "Some customers have no card."),
      text("Refund mail is in English", "The mail about a refund is not translated."),
    ],
    [
      "the same words in code only",
      text("Start fails", "```\nTypeError: undefined is not a function at start\n```"),
      text("Menu jumps", "```\nTypeError: undefined is not a function at start\n```"),
    ],
    [
      "the same words in a quotation only",
      text("Parcel is late", "> The warehouse confirmed the parcel by telephone yesterday\n\nWhere is it?"),
      text("Wrong colour", "> The warehouse confirmed the parcel by telephone yesterday\n\nIt is blue."),
    ],
  ])("%s", (_name, one, other) => {
    expect(twinsOf(one, other)).toEqual([]);
  });

  it("the many of a series", () => {
    const minutes = Array.from({ length: 6 }, () => text("Minutes of the weekly meeting"));
    expect(twinsOf(...minutes)).toEqual([]);
  });

  it("those of another repository that have the same number", () => {
    const one = text("Keep the address", "The list of guests forgets it. See acme/ledger#2.");
    expect(twinsOf(one, text("Keep the address", "The list of guests forgets it."))).toEqual(["2=1"]);
  });
});
