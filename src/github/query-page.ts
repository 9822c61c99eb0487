/** Pages of a list, smaller where large ones are too much for GitHub. */
import type { Sent, Transport, Variables } from "./transport.ts";

/** GitHub gives a request 10 s; a page of long issues with their ancestors may need more. */
const SIZES = [100, 50, 25, 10] as const;

/** Asks with `$first` as large as GitHub answers. */
export async function queryPage<Data>(
  transport: Transport,
  document: string,
  variables: Variables,
): Promise<Sent<Data>> {
  let sent = await transport.query<Data>(document, { ...variables, first: SIZES[0] });
  for (const first of SIZES.slice(1)) {
    if (!isTooMuch(sent)) {
      return sent;
    }
    sent = await transport.query<Data>(document, { ...variables, first });
  }
  return sent;
}

function isTooMuch(sent: Sent<unknown>): boolean {
  return "trouble" in sent
    ? sent.trouble.kind === "lost"
    : sent.answer.errors.some(({ type }) => type === "RESOURCE_LIMITS_EXCEEDED");
}
