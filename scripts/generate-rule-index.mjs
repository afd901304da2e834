// Writes policies/rules/index.generated.ts: every rule below policies/rules, by pillar, then by name.
// With --check it writes nothing and fails when the file is stale.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeGenerated } from "./write-generated.mjs";

const root = fileURLToPath(new URL("../policies/rules/", import.meta.url));

/** The pillars in the order of reports, which the catalog decides. */
const types = readFileSync(new URL("../policies/catalog/types.ts", import.meta.url), "utf8");
const pillars = /pillars = \[([^\]]+)\]/
  .exec(types)[1]
  .split(/[\s,"]+/)
  .filter(Boolean);

/** Paths of the rules of a pillar, without the ending; sorted by name, whatever group they stand in. */
function rulesOf(pillar) {
  return readdirSync(`${root}${pillar}`, { recursive: true })
    .map((path) => `${pillar}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts"))
    .map((path) => path.slice(0, -".ts".length))
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function nameOf(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}

function identifier(path) {
  return nameOf(path).replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const strange = folders.map(({ name }) => name).filter((name) => name !== "shared" && !pillars.includes(name));
if (strange.length > 0) throw new Error(`policies/rules/${strange[0]} is not the folder of a pillar`);

const paths = pillars.flatMap(rulesOf);
const text = [
  "// Written by `npm run rules`: a rule is a file in the folder of its pillar.",
  'import type { Rule } from "../engine/rule";',
  ...paths.map((path) => `import ${identifier(path)} from "./${path}";`),
  "",
  "/** Every rule, by pillar, then by name. */",
  "export const rules: readonly Rule[] = [",
  ...paths.map((path) => `  ${identifier(path)},`),
  "];",
  "",
].join("\n");

await writeGenerated("policies/rules/index.generated.ts", text, "npm run rules");
