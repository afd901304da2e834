import type { Assessment } from "../assessment/assess";
import type { Finding } from "../engine/run";

/**
 * The file that a finding is shown in, never a folder. What concerns a configuration or the estate as a whole stands in none; it is
 * shown in the first file of it, since whoever annotates files takes no result without one:
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 *
 * @returns undefined for what stands in no file of an estate without one
 */
export function shownFileIn({
  files,
}: Pick<Assessment, "files">): (finding: Pick<Finding, "file">) => string | undefined {
  const first = Object.values(files).find((file) => file !== "");
  return ({ file }) => (file === "" ? first : files[file] === undefined ? file : files[file] || first);
}
