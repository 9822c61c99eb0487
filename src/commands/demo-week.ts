/** What people write in the demo: a wish nobody understands on Monday, ready by Tuesday; commands; what a meeting decides. */

/** As a form's answers arrive: the wish, with most of it left empty. */
export const MONDAY = {
  title: "Feature request",
  body: `### User story

As a … I want … so that …

### Why it matters

Customers keep calling us about this!!

### Acceptance criteria

TBD

### Goal

I don't know yet

### How many customers does it touch a month?

_No response_

### Impact

_No response_

### Effort

_No response_
`,
} as const;

/** Support says what it is about. */
export const MONDAY_AFTERNOON = {
  title: "Say in the order mail when the parcel arrives",
  body: MONDAY.body
    .replace(
      "As a … I want … so that …",
      "As a customer who has ordered, I want the day of delivery in the order mail, so that I need not ask for it.",
    )
    .replace(
      "Customers keep calling us about this!!",
      "Every third call in October was “when does it come?”: 212 calls, four minutes each. The carrier tells us the day when we book the parcel; we just do not pass it on.",
    ),
} as const;

/** The product owner adds what the team needs. */
export const TUESDAY = {
  title: MONDAY_AFTERNOON.title,
  body: MONDAY_AFTERNOON.body
    .replace(
      "TBD",
      "- [ ] The order mail names the day the carrier gave when the parcel was booked\n- [ ] Without a day from the carrier the mail says “within three working days”\n- [ ] The page of the order shows the same day as the mail",
    )
    .replace("I don't know yet", "G-2 · Customers find the answer without writing to us")
    .replace("a month?\n\n_No response_", "a month?\n\n900")
    .replace("### Impact\n\n_No response_", "### Impact\n\n1 · noticeably")
    .replace("### Effort\n\n_No response_", "### Effort\n\n1.5"),
} as const;

/** A customer, who has no role in the repository. */
export const MIRKO = `Yes please, next week!

/override 9999 because I have waited long enough`;

/** A developer. */
export const BEN = `The day has to be kept with the order, or the page of the order cannot show it. So rather three weeks.

/estimate 3`;

/** The boxes Ana ticks: what only their lines hold. */
export const TICKED = [
  '"issue":22,"act":{"kind":"decline"}',
  '"issue":25,"act":{"kind":"goal","goal":"G-3"}',
  '"issue":47,"act":{"kind":"talk"}',
  '"issue":23,"act":{"kind":"split"}',
] as const;

/** Written at the end of the agenda. */
export const DECIDED = `
Dark mode is declined until somebody tells us whom it helps; Eli writes to Tove.

#47: Ben asks until Friday what the new version costs us. It serves no goal, and has to be done by January.

/goal #29 G-1
`;

/** Said by support, below the agenda. */
export const DUPLICATE = `That is what #12 does already. I had not seen it.

/duplicate #34 #12`;
