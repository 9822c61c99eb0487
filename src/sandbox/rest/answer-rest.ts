/** A REST request → GitHub's answer to it. */
import { Refusal } from "../refusal.ts";
import { refuse, type Reply } from "../reply.ts";
import type { RestCall } from "./rest-call.ts";
import { routes } from "./routes.ts";

export function answerRest(call: RestCall): Reply {
  for (const [method, pattern, handle] of routes) {
    const match = method === call.method ? pattern.exec(call.path) : null;
    if (match !== null) {
      return attempt(() => handle(call, match.slice(1).map(decode)));
    }
  }
  return refuse(404, "Not Found");
}

/** A group that is not there is an empty part. */
function decode(part: string | undefined): string {
  try {
    return decodeURIComponent(part ?? "");
  } catch {
    throw new Refusal("NOT_FOUND", "Not Found");
  }
}

function attempt(handle: () => Reply): Reply {
  try {
    return handle();
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    return explain(error);
  }
}

function explain(refusal: Refusal): Reply {
  switch (refusal.type) {
    case "NOT_FOUND":
      return refuse(refusal.status ?? 404, refusal.status === null ? "Not Found" : refusal.message);
    case "FORBIDDEN":
    case "INSUFFICIENT_SCOPES":
      return refuse(
        403,
        refusal.message.replace(/^\S+ does not have .*$/, "Must have admin rights to Repository."),
      );
    case "STALE_DATA":
      return refuse(409, refusal.message);
    case "SANDBOX":
      return refuse(501, refusal.message);
    case "UNPROCESSABLE":
    case "INVALID_CURSOR_ARGUMENTS":
      break;
  }
  if (refusal.status !== null) {
    return refuse(refusal.status, refusal.message);
  }
  const field = refusal.message.split(" ", 1)[0]?.toLowerCase() ?? "";
  return refuse(422, "Validation Failed", { errors: [{ code: "custom", field, message: refusal.message }] });
}
