// Writes docs/reference from the catalog, the rules and the stacks of the built kit. Run it with: npm run docs
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "docs/reference");

const load = createRequire(import.meta.url);
const { referencePages, implementedControls } = load(join(root, "dist/policies/docs/index.js"));
const { writtenPages } = load(join(root, "dist/stacks/docs/index.js"));

const files = ["constructs", "stacks", "blueprints"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(root, folder, path))
    .filter((path) => path.endsWith(".ts") && statSync(path).isFile())
    .map((path) => [relative(root, path).split("\\").join("/"), readFileSync(path, "utf8")]),
);
const pages = { ...referencePages(implementedControls(Object.fromEntries(files))), ...writtenPages() };
rmSync(target, { recursive: true, force: true });
for (const [path, text] of Object.entries(pages)) {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  writeFileSync(join(target, path), text);
}
console.log(`${Object.keys(pages).length} pages in docs/reference`);
