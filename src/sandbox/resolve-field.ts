/** One field of an answer: the view of its type knows it, or it is not kept here and says so. */
import type { GraphQLResolveInfo } from "graphql";
import type { Context, View } from "./context.ts";
import { mutations } from "./mutations/index.ts";
import { notKept } from "./refusal.ts";
import { views } from "./views/index.ts";

export function resolveField(
  source: unknown,
  args: object,
  context: Context,
  info: GraphQLResolveInfo,
): unknown {
  const type = info.parentType.name;
  if (type === "Mutation") {
    return runMutation(args, context, info.fieldName);
  }
  const view: View<unknown> | undefined = views[type];
  const see = view?.[info.fieldName];
  if (see !== undefined) {
    return see(source, args, context);
  }
  // Types that are plain data (connections, payloads, options, …) need no view.
  if (view === undefined && isRecord(source) && source[info.fieldName] !== undefined) {
    return source[info.fieldName];
  }
  throw notKept(type, info.fieldName);
}

export function typeNameOf(value: unknown): string | undefined {
  return isRecord(value) && typeof value["kind"] === "string" ? value["kind"] : undefined;
}

function runMutation(args: object, context: Context, name: string): unknown {
  const mutate = mutations[name];
  if (mutate === undefined) {
    throw notKept("Mutation", name);
  }
  const input = "input" in args ? args.input : {};
  const given = isRecord(input) ? input : {};
  const payload = { clientMutationId: given["clientMutationId"] ?? null, ...mutate(given, context) };
  context.onMutation({ name, input: given, login: context.viewer.account.login });
  return payload;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
