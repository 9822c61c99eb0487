/** Links lead where they should, whatever a file is called. */
import { expect, it } from "vitest";
import { formLink, type Links, NO_LINKS, policyLink, ruleLink } from "../../src/pages/links.ts";

const LINKS: Links = {
  docs: "https://docs.example/rules.md",
  files: "https://github.com/acme/shop/blob/HEAD",
};

it("to a rule", () => {
  expect(ruleLink("goal-link", LINKS)).toBe("[goal-link](https://docs.example/rules.md#goal-link)");
  expect(ruleLink("goal-link", NO_LINKS)).toBeNull();
});

it.each([
  ["bug.yml", "bug.yml"],
  ["bug (new).yml", "bug%20%28new%29.yml"],
  [
    "a](https://evil.example)<b>|`@ana.yml",
    "a%5D%28https%3A%2F%2Fevil.example%29%3Cb%3E%7C%60%40ana.yml".replaceAll("%2F", "/"),
  ],
  ["é\ud800.yml", "%C3%A9%EF%BF%BD.yml"],
])("to the form %j", (name, path) => {
  expect(formLink(name, LINKS)).toBe(
    `[form](https://github.com/acme/shop/blob/HEAD/.github/ISSUE_TEMPLATE/${path})`,
  );
  expect(formLink(name, NO_LINKS)).toBeNull();
});

it("to the policy, or only its words", () => {
  expect(policyLink("the policy", ".github/plumbline.yml", LINKS)).toBe(
    "[the policy](https://github.com/acme/shop/blob/HEAD/.github/plumbline.yml)",
  );
  expect(policyLink("the defaults", null, LINKS)).toBe("the defaults");
  expect(policyLink("the policy", ".github/plumbline.yml", NO_LINKS)).toBe("the policy");
});
