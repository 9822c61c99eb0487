/** Evidence files in every format, and in every way they break. */
import { describe, expect, it } from "vitest";
import { readEvidence, tooLarge } from "../../../src/scores/ladder/read-evidence.ts";

const EMPTY = ["1:1 The file is empty."];
const HEADER = "issue,factor,value,kind,date,by";

/** Rows in a line each, then problems. */
function read(file: string, text: string): readonly string[] {
  const { rows, problems } = readEvidence(file, text);
  return [
    ...rows.map(({ line, issue, factor, value, unit, kind, date, by }) =>
      [
        line,
        `#${issue}`,
        factor,
        value,
        ...(unit === undefined ? [] : [unit]),
        kind ?? "-",
        date ?? "-",
        by ?? "-",
      ].join(" "),
    ),
    ...problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
  ];
}

describe("CSV", () => {
  it.each<[string, string, readonly string[]]>([
    ["all columns", `${HEADER}\n12,reach,3,survey,2026-01-05,ann\n`, ["2 #12 reach 3 survey 2026-01-05 ann"]],
    ["the least", "issue,factor,value\n12,reach,3", ["2 #12 reach 3 - - -"]],
    [
      "any order, any case, columns of others",
      "Note,VALUE, Issue ,Factor\nx,3,#12,reach",
      ["2 #12 reach 3 - - -"],
    ],
    ["a mark of the byte order", `\uFEFF${HEADER}\n12,reach,3,,,`, ["2 #12 reach 3 - - -"]],
    [
      "line ends of every kind",
      "issue,factor,value\r\n1,a,1\n2,b,2\r3,c,3\r\n",
      ["2 #1 a 1 - - -", "3 #2 b 2 - - -", "4 #3 c 3 - - -"],
    ],
    ["semicolons, and commas in numbers", "issue;factor;value\n12;reach;3,5\n", ["2 #12 reach 3.5 - - -"]],
    ["tabs", "issue\tfactor\tvalue\n12\treach\t1,200\n", ["2 #12 reach 1200 - - -"]],
    [
      "quoted cells",
      'issue,factor,value,by\n12,"reach","1,200","Ann ""A"" Lee, sales"',
      ['2 #12 reach 1200 - - Ann "A" Lee, sales'],
    ],
    [
      "line breaks in cells, empty lines",
      'issue,factor,value,note\n1,a,1,"x\r\ny\r\n"\r\n\r\n\n2,b,2,"z\nq"\n3,c,3,\n',
      ["2 #1 a 1 - - -", "7 #2 b 2 - - -", "9 #3 c 3 - - -"],
    ],
    [
      "a quote within a cell",
      'issue,factor,value,note\n1,a,1,5" screen\n2,b,2,',
      ["2 #1 a 1 - - -", "3 #2 b 2 - - -"],
    ],
    [
      "numbers as people write them",
      "issue,factor,value\n1,a,80%\n2,b,~3\n3,c,1 200 users",
      ["2 #1 a 0.8 % - - -", "3 #2 b 3 - - -", "4 #3 c 1200 users - - -"],
    ],
    [
      "what follows a number is kept for the factor it is of",
      "issue,factor,value\n1,a,3 days\n2,b,250 %\n3,c,10k",
      ["2 #1 a 3 days - - -", "3 #2 b 2.5 % - - -", "4 #3 c 10000 - - -"],
    ],
    ["kinds in any case, logins with @", `${HEADER}\n1,a,1,Survey,,@ann`, ["2 #1 a 1 survey - ann"]],
    [
      "short rows, rows of commas",
      `${HEADER}\n1,a,1\n,,,,,\n2,b,2,,,,,`,
      ["2 #1 a 1 - - -", "4 #2 b 2 - - -"],
    ],
    ["a header alone", HEADER, []],
    ["nothing", "", EMPTY],
    ["blank lines", "\uFEFF\n \n\n", EMPTY],
  ])("%s", (_name, text, expected) => {
    expect(read("docs/evidence.csv", text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ["x,reach,3", "2:1 `issue`: Unexpected value `x`, expected a number of an issue such as `12` or `#12`."],
    [",reach,3", "2:1 `issue`: Missing value, expected a number of an issue such as `12` or `#12`."],
    ["0,reach,3", "2:1 `issue`: Unexpected value `0`, expected a number of an issue such as `12` or `#12`."],
    [
      "1.5,reach,3",
      "2:1 `issue`: Unexpected value `1.5`, expected a number of an issue such as `12` or `#12`.",
    ],
    [
      "9999999999,reach,3",
      "2:1 `issue`: Unexpected value `9999999999`, expected a number of an issue such as `12` or `#12`.",
    ],
    ["12,,3", "2:4 `factor`: Missing value, expected the name of a factor."],
    ["12, reach ,", "2:12 `value`: Missing value, expected a number."],
    ["12,reach,NaN", "2:10 `value`: Unexpected value `NaN`, expected a number."],
    ["12,reach,Infinity", "2:10 `value`: Unexpected value `Infinity`, expected a number."],
    ["12,reach,many", "2:10 `value`: Unexpected value `many`, expected a number."],
    ["12,reach,2026-01-05", "2:10 `value`: Unexpected value `2026-01-05`, expected a number."],
    [
      `12,reach,${"9".repeat(60)}`,
      `2:10 \`value\`: Unexpected value \`${"9".repeat(40)}…\`, expected a number.`,
    ],
    [
      "12,reach,3,servey",
      "2:12 `kind`: Unexpected value `servey`, expected `anecdote`, `request`, `survey`, `analytics`, `experiment`. Did you mean `survey`?",
    ],
    [
      "12,reach,3,,2026-02-30",
      "2:13 `date`: Unexpected value `2026-02-30`, expected a day such as `2026-01-31`.",
    ],
    [
      "12,reach,3,,5.1.2026",
      "2:13 `date`: Unexpected value `5.1.2026`, expected a day such as `2026-01-31`.",
    ],
    ['12,"reach",3,,soon', "2:1 `date`: Unexpected value `soon`, expected a day such as `2026-01-31`."],
    [
      "12,reach,3,,,,ann",
      "2:1 The row has 7 cells and the first row 6: put a cell that holds a comma in quotes.",
    ],
  ])("a broken row is told, and the others count: %s", (row, problem) => {
    expect(read("evidence.csv", `${HEADER}\n${row}\n7,reach,1\n`)).toEqual(["3 #7 reach 1 - - -", problem]);
  });

  it.each([
    ["at the end", '1,a,1\n2,b,2\n3,"c,3\n', ["2 #1 a 1 - - -", "3 #2 b 2 - - -"], [4]],
    ["between others", '1,a,1\n\n2,"b,2\n3,c,3\n', ["2 #1 a 1 - - -", "5 #3 c 3 - - -"], [4]],
    ["after a cell of two lines", '"1","a\n",1\n2,b,"2', ["2 #1 a 1 - - -"], [4]],
    ["first of all", '1,"a,1\n2,b,2\n', ["3 #2 b 2 - - -"], [2]],
  ])("a quote that is never closed costs its own row: %s", (_name, rows, facts, lines) => {
    expect(read("evidence.csv", `issue,factor,value\n${rows}`)).toEqual([
      ...facts,
      ...lines.map((line) => `${line}:1 A quote is opened in this row and never closed.`),
    ]);
  });

  it("after five of them the rest is not read, and many take no longer", () => {
    const started = performance.now();
    const rows = '1,"a\n' + 'x","x\n'.repeat(60_000);
    const told = read("evidence.csv", `issue,factor,value\n${rows}`).filter((line) =>
      line.includes("quote is opened"),
    );
    expect(told).toHaveLength(5);
    expect(told.map((line) => line.includes("The rest of the file was not read."))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it.each<[string, string, string]>([
    [
      "a quote in the first row that is never closed",
      'issue,"factor,value\n1,a,1\n',
      "1:1 A quote is opened in this row and never closed.",
    ],
    [
      "no header",
      "12,reach,3\n",
      "1:1 Missing the column `issue`: the first row names the columns `issue`, `factor`, `value`, and if known `kind`, `date` and `by`.",
    ],
    [
      "a mistyped header",
      "\nissue,factor,valeu\n12,reach,3\n",
      "2:1 Missing the column `value`: the first row names the columns `issue`, `factor`, `value`, and if known `kind`, `date` and `by`. Is `valeu` meant to be it?",
    ],
    ["a column twice", "issue,factor,value,Value\n1,a,1,2", "1:1 Two columns are called `value`."],
  ])("a broken file is one problem: %s", (_name, text, problem) => {
    expect(read("evidence.csv", text)).toEqual([problem]);
  });
});

describe.each([
  ["evidence.json", (rows: readonly unknown[]) => JSON.stringify(rows)],
  ["evidence.yml", (rows: readonly unknown[]) => rows.map((row) => `- ${JSON.stringify(row)}\n`).join("")],
  ["EVIDENCE.YAML", (rows: readonly unknown[]) => JSON.stringify(rows)],
])("the same rows in %s", (file, write) => {
  it("are read", () => {
    const rows = [
      { issue: 12, factor: "reach", value: 3.5, kind: "survey", date: "2026-01-05", by: "@ann", note: [1] },
      { Issue: "#12", FACTOR: " reach ", value: "1,200", kind: null, date: "", by: null },
    ];
    expect(read(file, write(rows)).map((told) => told.replace(/^\d+ /, ""))).toEqual([
      "#12 reach 3.5 survey 2026-01-05 ann",
      "#12 reach 1200 - - -",
    ]);
  });

  it.each<[string, unknown, string]>([
    ["a row that is a number", 3, "Expected a row with `issue`, `factor` and `value`."],
    ["a row that is a list", [1, "a", 2], "Expected a row with `issue`, `factor` and `value`."],
    ["a missing value", { issue: 1, factor: "a" }, "`value`: Missing value, expected a number."],
    ["true", { issue: 1, factor: "a", value: true }, "`value`: Unexpected value `true`, expected a number."],
    [
      "a list",
      { issue: 1, factor: ["a"], value: 1 },
      '`factor`: Unexpected value `["a"]`, expected the name of a factor.',
    ],
    [
      "names of an object's own making",
      { constructor: 1, __proto__: { issue: 4 } },
      "`issue`: Missing value, expected a number of an issue such as `12` or `#12`.",
    ],
  ])("a broken row is told, and the others count: %s", (_name, broken, message) => {
    const { rows, problems } = readEvidence(file, write([broken, { issue: 7, factor: "reach", value: 1 }]));
    expect(rows.map(({ issue }) => issue)).toEqual([7]);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });
});

describe("JSON", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "lines of rows and strings with brackets",
      '\uFEFF[\r\n{"issue":1,\r\n"factor":"a]\\",[","value":1},\r\n\r\n  {"issue":2,"factor":"b","value":2}]\n',
      ['2 #1 a]",[ 1 - - -', "5 #2 b 2 - - -"],
    ],
    ["nothing in it", "[ ]", []],
    [
      "a broken row",
      '[{"issue":1,"factor":"a","value":1},\n {"issue":2 "factor":"b"},\n {"issue":3,"factor":"c","value":3}]',
      ["1 #1 a 1 - - -", "3 #3 c 3 - - -", "2:2 The row is no JSON."],
    ],
    [
      "one comma too many",
      '[{"issue":1,"factor":"a","value":1},,\n{"issue":3,"factor":"c","value":3},]',
      ["1 #1 a 1 - - -", "2 #3 c 3 - - -", "1:37 Missing a row between two commas."],
    ],
    ["NaN", '[{"issue":1,"factor":"a","value":NaN}]', ["1:2 The row is no JSON."]],
    [
      "more than a number holds",
      '[{"issue":1,"factor":"a","value":1e999}]',
      ["1:2 `value`: Unexpected value `null`, expected a number."],
    ],
    [
      "a mapping",
      '{"rows":[]}',
      [
        "1:1 Expected a list of rows, each with `issue`, `factor` and `value`, and if known `kind`, `date` and `by`.",
      ],
    ],
    [
      "never closed",
      '\n [{"issue":1,"factor":"a","value":1}',
      ["2:2 The list that is opened here is never closed."],
    ],
    [
      "a string never closed",
      '[{"issue":1,"factor":"a]',
      ["1:1 The list that is opened here is never closed."],
    ],
    ["text after it", "[]\n[]", ["2:1 Unexpected text after the list."]],
    ["nothing", " \n", EMPTY],
  ])("%s", (_name, text, expected) => {
    expect(read("evidence.json", text)).toEqual(expected);
  });
});

describe("YAML", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "rows in blocks, comments, indented",
      "# what we know\n---\n  - issue: 1\n    factor: a\n    value: 1\n\n    date: 2026-01-05\n  -\n    issue: 2\n    factor: b # why\n    value: 2\n",
      ["3 #1 a 1 - 2026-01-05 -", "9 #2 b 2 - - -"],
    ],
    [
      "a row that is no YAML",
      "- issue: 1\n  factor: a\n  value: 1\n- issue: [2\n  factor: b\n- {issue: 3, factor: c, value: 3}\n",
      ["1 #1 a 1 - - -", "6 #3 c 3 - - -"],
    ],
    [
      "the place of a cell",
      "- issue: 1\n  factor: a\n  value: 1\n  kind:   hunch\n",
      [
        "4:11 `kind`: Unexpected value `hunch`, expected `anecdote`, `request`, `survey`, `analytics`, `experiment`.",
      ],
    ],
    [
      "not a number",
      "- {issue: 1, factor: a, value: .nan}\n- {issue: 1, factor: a, value: .inf}",
      [
        "1:32 `value`: Unexpected value `null`, expected a number.",
        "2:32 `value`: Unexpected value `null`, expected a number.",
      ],
    ],
    [
      "a mapping",
      "rows: []\n",
      [
        "1:1 Expected a list of rows, each with `issue`, `factor` and `value`, and if known `kind`, `date` and `by`.",
      ],
    ],
    ["comments only", "# none yet\n", []],
    ["nothing", "", EMPTY],
  ])("%s", (_name, text, expected) => {
    const lines = read("evidence.yml", text);
    expect(lines.slice(0, expected.length)).toEqual(expected);
    expect(lines.length).toBe(expected.length + (text.includes("[2") ? 1 : 0));
  });

  it("an alias bomb is one problem in its row", () => {
    const bomb = `- a: &a [${"x,".repeat(9)}x]\n  b: &b [${"*a,".repeat(9)}*a]\n  c: &c [${"*b,".repeat(9)}*b]\n  d: [${"*c,".repeat(9)}*c]\n`;
    const { rows, problems } = readEvidence("evidence.yml", `${bomb}- {issue: 7, factor: a, value: 1}\n`);
    expect(rows.map(({ line }) => line)).toEqual([5]);
    expect(problems).toHaveLength(1);
  });

  it("a row of great length is refused before it is read", () => {
    const row = `- {issue: 1, factor: a, value: 1, note: ${"x".repeat(5000)}}`;
    expect(read("evidence.yml", row)).toEqual(["1:1 The row is longer than 2048 characters."]);
  });
});

function rowsOf(count: number): string {
  return `issue,factor,value\n${"7,reach,1\n".repeat(count)}`;
}

describe("limits", () => {
  it("20,000 rows are read, and of one more none", () => {
    expect(readEvidence("evidence.csv", rowsOf(20_000)).rows).toHaveLength(20_000);
    expect(read("evidence.csv", rowsOf(20_001))).toEqual([
      "1:1 The file has more than 20000 rows: keep what still counts.",
    ]);
    expect(read("evidence.json", `[${"{},".repeat(20_000)}{}]`)).toEqual([
      "1:1 The file has more than 20000 rows: keep what still counts.",
    ]);
    expect(read("evidence.yml", "- {}\n".repeat(20_001))).toEqual([
      "1:1 The file has more than 20000 rows: keep what still counts.",
    ]);
  });

  it("20 problems are told, and the others counted", () => {
    const { problems } = readEvidence("evidence.csv", `issue,factor,value\n${"x,reach,1\n".repeat(30)}`);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toEqual({
      file: "evidence.csv",
      line: 22,
      column: 1,
      message: "And 10 more rows that cannot be read.",
    });
  });

  it.each([
    [50_000_000, "The file is 50 MB: keep evidence under 1 MiB. It was not read."],
    [1_048_577, "The file is 1.1 MB: keep evidence under 1 MiB. It was not read."],
  ])("%i bytes are refused unread", (bytes, message) => {
    expect(readEvidence("evidence.csv", "x".repeat(bytes))).toEqual({
      rows: [],
      problems: [tooLarge("evidence.csv", bytes)],
    });
    expect(tooLarge("evidence.csv", bytes).message).toBe(message);
  });

  it("bytes count, not characters", () => {
    expect(readEvidence("evidence.csv", "é".repeat(600_000)).problems[0]?.message).toContain("1.2 MB");
    expect(readEvidence("evidence.csv", " ".repeat(1_048_576)).problems[0]?.message).toBe(
      "The file is empty.",
    );
  });

  it.each(["evidence.txt", "evidence", "csv"])("%s is no evidence", (file) => {
    expect(read(file, "issue,factor,value")).toEqual([
      "1:1 Unexpected kind of file, expected a name that ends in `.csv`, `.json` or `.yml`.",
    ]);
  });
});

const HOSTILE: readonly (readonly [string, string])[] = [
  ["a.csv", '"'],
  ["a.csv", ","],
  ["a.csv", '",'],
  ["a.csv", 'a"\n'],
  ["a.csv", "\r"],
  ["a.csv", '"\n,'],
  ["a.json", "["],
  ["a.json", '[{"a":'],
  ["a.json", "[,"],
  ["a.json", '"\\'],
  ["a.yml", "- "],
  ["a.yml", "- [\n"],
  ["a.yml", "- &a x\n- *a\n"],
  ["a.yml", `- [${"&a x,*a,".repeat(100)}]\n`],
  ["a.yml", "-\n"],
  ["a.yml", "- k: {"],
  ["a.yml", "-"],
  ["a.yml", "#\n"],
];

/** What begins as a file should, so that the rest is looked at. */
const BEGINNING: Readonly<Record<string, string>> = {
  "a.csv": "issue,factor,value\n1,a,1\n",
  "a.json": "[",
  "a.yml": "- {issue: 1, factor: a, value: 1}\n",
};

it.each(HOSTILE.map(([file, part]) => [file, part.slice(0, 12), part] as const))(
  "%s full of %j is read, or not, in time that grows with its length",
  (file, _shown, part) => {
    const timeOf = (length: number) => {
      const text = (BEGINNING[file] ?? "") + part.repeat(length / part.length);
      const times = [1, 2].map(() => {
        const start = performance.now();
        readEvidence(file, text);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    timeOf(5_000);
    // Eightfold: in proportion 8, by the square 64.
    expect(timeOf(80_000)).toBeLessThan(timeOf(10_000) * 32 + 50);
  },
  30_000,
);
