/** What every resolver of one request shares. */
import type { State } from "./state.ts";
import type { Viewer } from "./viewer.ts";

export interface Context {
  readonly state: State;
  readonly viewer: Viewer;
  /** The API's own address, such as `http://127.0.0.1:4321`. */
  readonly api: string;
  /** Points and nodes of this request, and what is left of the hour. */
  readonly rate: Rate | null;
  readonly onMutation: OnMutation;
}

/** A write that was done: a mutation's name and input, or a REST call's `PATCH /repos/…` and body. */
export interface DoneMutation {
  readonly name: string;
  readonly input: unknown;
  readonly login: string;
}

/** Called after each write, before it is answered; of a request with several mutations after each of them. */
export type OnMutation = (done: DoneMutation) => void;

export interface Rate {
  readonly limit: number;
  readonly cost: number;
  readonly remaining: number;
  readonly used: number;
  /** ISO date-time. */
  readonly resetAt: string;
  readonly nodeCount: number;
}

/**
 * How one field is seen. Written as a method, whose parameters TypeScript compares both ways: the schema, not the
 * compiler, promises that a field's function gets its own type's values and its own arguments.
 */
export type See<Source> = {
  see(source: Source, args: object, context: Context): unknown;
}["see"];

/** How a type of the schema is seen: one function a field. A field without one is not kept. */
export type View<Source> = Readonly<Record<string, See<Source>>>;
