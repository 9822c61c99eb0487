/** Counts and lists in words. */

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** “one thing”, “two things”, “12 things”. */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${WORDS[count] ?? count} ${count === 1 ? one : many}`;
}

/** “once”, “twice”, “three times”. */
export function sayTimes(count: number): string {
  return ["never", "once", "twice"][count] ?? sayCount(count, "time");
}

const LISTS = {
  and: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  or: new Intl.ListFormat("en-GB", { type: "disjunction" }),
};

/** “a, b and c”; what is beyond `most` is counted. */
export function sayList(items: readonly string[], word: "and" | "or" = "and", most = Infinity): string {
  const shown = items.slice(0, most);
  const rest = items.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : LISTS[word].format(shown);
}
