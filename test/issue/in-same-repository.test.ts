/** Which addresses are of one repository. */
import { expect, test } from "vitest";
import { inSameRepository } from "../../src/issue/in-same-repository.ts";

const HERE = "https://github.com/acme/shop/issues/12";

test.each([
  ["https://github.com/acme/shop/issues/7", true],
  ["https://github.com/Acme/Shop/issues/7", true],
  ["https://api.github.com/repos/acme/shop/issues/7", true],
  ["https://github.com/acme/website/issues/12", false],
  ["https://github.com/other/shop/issues/12", false],
  ["", true],
])("%s beside an issue of acme/shop: %s", (url, isHere) => {
  expect(inSameRepository(HERE, url)).toBe(isHere);
  expect(inSameRepository(url, HERE)).toBe(isHere);
});
