import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for the tests of one file, removed after them. Call it at the top of a describe block or of the file. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ztai-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
