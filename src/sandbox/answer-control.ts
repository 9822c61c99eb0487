/** The doors GitHub does not have: the log, the state, the clock. */
import { dumpState } from "./dump-state.ts";
import { json, refuse, type Reply } from "./reply.ts";
import type { LoggedRequest } from "./request-log.ts";
import { timeOf, type State } from "./state.ts";

export function answerControl(
  service: { readonly state: State; readonly log: readonly LoggedRequest[] },
  call: { readonly method: string; readonly path: string; readonly body: string },
): Reply {
  switch (`${call.method} ${call.path}`) {
    case "GET /_sandbox/log":
      return json(200, service.log);
    case "GET /_sandbox/state":
      return json(200, dumpState(service.state));
    case "POST /_sandbox/clock": {
      const now = /"now"\s*:\s*"([^"]+)"/.exec(call.body)?.[1] ?? "";
      if (Number.isNaN(Date.parse(now))) {
        return refuse(422, 'Expected {"now": "2026-11-16T08:00:00Z"}');
      }
      setClock(service.state, now);
      return json(200, { now: timeOf(service.state) });
    }
    default:
      return refuse(404, "Not Found");
  }
}

/** From now on the sandbox's clock goes on from `iso`. Throws a RangeError for what is no date. */
export function setClock(state: State, iso: string): void {
  const now = Date.parse(iso);
  if (Number.isNaN(now)) {
    throw new RangeError(`\`${iso}\` is no date such as 2026-11-16T08:00:00Z.`);
  }
  state.clockOffset = now - Date.now();
}
