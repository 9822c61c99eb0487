/** A GitHub on this machine: a seed in, an address out. It listens on loopback only. */
import { buildState } from "./build-state.ts";
import { growBacklog } from "./grow-backlog.ts";
import type { Seed } from "./read-seed.ts";
import type { LoggedRequest } from "./request-log.ts";
import { loadEngine } from "./schema.ts";
import { setClock } from "./answer-control.ts";
import { newService, serve, type Hooks } from "./server.ts";
import type { State } from "./state.ts";

export interface SandboxOptions extends Hooks {
  readonly seed: Seed;
  /** Issues in all: the seed's own, then grown ones. At most 50,000. */
  readonly issues?: number;
  /** 0 or nothing: any free port. */
  readonly port?: number;
  /** `false` behaves as a GitHub Enterprise Server with rate limits off. */
  readonly rateLimits?: boolean;
  /**
   * "on": whoever may edit an issue may set its organization's fields [O]; "people-only": a job's token may
   * not, as was seen on 2026-06-30; "absent": a GitHub Enterprise Server whose schema does not know them.
   */
  readonly issueFields?: "on" | "people-only" | "absent";
}

export interface Sandbox {
  /** Such as `http://127.0.0.1:4321`. */
  readonly url: string;
  readonly port: number;
  readonly log: readonly LoggedRequest[];
  readonly state: State;
  close(): Promise<void>;
  setClock(iso: string): void;
}

/** Rejects with an Error of one sentence where the development packages are missing or the port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const engine = await loadEngine(options.issueFields !== "absent");
  const seed = options.issues === undefined ? options.seed : growBacklog(options.seed, options.issues);
  const state = buildState(seed);
  state.issueFieldSetters = options.issueFields === "people-only" ? "people" : "everybody";
  const service = newService(state, engine, options.rateLimits ?? true, options);
  const server = serve(service);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(new Error(`The sandbox cannot listen: ${error.message}.`)));
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    log: service.log,
    state,
    setClock: (iso) => setClock(state, iso),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
