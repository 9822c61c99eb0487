/** A picture of a page, taken by a Chromium without a window that is told what to do over the DevTools protocol. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { z } from "zod";

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** Milliseconds. */
const LONGEST = 60_000;

export interface Picture {
  /** A PNG. */
  readonly file: string;
  readonly url: string;
  /** Pixels; what is longer is cut. */
  readonly width: number;
  readonly height: number;
  /** A CSS selector of the one thing that is wanted; the top of the page where left out. */
  readonly of?: string;
}

/** Rejects with an Error of one sentence where there is no Chromium, or where it takes no picture. */
export async function takePicture(picture: Picture): Promise<void> {
  const browser = findBrowser();
  if (browser === null) {
    throw new Error(`Pictures need Chromium: none of ${BROWSERS.join(", ")} is on the path.`);
  }
  const target = resolve(picture.file);
  mkdirSync(dirname(target), { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), "plumbline-picture-"));
  const running = spawn(
    browser,
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--hide-scrollbars",
      `--user-data-dir=${profile}`,
      `--window-size=${picture.width},${picture.height}`,
      "--remote-debugging-port=0",
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  try {
    writeFileSync(target, await withTime(shoot(await addressOf(running), picture)));
  } catch (error) {
    throw new Error(`${browser} took no picture of ${picture.url}.`, { cause: error });
  } finally {
    await stop(running);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function findBrowser(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  return found ?? null;
}

/** Where the browser listens on this machine, which it says when it has started. */
function addressOf({ stderr }: ChildProcess): Promise<string> {
  return withTime(
    new Promise((found, failed) => {
      let said = "";
      stderr?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const host = /DevTools listening on ws:\/\/([^/\s]+)\//.exec(said)?.[1];
        if (host !== undefined) {
          found(host);
        }
      });
      stderr?.once("end", () => failed(new Error(said)));
    }),
  );
}

async function shoot(host: string, { url, width, height, of }: Picture): Promise<Buffer> {
  const tabs: unknown = await (await fetch(`http://${host}/json/list`)).json();
  const tab = TABS.parse(tabs).find(({ type }) => type === "page");
  const line = await openLine(tab?.webSocketDebuggerUrl ?? "");
  try {
    // A window cannot be as narrow as a phone; a device can.
    const device = { width, height, deviceScaleFactor: 1, mobile: false };
    await line.ask("Emulation.setDeviceMetricsOverride", device);
    await line.ask("Page.navigate", { url });
    const loaded = `new Promise((done) => {
      const wait = () => location.href === "about:blank" || document.readyState !== "complete"
        ? setTimeout(wait, 20)
        : document.fonts.ready.then(() => {
            ${DRAWN_ANEW};
            done(${boxOf(of)});
          });
      wait();
    })`;
    const found = await line.ask("Runtime.evaluate", {
      expression: loaded,
      awaitPromise: true,
      returnByValue: true,
    });
    const box = FOUND.parse(found).result.value;
    const clip =
      of === undefined
        ? { x: 0, y: 0, width, height, scale: 1 }
        : { ...box, height: Math.min(box.height, height), scale: 1 };
    const shot = await line.ask("Page.captureScreenshot", {
      format: "png",
      clip,
      captureBeyondViewport: true,
    });
    return Buffer.from(SHOT.parse(shot).data, "base64");
  } finally {
    line.close();
  }
}

/** Chromium keeps how it drew a word before its font was there: an empty box in place of an emoji. */
const DRAWN_ANEW = "document.documentElement.style.wordSpacing = '0.01px'";

/** An expression for where something stands on the page, with a little space around it. */
function boxOf(selector = "html"): string {
  return `(() => {
    const { left, top, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
    return { x: left - 8, y: top + scrollY - 8, width: width + 16, height: height + 16 };
  })()`;
}

const TABS = z.array(z.object({ type: z.string(), webSocketDebuggerUrl: z.string() }));
const BOX = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const FOUND = z.object({ result: z.object({ value: BOX }) });
const SHOT = z.object({ data: z.string() });
const ANSWER = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.unknown().optional(),
});

interface Line {
  /** Gives the answer's `result`; rejects where the browser refuses. */
  readonly ask: (method: string, params: object) => Promise<unknown>;
  readonly close: () => void;
}

async function openLine(address: string): Promise<Line> {
  const socket = new WebSocket(address);
  await new Promise((opened, failed) => {
    socket.addEventListener("open", opened, { once: true });
    socket.addEventListener("error", failed, { once: true });
  });
  let asked = 0;
  return {
    ask: (method, params) =>
      new Promise((answered, failed) => {
        asked += 1;
        const id = asked;
        const listen = ({ data }: MessageEvent) => {
          const answer = ANSWER.parse(JSON.parse(String(data)));
          if (answer.id === id) {
            socket.removeEventListener("message", listen);
            if (answer.error === undefined) {
              answered(answer.result);
            } else {
              failed(new Error(JSON.stringify(answer.error)));
            }
          }
        };
        socket.addEventListener("message", listen);
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.close(),
  };
}

function withTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(`It took longer than ${LONGEST / 1000} seconds.`)), LONGEST);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function stop(running: ChildProcess): Promise<void> {
  if (running.exitCode === null) {
    const gone = new Promise((done) => running.once("exit", done));
    running.kill();
    await gone;
  }
}
