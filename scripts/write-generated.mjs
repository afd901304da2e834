import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";

/**
 * Writes a generated file, formatted like every other. With --check on the command line it writes nothing, and fails when the file
 * says something else.
 *
 * @param path below the root of the repository
 * @param command what writes it
 */
export async function writeGenerated(path, text, command) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const formatted = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (!process.argv.includes("--check")) writeFileSync(file, formatted);
  else if (readFileSync(file, "utf8") !== formatted) {
    console.error(`${path} is stale: run \`${command}\``);
    process.exitCode = 1;
  }
}
