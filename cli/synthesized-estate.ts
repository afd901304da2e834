import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Deployment } from "../blueprints/deployment";
import type { WrittenStack } from "../blueprints/synthesized-stacks";
import { deferringSignals } from "./deferring-signals";

/**
 * The stacks of a deployment for a command that writes none: synthesized in a temporary folder, which is gone afterwards, also after an
 * error or a signal.
 *
 * @param command Name of the command, for the folder's.
 */
export async function synthesizedEstate(deployment: Deployment, command: string): Promise<readonly WrittenStack[]> {
  const { synthesize } = await import("../blueprints/synthesize");
  const { readStacks } = await import("../blueprints/synthesized-stacks");
  return deferringSignals(() => {
    const folder = mkdtempSync(join(tmpdir(), `ztai-${command}-`));
    try {
      synthesize(deployment, folder);
      return readStacks(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
