import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Deployment } from "../../blueprints/deployment";
import type { JsonObject } from "../../common/json";

/** A stack as Terraform's JSON, with the names of the stacks that the manifest lets it wait for. */
export interface WrittenJson {
  readonly json: JsonObject;
  readonly after: readonly string[];
}

/** The stacks of an estate, by name. */
type Written = Readonly<Record<string, WrittenJson>>;

/**
 * What a deployment is synthesized to. Suites run apart, and many look at the same estates: the first of a run that asks for
 * one synthesizes it, the others read what it wrote. The same deployment always gives the same bytes, which `test/main.test.ts`
 * proves on its own syntheses.
 */
export function sharedSynthesis(deployment: Deployment, synthesize: () => Written): Written {
  const folder = process.env["ZTAI_TEST_FOLDER"];
  if (folder === undefined) return synthesize();
  const file = join(folder, `synthesis-${createHash("sha256").update(JSON.stringify(deployment)).digest("hex")}.json`);
  if (!existsSync(file)) {
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(synthesize()));
    renameSync(`${file}.${process.pid}`, file);
  }
  return JSON.parse(readFileSync(file, "utf8")) as Written;
}
