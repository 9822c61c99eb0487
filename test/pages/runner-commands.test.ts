/** The port of the runner's parsers finds every command there is: only then “none found” means something. */
import { describe, expect, it } from "vitest";
import { runnerCommands } from "./runner-commands.ts";

const names = (log: string) => runnerCommands(log).map(({ style, name }) => `${style}${name}`);

describe("a command", () => {
  it.each([
    ["::error::boom", ["::error"]],
    ["   ::warning file=a.js,line=1::boom", ["::warning"]],
    ["\u00a0::debug::after a blank that is no space", ["::debug"]],
    ["::set-output name=x::y", ["::set-output"]],
    ["::stop-commands::token", ["::stop-commands"]],
    ["::anything at all::", ["::anything"]],
    ["::::", ["::"]],
    ["##[error]boom", ["##[error"]],
    ["in the middle ##[group]of a line", ["##[group"]],
    ["###[error]boom", ["##[error"]],
    ["##[set-output name=a;more=b]c", ["##[set-output"]],
    ["one\n::error::two\r\nthree\r##[group]four", ["::error", "##[group"]],
    // Without weight by the rules of a language.
    [":\u200b:error::x", ["::error"]],
    ["\ufeff::error::x", ["::error"]],
    [":\ufe0f:error:\u034f:x", ["::error"]],
    ["#\u00ad#\u200d[error]x", ["##[error"]],
  ])("%j", (log, expected) => {
    expect(names(log)).toEqual(expected);
  });

  it.each([
    "words",
    "a ::error::b",
    "::only its start",
    "##[never closed",
    "# #[x]",
    ": :x: :",
    "##x[y]",
    "http://a::b",
    "",
  ])("not %j", (log) => {
    expect(names(log)).toEqual([]);
  });

  it("is read with what it carries", () => {
    expect(runnerCommands("::error file=a%3Ab,title=one%2Ctwo,line=1::50%25 of%0Ait%250A")).toEqual([
      {
        style: "::",
        name: "error",
        properties: { file: "a:b", title: "one,two", line: "1" },
        data: "50% of\nit%0A",
      },
    ]);
    expect(runnerCommands("x ##[error a=b%3Bc;d=e]f%5D")).toEqual([
      { style: "##[", name: "error", properties: { a: "b%3Bc", d: "e" }, data: "f]" },
    ]);
  });
});
