import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes the folder in which the suites of one run share what they synthesize. */
export default function setup(): void {
  process.env["ZTAI_TEST_SYNTHESES"] = mkdtempSync(join(tmpdir(), "ztai-syntheses-"));
}

/** Removes it after the run. */
export function teardown(): void {
  const folder = process.env["ZTAI_TEST_SYNTHESES"];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
