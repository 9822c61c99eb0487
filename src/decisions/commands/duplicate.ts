/** An issue that says the same as another. */
import { type CommandKind, quoted } from "../command.ts";
import { readIssueName } from "../issue-name.ts";

export const duplicate: CommandKind = {
  id: "duplicate",
  usage: "/duplicate #NUMBER",
  sentence: "The issue is closed as a duplicate of another one of this repository.",
  examples: ["/duplicate #12"],
  read(argument, { repository, write }) {
    const words = argument.replace(/^of\s+/i, "");
    const called = readIssueName(/^\d{1,9}[.!]?$/.test(words) ? `#${words}` : words, repository);
    if (called === null) {
      const start = words === "" ? "it names no issue" : `${quoted(words)} names no issue`;
      return { wrong: `${start}; write ${write("#12")} with the number of the one to keep.` };
    }
    return called.here
      ? { kind: "duplicate", of: called.number }
      : {
          wrong: `${quoted(words)} is of another repository; close the issue by hand, and link that one.`,
        };
  },
};
