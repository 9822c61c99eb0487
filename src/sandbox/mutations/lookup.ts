/** Node ids of a mutation's input → the things they name. */
import type { Context } from "../context.ts";
import { seesNode, seesProjects } from "../permissions.ts";
import { notAccessible, notFound } from "../refusal.ts";
import type { Node } from "../state.ts";

/** The nodes that can be of one of these kinds. */
type NodeOf<Kind extends Node["kind"], N extends Node = Node> = N extends Node
  ? [Kind & N["kind"]] extends [never]
    ? never
    : N
  : never;

/** Throws NOT_FOUND for an id that names nothing or something else; `name` is the type as GitHub says it. */
export function lookUp<Kind extends Node["kind"]>(
  context: Context,
  id: string,
  kinds: readonly Kind[],
  name: string = kinds.join(" or "),
): NodeOf<Kind> {
  if (kinds.some((kind) => kind.startsWith("ProjectV2")) && !seesProjects(context.viewer)) {
    throw notAccessible();
  }
  const node = context.state.nodes.get(id);
  if (node === undefined || !seesNode(context.viewer, node)) {
    throw notFound(`Could not resolve to a node with the global id of '${id}'.`);
  }
  const isKind = (one: Node): one is NodeOf<Kind> => kinds.some((kind) => kind === one.kind);
  if (!isKind(node)) {
    throw notFound(`Could not resolve to ${name} node with the global id of '${id}'.`);
  }
  return node;
}

export function lookUpAll<Kind extends Node["kind"]>(
  context: Context,
  ids: readonly string[] | null | undefined,
  kinds: readonly Kind[],
): readonly NodeOf<Kind>[] {
  return (ids ?? []).map((id) => lookUp(context, id, kinds));
}

/** A mutation: its input and the request's context → the payload's fields. A method for the reason `See` is one. */
export type Mutation<Input> = {
  mutate(input: Input, context: Context): Readonly<Record<string, unknown>>;
}["mutate"];
