import { expect, it } from "vitest";
import { normalText } from "../../src/plan/normal-text.ts";

it("is the same for a text as it was sent and as a browser gives it back", () => {
  const sent = "One\n\n  Two \n";
  expect(normalText("One\r\n\r\n  Two \r\n\r\n")).toBe(normalText(sent));
  expect(normalText("One\n\nTwo")).not.toBe(normalText(sent));
});
