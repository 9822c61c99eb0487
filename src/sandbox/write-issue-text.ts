/** Titles and bodies as a team writes them: from a filled-in form to a single line. */
import type { Random } from "./random.ts";

export type Genre = "story" | "bug" | "form" | "chore" | "idea" | "log" | "untouched form" | "empty";

export interface IssueText {
  readonly title: string;
  readonly body: string;
}

const AREAS = [
  "checkout",
  "search",
  "the basket",
  "returns",
  "the account page",
  "invoices",
  "delivery",
  "the product page",
];
const ROLES = [
  "returning customer",
  "guest",
  "shop owner",
  "support agent",
  "warehouse worker",
  "accountant",
];
const ACTIONS = [
  ["save my payment method", "I pay with one tap next time"],
  ["filter by delivery date", "I find what arrives before the weekend"],
  ["see why a payment failed", "I can put it right myself"],
  ["export a month of invoices", "the books close on time"],
  ["change the address after ordering", "a parcel does not come back"],
  ["split a return over two parcels", "I need not wait for the second box"],
  ["be told when an item is back", "I do not have to look every day"],
  ["merge two accounts", "my orders stand in one list"],
] as const;
const FAULTS = [
  "shows a blank page",
  "charges the card twice",
  "forgets the voucher",
  "takes nine seconds",
  "mixes up the currency",
  "loses the last item",
  "signs people out",
];
const BROWSERS = ["Firefox 131", "Chrome 130", "Safari 18.1", "the Android app 4.12"];
const CHORES = [
  "Upgrade the payment client",
  "Remove the old voucher table",
  "Move the nightly export",
  "Split the order service",
];
const EVIDENCE = [
  "14 tickets since August say so.",
  "The funnel loses 6 % of visitors at this step.",
  "Two of the five largest shops asked for it.",
  "Nobody has counted yet.",
];

/** `goals` are ids; an issue names one in about half the cases where its genre has a place for it. */
export function writeIssueText(random: Random, genre: Genre, goals: readonly string[]): IssueText {
  const text = write(random, genre, goals);
  // What is edited on the web comes back with CRLF.
  return random.chance(0.15) ? { ...text, body: text.body.replaceAll("\n", "\r\n") } : text;
}

function write(random: Random, genre: Genre, goals: readonly string[]): IssueText {
  const area = random.pick(AREAS);
  switch (genre) {
    case "story":
      return writeStory(random, area, goals);
    case "form":
      return writeForm(random, area, goals);
    case "bug":
      return writeBug(random, area);
    case "chore":
      return {
        title: random.pick(CHORES),
        body: `Left over from the move in spring.\n\n- [${random.chance(0.3) ? "x" : " "}] write down what uses it\n- [ ] change it behind a switch\n- [ ] remove the switch\n${goalLine(random, goals)}`,
      };
    case "idea":
      return { title: `Could ${area} be nicer?`, body: "Saw this at a competitor. We should have it too." };
    case "log":
      return {
        title: `Error in ${area}`,
        body: `\`\`\`\n2026-10-${random.between(10, 28)}T09:1${random.between(0, 9)}:02Z ERROR order=${random.between(10_000, 99_999)} timeout after 9000 ms\n    at pay (checkout.ts:${random.between(10, 300)})\n\`\`\``,
      };
    case "untouched form":
      return {
        title: `[Feature]: ${area}`,
        body: "### Problem\n\n_No response_\n\n### Acceptance criteria\n\n- [ ] \n\n### Goal\n\n_No response_",
      };
    case "empty":
      break;
  }
  return { title: `${area} ${random.pick(FAULTS)}`, body: "" };
}

function writeStory(random: Random, area: string, goals: readonly string[]): IssueText {
  const [action, benefit] = random.pick(ACTIONS);
  const criteria = Array.from(
    { length: random.between(0, 4) },
    () =>
      `- [ ] In ${random.pick(AREAS)}, ${random.pick(["a message says", "the list shows", "an e-mail tells"])} it within ${random.between(1, 5)} s\n`,
  );
  return {
    title: `${capital(action)} in ${area}`,
    body: `As a ${random.pick(ROLES)}, I want to ${action}, so that ${benefit}.\n\n${random.pick(EVIDENCE)}\n${
      criteria.length === 0 ? "" : `\n## Acceptance criteria\n\n${criteria.join("")}`
    }${goalLine(random, goals)}`,
  };
}

function writeForm(random: Random, area: string, goals: readonly string[]): IssueText {
  const [action, benefit] = random.pick(ACTIONS);
  const goal = goals.length > 0 && random.chance(0.7) ? random.pick(goals) : "_No response_";
  const effort = random.chance(0.6) ? String(random.pick([1, 2, 3, 5, 8, 13])) : "_No response_";
  return {
    title: `[Feature]: ${action} (${area})`,
    body: `### Problem\n\nPeople in ${area} cannot ${action}. ${random.pick(EVIDENCE)}\n\n### Who it is for\n\n${random.pick(ROLES)}\n\n### Acceptance criteria\n\nGiven an order, when they ${action}, then ${benefit}.\n\n### Goal\n\n${goal}\n\n### Effort\n\n${effort}`,
  };
}

function writeBug(random: Random, area: string): IssueText {
  const fault = random.pick(FAULTS);
  const steps = random.chance(0.7)
    ? `\n### Steps to reproduce\n\n1. Open ${area}\n2. Press back\n3. Press pay\n`
    : "";
  const expected = random.chance(0.5) ? "\n### Expected\n\nThe order is kept as it was.\n" : "";
  return {
    title: `${capital(area)} ${fault}`,
    body: `### What happens\n\n${capital(area)} ${fault} since Tuesday.\n${steps}${expected}\n### Environment\n\n${random.pick(BROWSERS)}`,
  };
}

function goalLine(random: Random, goals: readonly string[]): string {
  return goals.length > 0 && random.chance(0.5) ? `\nGoal: ${random.pick(goals)}\n` : "";
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
