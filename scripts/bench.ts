/** Writes the figures of docs/reading.md: what reading costs, beside other readers in the same run; `npm run bench`. */
import { parseIssue } from "@github/issue-parser";
import parseBody from "@zentered/issue-forms-body-parser";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { z } from "zod";
import { readForm } from "../src/issue/read-form.ts";
import { readText } from "../src/issue/read-text.ts";
import { scoreReaders } from "./bench-answers.ts";
import { benchJudging, type JudgingCost } from "./bench-judging.ts";
import { fillPart } from "./fill-part.ts";
import { markdownTable } from "./markdown-table.ts";
import { isPresent } from "./real-issues.ts";

const PAGE = "docs/reading.md";
const FIXTURES = "test/issue/fixtures";
const CORPUS = "../shared/corpus/bodies";
/** What counts as an ordinary body, in UTF-16 units: 4 kB in the middle. */
const SHORTEST = 3000;
const LONGEST = 5500;
const ROUNDS = 7;
/** Issues of the backlog that is judged. */
const JUDGED = 10_000;

const template = readFileSync(join(FIXTURES, "forms/bug.yml"), "utf8");
const { form } = readForm("bug.yml", template);
const forms = form === null ? [] : [form];
const bare = remark();
const gfm = remark().use(remarkGfm);

const readers: readonly (readonly [string, (body: string) => unknown])[] = [
  ["Plumbline, everything", (body) => readText("A title", body, forms, ["G-1"])],
  ["`remark`, its tree only", (body) => bare.parse(body)],
  ["`remark` with `remark-gfm`, its tree only", (body) => gfm.parse(body)],
  ["`@github/issue-parser`, answers only", (body) => parseIssue(body, template)],
  ["`@zentered/issue-forms-body-parser`, answers only", (body) => parseBody(body)],
];

const SOURCES = {
  real: "real issues",
  made: "our fixtures, strung together",
} as const;

/** Real bodies where they are present, else our own. */
function ordinaryBodies(): { readonly source: keyof typeof SOURCES; readonly bodies: readonly string[] } {
  if (existsSync(join(CORPUS, "manifest.json"))) {
    const listed = z
      .array(z.object({ file: z.string() }))
      .parse(JSON.parse(readFileSync(join(CORPUS, "manifest.json"), "utf8")));
    const all = listed.map(({ file }) => readFileSync(join(CORPUS, file), "utf8"));
    return { source: "real", bodies: all.filter(({ length }) => length >= SHORTEST && length <= LONGEST) };
  }
  const texts = readdirSync(FIXTURES)
    .filter((file) => file.endsWith(".md"))
    .map((file) => readFileSync(join(FIXTURES, file), "utf8"));
  const bodies: string[] = [];
  for (let body = ""; texts.length > 0; body = body.length < SHORTEST ? body : "") {
    body += `${texts.shift() ?? ""}\n\n`;
    bodies.push(...(body.length >= SHORTEST ? [body] : []));
  }
  return { source: "made", bodies };
}

interface Speed {
  readonly reader: string;
  /** Bodies a second in the middle one of the rounds. */
  readonly rate: number;
  /** Bodies it threw on. */
  readonly thrown: number;
}

/** The readers take turns, so that all see the same weather. */
async function measure(bodies: readonly string[]): Promise<readonly Speed[]> {
  const rates = readers.map((): number[] => []);
  const thrown = readers.map(() => 0);
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const [index, [, read]] of readers.entries()) {
      const started = performance.now();
      const failed = await readAll(bodies, read);
      const rate = (bodies.length * 1000) / (performance.now() - started);
      thrown[index] = failed;
      if (round >= 0) {
        rates[index]?.push(rate);
      }
    }
  }
  return readers.map(([reader], index) => ({
    reader,
    rate: rates[index]?.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0,
    thrown: thrown[index] ?? 0,
  }));
}

async function readAll(bodies: readonly string[], read: (body: string) => unknown): Promise<number> {
  let failed = 0;
  for (const body of bodies) {
    try {
      await read(body);
    } catch {
      failed += 1;
    }
  }
  return failed;
}

function judging({ issues, size, ...times }: JudgingCost): string {
  const figures = markdownTable(
    ["what", "seconds"],
    [
      ["reading every text", times.reading.toFixed(1)],
      ["judging by the defaults, `unique` included; linking, scoring and ranking", times.judging.toFixed(1)],
      ["the same with every rule on for every issue", times.everyRule.toFixed(1)],
    ],
  );
  return `${issues} issues of ${size} characters on average, strung together from the paragraphs of real ones; one thread, Node ${process.versions.node}; each the middle of three rounds, and each judging the first of its texts.\n\n${figures}`;
}

const { source, bodies } = ordinaryBodies();
const size = Math.round(bodies.reduce((sum, { length }) => sum + length, 0) / bodies.length);
const speeds = await measure(bodies);
const speed = markdownTable(
  ["reader", "bodies a second", "threw on"],
  speeds.map(({ reader, rate, thrown }) => [reader, String(Math.round(rate)), String(thrown)]),
);
const scores = await scoreReaders();
const right = markdownTable(
  ["reader", "bodies right", "of", "fields right", "of"],
  scores.map(({ reader, right: count, of, fields }) => [
    reader,
    ...[count, of, fields.right, fields.of].map(String),
  ]),
);
const page = readFileSync(PAGE, "utf8");
const withSpeed = fillPart(
  PAGE,
  page,
  "speed",
  `${bodies.length} bodies of ${SHORTEST} to ${LONGEST} characters, ${size} on average (${SOURCES[source]}); one thread, Node ${process.versions.node}; the middle of ${ROUNDS} rounds.\n\n${speed}`,
);
const withRight = fillPart(PAGE, withSpeed, "right", right);
writeFileSync(
  PAGE,
  isPresent ? fillPart(PAGE, withRight, "judging", judging(benchJudging(JUDGED))) : withRight,
);
process.stdout.write(
  `${speed}\n\n${scores.map(({ reader, right: count, of }) => `${reader}: ${count} of ${of}`).join("\n")}\n${PAGE} written\n`,
);
