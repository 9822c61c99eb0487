/** What in a text is a path of the repository, and what only looks like one. */
import { expect, it } from "vitest";
import { namePaths } from "../../src/agenda/name-paths.ts";

const URL = "https://github.com/acme/shop";

it.each<[string, readonly string[]]>([
  ["Add and/or remove it, 1/2 of he/she, 3/4/2026", []],
  [
    "It breaks in src/cart/total.ts:12:3, and in ./src/cart/tax.ts.",
    ["src/cart/total.ts", "src/cart/tax.ts"],
  ],
  ["In `src/cart`, not in src/shop", ["src/cart"]],
  ["    at total (src/cart/total.ts:12:3)", ["src/cart/total.ts"]],
  [`See ${URL}/blob/main/src/Cart.ts#L3 and ${URL}/tree/main/docs.`, ["src/Cart.ts", "docs"]],
  ["See https://github.com/acme/other/blob/main/src/cart.ts and https://a.example/b/c.html", []],
  ["/home/ana/src/cart.ts, C:\\shop\\cart.ts, ~/x/y.ts and ../../etc/passwd.txt", []],
  ["`app/(shop)/[id]/page.tsx`", ["app/(shop)/[id]/page.tsx"]],
  ["mail@a.example/b.ts", []],
])("%s", (text, paths) => {
  expect(namePaths(text, URL)).toEqual(paths);
});

it("is fast on what only looks like paths", () => {
  const start = performance.now();
  namePaths("a/".repeat(32_000), URL);
  namePaths("a.".repeat(32_000), URL);
  namePaths(`${"@-".repeat(32_000)}/x.ts`, URL);
  expect(performance.now() - start).toBeLessThan(1_000);
});
