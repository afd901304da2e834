import type { Assessment } from "../assessment/assess";
import type { JudgedFinding } from "../assessment/exemptions";

/**
 * The file that a finding is shown in. What concerns the estate as a whole stands in none; it is shown in the first file of the
 * estate, since whoever annotates files takes no result without one:
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function shownFileIn({ findings, inputs }: Assessment): (finding: JudgedFinding) => string {
  // What is judged of a configuration as a whole names its folder.
  const inFiles = findings.filter(({ file, type }) => file !== "" && type !== "terraform");
  const first = inFiles[0]?.file ?? inputs.find(({ path }) => path !== "")?.path ?? ".";
  return ({ file }) => (file === "" ? first : file);
}
