// The blueprints that there are: each folder below blueprints/ with a `blueprint.ts`.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const root = new URL("../blueprints/", import.meta.url);

/** Names of all blueprints, in alphabetical order. */
export const blueprintNames = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/blueprint.ts`, root)))
  .map(({ name }) => name)
  .sort();

/** A blueprint's part of the schema of the deployment file, with the fields of the blueprint that it extends. */
export function fragmentOf(blueprint) {
  const { "x-extends": extended, ...own } = JSON.parse(
    readFileSync(new URL(`${blueprint}/workload.schema.json`, root), "utf8"),
  );
  if (extended === undefined) return own;
  const { properties, required = [] } = fragmentOf(extended);
  const taken = Object.keys(own.properties).filter((key) => key in properties);
  if (taken.length > 0) throw new Error(`${blueprint}: ${extended} has the fields ${taken.join(", ")} already`);
  return {
    ...own,
    properties: { ...properties, ...own.properties },
    required: [...new Set([...required, ...(own.required ?? [])])],
  };
}

/** The name as an identifier: `anExample` of `an-example`. */
export function identifierOf(blueprint) {
  return blueprint.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
