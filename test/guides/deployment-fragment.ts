import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { loadDeployment, type Deployment } from "../../blueprints/deployment";
import { controls, rules } from "../../policies";

type Mapping = Record<string, unknown>;

const minimal = "blueprints/rag-chat/ztai.minimal.yaml";
const exemptible = [...controls, ...rules].map(({ id }) => id);

/** Loads a deployment file, or what an overlay makes of it. */
function load(file: string, environment?: string): Deployment {
  return loadDeployment(file, { today: "2026-11-20", env: {}, environment, exemptible });
}

/** True of a text that is a deployment file by itself, rather than a part of one. */
export function isWhole(text: string): boolean {
  return "organization" in (parse(text) as Mapping);
}

/** Loads a text as a whole deployment file, in a folder of its own. */
export function loadWhole(text: string, folder: string): Deployment {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "ztai.yaml"), text);
  return load(join(folder, "ztai.yaml"));
}

/**
 * Lays a part of a deployment file over a whole one, as the overlay of an environment is, and loads both.
 * @param base default: the shortest file, whose hub is not created where the part names one that exists
 */
export function loadFragment(fragment: string, folder: string, environment = "dev", base?: string): Deployment {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "ztai.yaml"), base ?? shortestFor(parse(fragment) as Mapping));
  writeFileSync(join(folder, `ztai.${environment}.yaml`), fragment);
  return load(join(folder, "ztai.yaml"), environment);
}

function shortestFor(fragment: Mapping): string {
  const shortest = parse(readFileSync(minimal, "utf8")) as Mapping;
  const platform = fragment["platform"] as { network?: Mapping } | undefined;
  return stringify("hub" in (platform?.network ?? {}) ? { ...shortest, platform: {} } : shortest);
}
