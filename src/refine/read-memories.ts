/** What the own comments of the threads read remember. */
import { memoryOf } from "../memory/memory-of.ts";
import type { Thread } from "../model/thread.ts";
import type { Memories } from "./hold-memory.ts";

/** Of every thread, also those without an own comment. `now` is ISO 8601 in UTC. */
export function readMemories(threads: readonly Thread[], now: string): Memories {
  return new Map(threads.map((thread) => [thread.issueId, memoryOf(thread, now)]));
}
