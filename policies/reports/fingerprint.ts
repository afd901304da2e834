import { createHash } from "node:crypto";
import type { Finding } from "../engine/run";

/**
 * Names a finding for as long as rule, stack and resource stay the same, wherever it moves in its file. Construct paths and
 * messages do not enter: both change without the finding becoming another one.
 */
export function fingerprint({ rule, stack, address }: Pick<Finding, "rule" | "stack" | "address">): string {
  return createHash("sha256")
    .update(JSON.stringify([rule, stack, address]))
    .digest("hex")
    .slice(0, 32);
}
