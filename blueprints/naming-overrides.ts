import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ZtaiError } from "../common/ztai-error";
import type { Deployment } from "./deployment";
import { nearest as suggest } from "../common/nearest";

/**
 * Checks that every name under `naming.overrides` was used: one with a typing error would otherwise change nothing, unseen.
 *
 * @param output folder of the synthesis
 * @throws ZtaiError ZTAI-OUT-004 with the names that no resource has, and the nearest that one has.
 */
export function assertOverridesUsed(deployment: Deployment, output: string): void {
  const overrides = Object.entries(deployment.naming.overrides);
  if (overrides.length === 0) return;
  const stacks = join(output, "stacks");
  const texts = readdirSync(stacks).map((name) => readFileSync(join(stacks, name, "cdk.tf.json"), "utf8"));
  const names = new Set(
    texts.flatMap((text) => [...text.matchAll(/"name": "([^"$]+)"/g)].map(([, name]) => name ?? "")),
  );
  const unused = overrides.filter(([, wanted]) => !names.has(wanted)).map(([computed]) => computed);
  if (unused.length === 0) return;
  const nearest = unused.flatMap((name) => suggest(name, names) ?? []);
  throw new ZtaiError(
    "ZTAI-OUT-004",
    `naming.overrides names ${unused.join(", ")}, and no resource is called so`,
    nearest.length > 0 ? `did you mean ${nearest.join(", ")}?` : "take the name from the synthesized Terraform",
  );
}
