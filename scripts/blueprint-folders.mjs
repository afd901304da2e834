// The blueprints that there are: each folder below blueprints/ with a `blueprint.ts`.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const root = new URL("../blueprints/", import.meta.url);

/** Names of all blueprints, in alphabetical order. */
export const blueprintNames = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/blueprint.ts`, root)))
  .map(({ name }) => name)
  .sort();

/** A blueprint's part of the schema of the deployment file. */
export function fragmentOf(blueprint) {
  return JSON.parse(readFileSync(new URL(`${blueprint}/workload.schema.json`, root), "utf8"));
}

/** The name as an identifier: `anExample` of `an-example`. */
export function identifierOf(blueprint) {
  return blueprint.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
