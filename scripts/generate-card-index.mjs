// Writes policies/azure/cards.generated.ts: the cards of every file below policies/azure that exports some.
// With --check it writes nothing and fails when the file is stale.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeGenerated } from "./write-generated.mjs";

const root = fileURLToPath(new URL("../policies/azure/", import.meta.url));

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

await writeGenerated("policies/azure/cards.generated.ts", text, "npm run rules");
