// Writes what is generated of the docs, from the built kit: docs/reference from the catalog, the rules, the stacks and the schema;
// docs/architecture.md and the parts of the blueprints' READMEs below their mark from the examples, built and judged.
// With --check it writes nothing, and fails when a page says something else. Run it with: npm run docs
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { writeGenerated } from "./write-generated.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const isCheck = process.argv.includes("--check");

const load = createRequire(import.meta.url);
const { referencePages, implementedControls } = load(join(root, "dist/policies/docs/index.js"));
const { writtenPages } = load(join(root, "dist/stacks/docs/index.js"));
const {
  architecturePage,
  architectureRows,
  emptyCells,
  deploymentFilePage,
  exampleEstate,
  exampleFolders,
  examplesIn,
  generatedPart,
  withGeneratedPart,
} = load(join(root, "dist/cli/docs/index.js"));

const textsBelow = (folder) =>
  Object.fromEntries(
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((path) => join(root, folder, path))
      .filter((path) => path.endsWith(".ts") && statSync(path).isFile())
      .map((path) => [relative(root, path).split("\\").join("/"), readFileSync(path, "utf8")]),
  );

function writeReference() {
  const sources = { ...textsBelow("constructs"), ...textsBelow("stacks"), ...textsBelow("blueprints") };
  const schema = JSON.parse(readFileSync(join(root, "schemas/ztai.schema.json"), "utf8"));
  const pages = {
    ...referencePages(implementedControls(sources)),
    ...writtenPages(),
    "deployment-file.md": deploymentFilePage(schema),
  };
  const target = join(root, "docs/reference");
  rmSync(target, { recursive: true, force: true });
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  }
  console.log(`${Object.keys(pages).length} pages in docs/reference`);
}

async function writeFromExamples() {
  const examples = exampleFolders().map((folder) => ({
    folder,
    estates: examplesIn(folder).map((file) => exampleEstate(folder, file)),
  }));
  const rows = architectureRows(
    textsBelow("constructs"),
    textsBelow("test/constructs"),
    examples.flatMap(({ estates }) => estates),
  );
  for (const problem of emptyCells(rows)) {
    console.error(`docs/architecture.md: ${problem}`);
    if (isCheck) process.exitCode = 1;
  }
  await writeGenerated("docs/architecture.md", architecturePage(rows), "npm run docs");
  for (const { folder, estates } of examples) {
    const path = `blueprints/${folder}/README.md`;
    const readme = readFileSync(join(root, path), "utf8");
    await writeGenerated(path, withGeneratedPart(readme, generatedPart(estates)), "npm run docs");
  }
}

if (!isCheck) writeReference();
await writeFromExamples();
