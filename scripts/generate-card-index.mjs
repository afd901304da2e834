// Writes policies/azure/cards.generated.ts: the cards of every file below policies/azure that exports some.
// With --check it writes nothing and fails when the file is stale.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../policies/azure/", import.meta.url));
const target = `${root}cards.generated.ts`;

const services = readdirSync(root)
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".generated.ts"))
  .sort()
  .map((file) => ({
    file: file.slice(0, -".ts".length),
    name: /^export const (\w+): readonly Card\[\]/m.exec(readFileSync(root + file, "utf8"))?.[1],
  }))
  .filter(({ name }) => name !== undefined);

const text = [
  "// Written by `npm run rules`: the facts of a service are a file in this folder.",
  'import type { Card } from "./card";',
  ...services.map(({ file, name }) => `import { ${name} } from "./${file}";`),
  "",
  "/** Every card, by service. */",
  "export const cards: readonly Card[] = [",
  ...services.map(({ name }) => `  ...${name},`),
  "];",
  "",
].join("\n");

if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (readFileSync(target, "utf8") !== text) {
  console.error("policies/azure/cards.generated.ts is stale: run `npm run rules`");
  process.exitCode = 1;
}
