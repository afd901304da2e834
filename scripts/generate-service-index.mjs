// Writes constructs/core/services/index.ts: every Azure service that a file of that folder describes.
// With --check it writes nothing and fails when the file is stale.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeGenerated } from "./write-generated.mjs";

const root = fileURLToPath(new URL("../constructs/core/services/", import.meta.url));

const services = readdirSync(root)
  .filter((file) => file.endsWith(".ts") && file !== "index.ts")
  .sort()
  .map((file) => ({ file, text: readFileSync(root + file, "utf8") }))
  .filter(({ text }) => text.includes("\n} satisfies AzureService;"))
  .map(({ file, text }) => ({
    file: file.slice(0, -".ts".length),
    name: [...text.matchAll(/^export const (\w+) = \{$/gm)].at(-1)[1],
  }));

const lines = [
  "// Written by `npm run types`: what the kit knows of a service is a file in this folder.",
  ...services.map(({ file, name }) => `import { ${name} } from "./${file}";`),
  "",
  "/** Every Azure service that the kit writes, by what it is called here. */",
  `export const services = { ${services.map(({ name }) => name).join(", ")} };`,
  "",
];

await writeGenerated("constructs/core/services/index.ts", lines.join("\n"), "npm run types");
