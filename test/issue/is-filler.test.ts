/** What says nothing, against what only looks like it. */
import { describe, expect, test } from "vitest";
import { isFiller } from "../../src/issue/is-filler.ts";

describe("says nothing", () => {
  test.each([
    "",
    " \n ",
    ".",
    "???",
    "。。。",
    "-",
    "***",
    "TBD",
    "**tbd**",
    "- [ ] TBD.",
    "> TBD",
    "To be defined!",
    "(To be added)",
    "“n/a”",
    "xxxx",
    "A definir",
    "Lorem ipsum dolor sit amet",
    "<!-- say what happens -->",
    "<!-- say what happens -->\n\nTBD",
    "- TBD\n- [ ] ...\n\n3. todo",
    "1.\n2.\n3.",
    "A clear and concise description of what the bug is.",
    "Steps to reproduce the behavior:\n1. Go to '...'\n2. Click on '....'\n3. Scroll down to '....'\n4. See error",
    "- OS: [e.g. iOS]\n- Browser [e.g. chrome, safari]",
  ])("%j", (words) => {
    expect(isFiller(words)).toBe(true);
    expect(isFiller(words.replaceAll("\n", "\r\n"))).toBe(true);
  });
});

describe("says something", () => {
  test.each([
    "0",
    "3.",
    "+1",
    "👍",
    "None",
    "Test the shop with a screen reader",
    "TBD by Tuesday",
    "`TBD`",
    "```\nTBD\n```",
    "- The address is there\n- TBD",
    "![](https://example.com/a.png)",
    "https://example.com",
    "1. Go to the shop\n2. See error",
    "- OS: [e.g. iOS] Linux",
    "- OS: [Linux]",
    "A clear and concise description of what the bug is.\n\nThe list is empty.",
    `TBD ${"because ".repeat(600)}`,
  ])("%j", (words) => {
    expect(isFiller(words)).toBe(false);
  });
});
