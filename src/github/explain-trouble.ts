/** Trouble and GitHub's errors → one sentence that says what to do. */
import type { GraphqlError } from "./graphql-error.ts";
import type { Sent, TokenName } from "./transport.ts";
import type { Trouble } from "./trouble.ts";
import { Refusal } from "./refusal.ts";

const DENIED = new Set(["FORBIDDEN", "INSUFFICIENT_SCOPES", "UNAUTHORIZED"]);

/** The answer, errors and all; throws `Refusal` where there is none. */
export function answerOf<Data>(
  sent: Sent<Data>,
  token: TokenName,
): Exclude<Sent<Data>, { trouble: Trouble }>["answer"] {
  if ("trouble" in sent) {
    throw new Refusal(
      explainTrouble(sent.trouble, token, "nothing was written, and the next run starts anew"),
    );
  }
  return sent.answer;
}

/** `then`: what becomes of the run once a rate limit is over. */
export function explainTrouble(
  trouble: Trouble,
  token: TokenName,
  then = "the next run goes on from there",
): string {
  switch (trouble.kind) {
    case "refused":
      return trouble.status === 401
        ? `GitHub does not accept \`${token}\` (${clean(trouble.message)}): check that the secret is set and has not expired.`
        : `GitHub refused the request of \`${token}\` (HTTP ${trouble.status}, ${clean(trouble.message)}): check what the token may do.`;
    case "limited":
      return `GitHub's rate limit for \`${token}\` is reached: it opens again in ${Math.ceil(trouble.seconds / 60)} minutes; ${then}.`;
    case "lost":
      return `GitHub did not answer (${clean(trouble.message)}): run it again; nothing is done twice.`;
  }
}

export function isDenied(errors: readonly GraphqlError[]): boolean {
  return errors.some(
    ({ type, message }) =>
      DENIED.has(type ?? "") || /not accessible by (?:integration|personal access token)/i.test(message),
  );
}

export function isNotFound(errors: readonly GraphqlError[]): boolean {
  return errors.some(({ type }) => type === "NOT_FOUND");
}

/** What GitHub said, on one line and without a full stop. */
export function said(errors: readonly GraphqlError[]): string {
  return clean([...new Set(errors.map(({ message }) => message))].join("; "));
}

/** An error that costs nothing a run needs: an issue elsewhere, or a repository of defaults, that the token may not see. */
export function isOutOfSight({ type, path = [] }: GraphqlError): boolean {
  if (path[0] === "defaults") {
    return true;
  }
  const elsewhere =
    // An issue that was asked for by its id may be gone since; a duplicate may be in another repository.
    (path[0] === "nodes" && path.length === 2) ||
    // Who cannot be looked up is not assigned.
    /^u\d+$/.test(String(path[1])) ||
    // Told by name where they are missed: `findUnread`, `findUnreadable`.
    ["issueFields", "issueFieldValues", "timelineItems"].some((part) => path.at(-1) === part) ||
    ["parent", "blockedBy", "blocking", "canonical", "duplicate"].some((part) => path.includes(part));
  return elsewhere && (type === "NOT_FOUND" || type === "FORBIDDEN");
}

/**
 * Throws `Refusal` for errors beside the data: half an answer looks like one whose other half was empty, and what looks
 * empty would be cleared, opened or written a second time.
 */
export function demandWhole(errors: readonly GraphqlError[], token: TokenName): void {
  if (isDenied(errors)) {
    throw new Refusal(
      `\`${token}\` may not read all it has to (${said(errors)}): give the job \`permissions: { contents: read, issues: write }\`, or the token the same.`,
    );
  }
  if (errors.length > 0) {
    throw new Refusal(
      `GitHub could not answer \`${token}\` in full (${said(errors)}): nothing was written; run it again.`,
    );
  }
}

/** The data of an answer without errors; throws `Refusal` otherwise. */
export function wholeAnswer<Data>(sent: Sent<Data>, token: TokenName): Data {
  const { data, errors } = answerOf(sent, token);
  demandWhole(errors, token);
  if (data === null) {
    throw new Refusal(`GitHub gave \`${token}\` an empty answer: nothing was written; run it again.`);
  }
  return data;
}

function clean(message: string): string {
  return message
    .replace(/\s+/g, " ")
    .replace(/[.\s]+$/, "")
    .slice(0, 300);
}
