/** A server on loopback that answers each request as the test says. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Handler = (
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
) => Promise<void> | void;

export interface ScriptedServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function startServer(handler: Handler): Promise<ScriptedServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => void handler(request, Buffer.concat(chunks).toString("utf8"), response));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Hands a request on to another server and gives its answer. */
export async function forward(target: string, request: IncomingMessage, body: string) {
  const answer = await fetch(`${target}${request.url ?? "/"}`, {
    method: request.method ?? "POST",
    headers: { authorization: request.headers.authorization ?? "", "content-type": "application/json" },
    body,
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
