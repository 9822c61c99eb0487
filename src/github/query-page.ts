/** Pages of a list, smaller where large ones are too much for GitHub. */
import type { Sent, Transport, Variables } from "./transport.ts";

/** GitHub gives a request 10 s; a page of long issues with their ancestors may need more. */
const SIZES = [100, 50, 25, 10] as const;

/** Asks with `$first`, and with as many of the `$ids`, as GitHub answers: what is left of the ids is for whoever asks. */
export async function queryPage<Data>(
  transport: Transport,
  document: string,
  variables: Variables,
): Promise<Sent<Data>> {
  let sent = await transport.query<Data>(document, cut(document, variables, SIZES[0]));
  for (const size of SIZES.slice(1)) {
    if (!isTooMuch(sent)) {
      return sent;
    }
    sent = await transport.query<Data>(document, cut(document, variables, size));
  }
  return sent;
}

function cut(document: string, variables: Variables, size: number): Variables {
  const { ids } = variables;
  return {
    ...variables,
    ...(document.includes("$first") ? { first: size } : {}),
    ...(Array.isArray(ids) ? { ids: ids.slice(0, size) } : {}),
  };
}

function isTooMuch(sent: Sent<unknown>): boolean {
  return "trouble" in sent
    ? sent.trouble.kind === "lost"
    : sent.answer.errors.some(({ type }) => type === "RESOURCE_LIMITS_EXCEEDED");
}
