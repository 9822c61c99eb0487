/** Ids as GitHub makes them: global node ids, option ids, git object ids. All follow from counters and contents. */
import { createHash } from "node:crypto";

/** A global id: a prefix for the type, then MessagePack of `[0, …parts]`. Parts are 0 to 2³² − 1. */
export function nodeId(prefix: string, ...parts: readonly number[]): string {
  const bytes = Buffer.alloc(2 + 5 * parts.length);
  bytes[0] = 0x91 + parts.length;
  parts.forEach((part, index) => {
    bytes[2 + 5 * index] = 0xce;
    bytes.writeUInt32BE(part, 3 + 5 * index);
  });
  return `${prefix}_${bytes.toString("base64url")}`;
}

/** The id of a single-select option or an iteration: 8 hexadecimal digits. */
export function shortId(seed: string): string {
  return createHash("sha1").update(seed).digest("hex").slice(0, 8);
}

/** The object id git gives a file's contents. */
export function blobOid(text: string): string {
  const bytes = Buffer.from(text);
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** An object id for anything that is not a file. */
export function objectOid(seed: string): string {
  return createHash("sha1").update(seed).digest("hex");
}
