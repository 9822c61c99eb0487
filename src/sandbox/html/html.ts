/** Pieces of HTML: a template that escapes every value but other pieces. */

export interface Html {
  readonly html: string;
}

type Value = Html | string | number | null | undefined | readonly Value[];

/** `null` and `undefined` are nothing; lists stand one after the other. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return {
    html: parts.map((part, index) => part + (index < values.length ? show(values[index]) : "")).join(""),
  };
}

/** What is HTML already, such as rendered Markdown. */
export function raw(text: string): Html {
  return { html: text };
}

function show(value: Value): string {
  if (value === null || value === undefined) {
    return "";
  }
  if (typeof value === "object") {
    return "html" in value ? value.html : value.map(show).join("");
  }
  return String(value).replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
