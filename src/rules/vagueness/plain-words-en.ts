/** English words that leave a requirement open, and what to write instead. The lists are our own. */
import type { PlainNouns, PlainTerms } from "./plain-terms.ts";

/** Where it fits no noun: how much, how fast, or who sees what is for its writer to say. */
const ANYTHING = { instead: " (a test shows it)", isAnything: true } as const;

/** “Appropriate” leaves these open; of a token or a file there is only one that fits. */
const OPEN: PlainNouns = {
  after:
    /^[ \t]+(?:[\p{L}-]{1,20}[ \t]+)?(?:actions?|amount|behaviou?r|contrast|coverage|documentation|errors?|feedback|handling|levels?|manner|measures?|messages?|notifications?|performance|place|protection|quality|responses?|security|size|spacing|styles?|support|testing|tests|text|time|treatment|validation|warnings?|way)(?![\p{L}\p{N}])|^[ \t]*(?:[.,;:!?)*|\r\n]|$|(?:and|or|for|to|when|if)(?![\p{L}\p{N}]))/iu,
  before: /^(?!)/,
};

/** Words with `, ` between them, in lower case; `instead` is put after them, or in their place for loopholes and open lists. */
export const plainWordsEn: PlainTerms = [
  {
    kind: "vague",
    words: `fast, quick, quickly, rapidly, fast enough, quickly enough, swiftly, performant, highly performant, efficient,
      efficiently, in a timely manner, in a timely fashion, good performance, acceptable performance, near real-time,
      near real time, lightweight, snappy, in a reasonable time, within a reasonable time`,
    instead: " (within 2 seconds)",
  },
  {
    kind: "vague",
    words: `easy, easily, easy to use, easy to understand, simple to use, intuitive, intuitively, user-friendly,
      user friendly, seamless, seamlessly, smooth, smoothly, effortless, effortlessly, convenient, conveniently,
      straightforward, frictionless, self-explanatory, good ux, good user experience, great user experience`,
    instead: " (9 of 10 people do it without help at the first try)",
  },
  {
    kind: "vague",
    words: "appropriate, adequate, proper",
    ...ANYTHING,
    nouns: OPEN,
  },
  {
    kind: "vague",
    words: `appropriately, adequately, sufficiently, reasonable, reasonably, properly, sensible, graceful, gracefully,
      acceptable`,
    ...ANYTHING,
  },
  {
    kind: "vague",
    words: `clear message, clear messages, clear error, clear errors, clear error message, clear error messages,
      clear feedback, helpful message, helpful messages, helpful error message,
      helpful error messages, friendly message, friendly messages, friendly error message, friendly error messages,
      user-friendly message, user-friendly error message, user-friendly error messages, appropriate message,
      appropriate messages, appropriate error, appropriate error message, appropriate error messages,
      proper error message, proper error messages, meaningful message, meaningful error message,
      meaningful error messages`,
    instead: " (one that says what went wrong and what to do)",
  },
  { kind: "vague", words: "clear instructions", instead: " (one sentence for each step)" },
  {
    kind: "vague",
    words: "relevant information, relevant info, relevant details, relevant data, relevant results",
    instead: " (name, date and result)",
  },
  {
    kind: "vague",
    words: `robust, robustly, flexible, scalable, modern, attractive, beautiful, elegant, elegantly, visually appealing,
      visually pleasing, well-designed, professional-looking, future-proof, highly available, state of the art,
      state-of-the-art, best practice, best practices`,
    ...ANYTHING,
  },
  {
    kind: "superlative",
    words: "as fast as possible, as quickly as possible",
    instead: " (within 2 seconds)",
  },
  {
    kind: "superlative",
    words: `as soon as possible, as simple as possible, as easy as possible, as little as possible, as few as possible,
      as many as possible, as much as possible, as small as possible, best possible, optimal, optimally, asap`,
    ...ANYTHING,
  },
  {
    kind: "comparative",
    words: `faster, quicker, more quickly, more efficient, more efficiently, better performance, improved performance`,
    instead: " (2 seconds where it is 5 today)",
  },
  {
    kind: "comparative",
    words: `easier, more easily, simpler, smoother, better experience, better user experience, better usability,
      more intuitive, more user-friendly, more user friendly, improved experience, improved usability`,
    instead: " (9 of 10 people manage, where 5 do today)",
  },
  {
    kind: "comparative",
    words: `better search, better way, better support, better error messages, more robust, more flexible, more readable,
      more accessible`,
    ...ANYTHING,
  },
  {
    kind: "amount",
    words: "several, various, a few, a lot of, lots of, numerous, a number of, a couple of",
    instead: " (at least 3)",
  },
  {
    kind: "loophole",
    words: `if possible, where possible, when possible, whenever possible, wherever possible, if appropriate,
      where appropriate, when appropriate, as appropriate, as needed, if needed, when needed, where needed,
      if necessary, where necessary, when necessary, as necessary, if feasible, where feasible, as far as possible,
      to the extent possible, if applicable, where applicable, when applicable, as applicable, ideally, preferably`,
    instead: "",
  },
  {
    kind: "list",
    words: `etc, et cetera, and so on, and so forth, and the like, or similar, or something similar, and similar,
      among others, and many more, and much more`,
    instead: "",
  },
];
