/** A backlog in which some issues may be alike. */
import type { Issue, IssueRecord } from "../../../src/model/issue.ts";
import { findTwins } from "../../../src/rules/backlog/find-twins.ts";
import { issueOf, type Written } from "../check-rule.ts";

export interface Kept extends Written {
  readonly title: string;
}

export function issue(number: number, { kept, ...written }: Kept): Issue {
  const url = `https://github.com/acme/shop/issues/${number}`;
  return issueOf({ ...written, kept: { ...kept, number, url } });
}

export const text = (title: string, body = "", kept: Partial<IssueRecord> = {}): Kept => ({
  title,
  body,
  kept,
});

/** Issues of all sorts, so that words have a weight. */
export const OTHERS: readonly Kept[] = [
  text("Export invoices as CSV", "The accountant asks for a file of all invoices of a month."),
  text(
    "Search finds nothing for names with an accent",
    "Zoë is listed, yet a search for her shows an empty page.",
  ),
  text(
    "Slow start on old phones",
    "It takes twelve seconds before the first screen shows on a phone of 2016.",
  ),
  text("Dark theme", "At night the white background hurts. Follow the setting of the phone."),
  text("Refund to a gift card", "Support refunds by hand today, which takes two days and costs a call."),
  text("Documentar o processo de publicação", "O roteiro atual está desatualizado e ninguém sabe publicar."),
  text(
    "Notify the warehouse about a cancelled order",
    "Parcels leave the house although the order was cancelled.",
  ),
  text("Translate the checkout into Portuguese", "One in eight customers pays from Brazil or Portugal."),
];

export function twinsOf(...written: readonly Kept[]): readonly string[] {
  const issues = [...written, ...OTHERS].map((one, index) => issue(index + 1, one));
  const pairs = [...findTwins(issues)].flatMap(([number, twins]) =>
    twins.map((twin) => `${number}=${twin.number}`),
  );
  return pairs;
}

export const CRASH = text(
  "App crashes when a photo with a long name is uploaded",
  "I upload a photo from the gallery whose filename has more than 200 letters. The app closes at once and the upload is lost. It happens on each try.",
);
