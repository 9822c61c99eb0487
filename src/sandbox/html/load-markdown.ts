/** Markdown → HTML as GitHub shows it, with the development packages that do so. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { breakLines } from "./break-lines.ts";
import { linkLively, type Place } from "./link-lively.ts";
import { showAlerts } from "./show-alerts.ts";

export interface Markdown {
  /** The look of `.markdown-body`, and a font that has emoji where the machine has none. */
  readonly css: string;
  readonly render: (text: string, place: Place) => string;
}

const MISSING = "The pages need the development packages: run `npm ci` in a checkout of Plumbline.";

let loading: Promise<Markdown> | null = null;

/** Rejects with an Error of one sentence where the packages are not installed. */
export function loadMarkdown(): Promise<Markdown> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Markdown> {
  const { resolve } = createRequire(import.meta.url);
  const packages = await Promise.all([
    import("remark-rehype"),
    import("rehype-raw"),
    import("rehype-sanitize"),
    import("rehype-stringify"),
    readFile(resolve("github-markdown-css/github-markdown-light.css"), "utf8"),
    readFile(resolve("twemoji-colr-font/twemoji.woff2"), "base64"),
  ]).catch((error: unknown) => {
    throw new Error(MISSING, { cause: error });
  });
  const [toHtml, parseRaw, sanitize, stringify, look, font] = packages;
  const css = `@font-face{font-family:Twemoji;font-display:block;src:url(data:font/woff2;base64,${font})}\n${look}`;
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(() => breakLines)
    .use(toHtml.default, { allowDangerousHtml: true })
    .use(parseRaw.default)
    .use(sanitize.default)
    .use(() => showAlerts)
    .use(() => linkLively)
    .use(stringify.default)
    .freeze();
  return { css, render: (text, place) => String(processor.processSync({ value: text, data: { place } })) };
}
