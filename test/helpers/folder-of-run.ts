import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes the folder of one run of tests: what its suites share, and what each needs for a while. */
export default function setup(): void {
  process.env["ZTAI_TEST_FOLDER"] = mkdtempSync(join(tmpdir(), "ztai-tests-"));
}

/** Removes it after the run. */
export function teardown(): void {
  const folder = process.env["ZTAI_TEST_FOLDER"];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
