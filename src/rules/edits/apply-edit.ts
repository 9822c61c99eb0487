/** An edit carried out on an issue's title and body, as a person would who follows it. */
import type { Edit } from "../../model/finding.ts";

export interface Written {
  readonly title: string;
  readonly body: string;
}

/** `act` leaves the text as it is: it asks for something outside of it. */
export function applyEdit(issue: Written, edit: Edit): Written {
  switch (edit.kind) {
    case "title":
      return { title: edit.title, body: issue.body };
    case "append":
      return { title: issue.title, body: `${issue.body.trimEnd()}\n\n${edit.text}\n`.trimStart() };
    case "replace":
      return {
        title: issue.title,
        body: issue.body.slice(0, edit.place.start) + edit.text + issue.body.slice(edit.place.end),
      };
    case "split":
    case "act":
      return { title: issue.title, body: issue.body };
  }
}
