/** Lengths of time as people write them. */
import { expect, test } from "vitest";
import { duration } from "../../src/calendar/duration.ts";

test.each([
  ["26 weeks", 182],
  ["1 week", 7],
  ["90 days", 90],
  ["90days", 90],
  [" 2 Months ", 60],
  ["1 year", 365],
])("%j is %i days", (text, days) => {
  expect(duration.parse(text)).toBe(days);
});

test.each(["", "0 days", "weeks", "1.5 weeks", "-3 days", "3 fortnights", "99999 days", "3 weeks and a day"])(
  "%j is none",
  (text) => {
    expect(duration.safeParse(text).error?.issues[0]?.message).toBe(
      "Expected a length of time such as `26 weeks` or `90 days`",
    );
  },
);
