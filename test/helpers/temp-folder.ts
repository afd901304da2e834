import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A folder for tests, within that of the run, which is removed after it. Without one it is removed after the tests of one file: call
 * it at the top of a describe block or of the file.
 */
export function tempFolder(): string {
  const ofRun = process.env["ZTAI_TEST_FOLDER"];
  const folder = mkdtempSync(join(ofRun ?? tmpdir(), "ztai-test-"));
  if (ofRun === undefined) afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
