/** How likely duplicates are told: by which words, once, and not where the text settles it. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Issue } from "../../../src/model/issue.ts";
import { findTwins } from "../../../src/rules/backlog/find-twins.ts";
import { issueOf } from "../check-rule.ts";
import { issue, text, OTHERS, type Kept } from "./backlog.ts";

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

/** How many are twins on a server of one's own, where one of two holds the link. */
function pairsWhere(link: string): number {
  const one = text("Keep the address", `The list of guests forgets it. ${link}`);
  const other = text("Keep the address", "The list of guests forgets it.");
  return findTwins([one, other, ...OTHERS].map(onOwnServer)).size;
}

function onOwnServer({ kept, ...written }: Kept, index: number): Issue {
  const url = `https://git.acme.test/acme/shop/issues/${index + 1}`;
  return issueOf({ ...written, kept: { ...kept, number: index + 1, url } });
}

it("settles a pair by the address of the other on any host, not by a longer number", () => {
  expect(pairsWhere("See https://git.acme.test/acme/shop/issues/2.")).toBe(0);
  expect(pairsWhere("See [that one](https://git.acme.test/acme/shop/issues/2).")).toBe(0);
  expect(pairsWhere("See https://git.acme.test/acme/shop/issues/21.")).toBe(1);
  expect(pairsWhere("See https://git.acme.test/acme/old-shop/issues/2.")).toBe(1);
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
