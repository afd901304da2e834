// Writes what the kit makes of the released deployment files as the state that the next release must keep. Run it with each release:
// npm run release-addresses
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const load = createRequire(import.meta.url);
load("../test/helpers/register-typescript.js");
const { addressesOf, releasedFiles, synthReleased } = load("../test/stacks/release/released-state.ts");

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const today = new Date().toISOString().slice(0, 10);
const stacks = Object.fromEntries(releasedFiles.map((file) => [file, addressesOf(synthReleased(file, today))]));
writeFileSync(
  join(root, "test/stacks/release/released-state.json"),
  `${JSON.stringify({ release: version, today, stacks }, undefined, 2)}\n`,
);
console.log(`test/stacks/release/released-state.json holds ${version}`);
