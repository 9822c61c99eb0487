/** Likely duplicates of a backlog, and what only looks like them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issue, IssueRecord } from "../../../src/model/issue.ts";
import { findTwins } from "../../../src/rules/backlog/find-twins.ts";
import { field, issueOf, type Written } from "../check-rule.ts";

interface Kept extends Written {
  readonly title: string;
}

function issue(number: number, { kept, ...written }: Kept): Issue {
  const url = `https://github.com/acme/shop/issues/${number}`;
  return issueOf({ ...written, kept: { ...kept, number, url } });
}

const text = (title: string, body = "", kept: Partial<IssueRecord> = {}): Kept => ({ title, body, kept });

/** Issues of all sorts, so that words have a weight. */
const OTHERS: readonly Kept[] = [
  text("Export invoices as CSV", "The accountant asks for a file of all invoices of a month."),
  text(
    "Search finds nothing for names with an accent",
    "Zoë is listed, yet a search for her shows an empty page.",
  ),
  text(
    "Slow start on old phones",
    "It takes twelve seconds before the first screen shows on a phone of 2016.",
  ),
  text("Dark theme", "At night the white background hurts. Follow the setting of the phone."),
  text("Refund to a gift card", "Support refunds by hand today, which takes two days and costs a call."),
  text("Documentar o processo de publicação", "O roteiro atual está desatualizado e ninguém sabe publicar."),
  text(
    "Notify the warehouse about a cancelled order",
    "Parcels leave the house although the order was cancelled.",
  ),
  text("Translate the checkout into Portuguese", "One in eight customers pays from Brazil or Portugal."),
];

function twinsOf(...written: readonly Kept[]): readonly string[] {
  const issues = [...written, ...OTHERS].map((one, index) => issue(index + 1, one));
  const pairs = [...findTwins(issues)].flatMap(([number, twins]) =>
    twins.map((twin) => `${number}=${twin.number}`),
  );
  return pairs;
}

const CRASH = text(
  "App crashes when a photo with a long name is uploaded",
  "I upload a photo from the gallery whose filename has more than 200 letters. The app closes at once and the upload is lost. It happens on each try.",
);

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
    { number, title: "Epic", body: "", labels: [], milestone: null, editedAt: "2026-11-02T09:00:00Z" },
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
        "Cannot start the printer in a forked process",
        "Clerks of the second shift see the red lamp and ring the workshop each evening.",
      ),
      text(
        "Cannot start the printer in a forked process",
        "Labels come out blank after an update of the driver, although paper was refilled.",
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

it("tells the shared words as this issue writes them, the rarest first, without the words that tell nothing", () => {
  const issues = [
    text(
      "Photos with long filenames crash",
      "The gallery closes while a photo is uploaded, and the filename is lost.",
    ),
    text(
      "Crash: a photo with a long filename",
      "After the photo is chosen in the Gallery, it closes before it uploads it.",
    ),
    ...OTHERS,
  ].map((one, index) => issue(index + 1, one));
  const twins = findTwins(issues);
  expect(twins.get(1)).toBeUndefined();
  expect(twins.get(2)?.[0]).toMatchObject({ number: 1, title: "Photos with long filenames crash" });
  expect(twins.get(2)?.[0]?.shared).toContain("photo");
  for (const words of [...twins.values()].flatMap((own) => own.flatMap(({ shared }) => shared))) {
    expect(["the", "a", "with", "is", "and", "it"]).not.toContain(words.toLowerCase());
  }
});

it("tells no short words and no filler", () => {
  const body = "It was found that re v1 is already due: the parcel scanner of the warehouse beeps.";
  const issues = [text("Parcel scanner beeps", body), text("Parcel scanner beeps", body), ...OTHERS].map(
    (one, index) => issue(index + 1, one),
  );
  const [twin] = findTwins(issues).get(2) ?? [];
  expect(twin?.shared).toContain("scanner");
  expect(twin?.shared.filter((word) => /^(?:re|v1|found|already|due)$/.test(word))).toEqual([]);
});

it("settles a pair by the address of the other on any host, not by a longer number", () => {
  const at = (host: string) => (number: number, written: Kept) => {
    const url = `https://${host}/acme/shop/issues/${number}`;
    return issueOf({ ...written, kept: { ...written.kept, number, url } });
  };
  const found = (host: string, link: string) => {
    const make = at(host);
    const one = make(1, text("Keep the address", `The list of guests forgets it. ${link}`));
    const other = make(2, text("Keep the address", "The list of guests forgets it."));
    return findTwins([one, other, ...OTHERS.map((written, index) => make(index + 3, written))]).size;
  };
  expect(found("git.acme.test", "See https://git.acme.test/acme/shop/issues/2.")).toBe(0);
  expect(found("git.acme.test", "See [that one](https://git.acme.test/acme/shop/issues/2).")).toBe(0);
  expect(found("git.acme.test", "See https://git.acme.test/acme/shop/issues/21.")).toBe(1);
  expect(found("git.acme.test", "See https://git.acme.test/acme/old-shop/issues/2.")).toBe(1);
});

it("gives the same answer in any order, and of two it tells one", () => {
  const words = ["photo", "upload", "crash", "gallery", "invoice", "refund", "session", "long", "name"];
  const sentence = fc
    .array(fc.constantFrom(...words), { minLength: 2, maxLength: 8 })
    .map((all) => all.join(" "));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(sentence, sentence), { minLength: 2, maxLength: 12 }),
      fc.nat(),
      (all, turn) => {
        const issues = all.map(([title, body], index) => issue(index + 1, text(title, body)));
        const found = findTwins(issues);
        const at = turn % issues.length;
        expect(findTwins([...issues.slice(at), ...issues.slice(0, at)])).toEqual(found);
        for (const [number, twins] of found) {
          for (const twin of twins) {
            expect(twin.number).not.toBe(number);
            expect(found.get(twin.number)?.map((back) => back.number) ?? []).not.toContain(number);
          }
        }
      },
    ),
    { numRuns: 40 },
  );
});
