/** Writes the files, and the parts of files, that the sources give: run by `npm run generate`. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { policySchema } from "../src/policy/policy-schema.ts";
import { rules } from "../src/rules/index.ts";
import { madeModels, models } from "../src/scores/models/index.ts";
import { commands } from "../src/decisions/commands/index.ts";
import { inputsTable, outputsTable } from "./action-tables.ts";
import { commandsTable } from "./commands-table.ts";
import { fillPart } from "./fill-part.ts";
import { modelsTable } from "./models-table.ts";
import { policyJsonSchema } from "./policy-json-schema.ts";
import { rulesPage } from "./rules-page.ts";
import { rulesTable } from "./rules-table.ts";

function generate(): void {
  const action = readFileSync("action.yml", "utf8");
  const parts: Readonly<Record<string, string>> = {
    inputs: inputsTable(action),
    outputs: outputsTable(action),
    rules: rulesTable(rules),
    models: modelsTable(models, madeModels),
    commands: commandsTable(commands, "docs/commands.md"),
    help: `\`\`\`text\n${cliHelp()}\n\`\`\``,
  };
  const readme = Object.entries(parts).reduce(
    (text, [name, content]) => fillPart("README.md", text, name, content),
    readFileSync("README.md", "utf8"),
  );
  write("README.md", readme);
  const page = readFileSync("docs/commands.md", "utf8");
  write("docs/commands.md", fillPart("docs/commands.md", page, "commands", commandsTable(commands, "")));
  write("docs/rules.md", rulesPage(rules));
  write("docs/plumbline.schema.json", policyJsonSchema(policySchema));
}

function cliHelp(): string {
  return execFileSync(process.execPath, ["src/cli.ts", "--help"], { encoding: "utf8" }).trim();
}

function write(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, "utf8") === text) {
    process.stdout.write(`${file} is up to date\n`);
    return;
  }
  writeFileSync(file, text);
  process.stdout.write(`${file} written\n`);
}

generate();
