/** Open issues that stand in the way, by the relations GitHub keeps. */
import { dependenciesClear } from "../../src/rules/dependencies-clear.ts";
import { testRule } from "./test-rule.ts";

testRule(dependenciesClear, {
  ready: [
    { name: "nothing blocks it", body: "" },
    { name: "words alone block nothing", body: "This is blocked by nobody's opinion of #7." },
    {
      name: "a closed blocker",
      body: "",
      blockedBy: [{ owner: "acme", repository: "shop", number: 7, title: "Done", state: "closed" }],
    },
    {
      name: "a closed blocker elsewhere",
      body: "",
      blockedBy: [{ owner: "acme", repository: "ledger", number: 9, title: "Done", state: "closed" }],
    },
  ],
  unready: [
    {
      name: "one open blocker",
      body: "",
      blockedBy: [7],
      says: ["Blocked by `#7`, which is open."],
      quote: null,
      line: null,
    },
    {
      name: "two of them, in the order given",
      body: "",
      blockedBy: [9, 7],
      says: ["Blocked by `#9`, which is open.", "Blocked by `#7`, which is open."],
    },
    {
      name: "in another repository",
      body: "",
      blockedBy: [{ owner: "acme", repository: "ledger", number: 3, title: "Books", state: "open" }],
      says: ["Blocked by `acme/ledger#3`, which is open."],
    },
    {
      name: "one open among closed",
      body: "Text.",
      blockedBy: [{ owner: "acme", repository: "shop", number: 2, title: "Done", state: "closed" }, 5],
      says: ["Blocked by `#5`, which is open."],
    },
  ],
});
