/** A form's answers → the body GitHub makes of them. */
import type { Form, FormField } from "../../src/model/form.ts";

/** What a person does with one field. */
export type Reply =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "choices"; readonly choices: readonly string[] }
  | { readonly kind: "ticks"; readonly ticks: readonly boolean[] };

/** `lineEnd` ends what a person typed; GitHub ends its own lines with LF. */
export function renderAnswers(form: Form, replies: readonly Reply[], lineEnd: "\n" | "\r\n"): string {
  const fields = form.fields.filter(({ type }) => type !== "markdown");
  return fields
    .map((field, index) => `### ${field.label.trim()}\n\n${renderReply(field, replies[index], lineEnd)}`)
    .join("\n\n");
}

function renderReply(field: FormField, reply: Reply | undefined, lineEnd: string): string {
  switch (reply?.kind) {
    case "ticks":
      return field.boxes
        .map(({ label }, index) => `- [${reply.ticks[index] === true ? "X" : " "}] ${label.trim()}`)
        .join("\n");
    case "choices":
      return reply.choices.length === 0 ? "_No response_" : reply.choices.join(", ");
    case "text": {
      const text = reply.text.replaceAll("\n", lineEnd);
      if (text.trim() === "") {
        return "_No response_";
      }
      return field.render === null ? text : `\`\`\`${field.render}\n${text}\n\`\`\``;
    }
    case undefined:
      return "_No response_";
    default:
      return reply satisfies never;
  }
}
