/** No other open issue says the same. */
import { z } from "zod";
import { defineRule, type Twin } from "./rule.ts";
import { asCode } from "../issue/as-code.ts";
import { cutShort } from "./words/cut-short.ts";

/** Other issues named, words told of the first, and how much of its title. */
const NAMED = 3;
const WORDS = 5;
const TITLE = 80;

export const unique = defineRule({
  id: "unique",
  sentence: "No other open issue says the same.",
  level: "advised",
  stage: "intake",
  needsBacklog: true,
  options: z.strictObject({}),
  example: {
    ready: { title: "Remember the delivery address", body: "" },
    unready: {
      title: "Remember the delivery address",
      body: "",
      twins: [{ number: 12, title: "Keep the address of a delivery", shared: ["delivery", "address"] }],
    },
  },
  check(_issue, _options, { twins }) {
    const [first, ...others] = twins.slice(0, NAMED);
    if (first === undefined) {
      return [];
    }
    const also =
      others.length === 0
        ? ""
        : `, as ${others.length === 1 ? "does" : "do"} ${others.map(({ number }) => `\`#${number}\``).join(" and ")}`;
    return [
      {
        message: `\`#${first.number}\` (${asCode(cutShort(first.title, TITLE))}) seems to say the same${wordsOf(first)}${also}.`,
        quote: null,
        place: null,
        ofBacklog: true,
        edit: {
          kind: "act",
          sentence: `If it says the same, close this one with the comment \`Duplicate of #${first.number}\`; if not, name \`#${first.number}\` in the text and say what differs.`,
        },
      },
    ];
  },
});

function wordsOf({ shared }: Twin): string {
  const words = shared.slice(0, WORDS).map(asCode);
  return words.length === 0 ? "" : `: both speak of ${words.join(", ")}`;
}
