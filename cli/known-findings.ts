import { writeFileSync } from "node:fs";
import { ZtaiError } from "../common/ztai-error";
import type { Assessment } from "../policies";

/**
 * The assessment without the findings of a baseline; score and controls stay those of everything.
 *
 * @throws ZtaiError ZTAI-CLI-004 with what is wrong with the file
 */
export async function readKnownFindings(assessment: Assessment, file: string): Promise<Assessment> {
  const { formatProblem, onlyNew, readBaseline } = await import("../policies");
  const { baseline, problems } = readBaseline(file);
  if (baseline) return onlyNew(assessment, baseline, file).assessment;
  throw new ZtaiError("ZTAI-CLI-004", problems.map(formatProblem).join("\n"), "write it again with --write-baseline");
}

/** Writes today's findings. @throws ZtaiError ZTAI-OUT-003 when the file cannot be written */
export async function writeBaseline(assessment: Assessment, file: string): Promise<void> {
  const { makeBaseline, renderBaseline } = await import("../policies");
  try {
    writeFileSync(file, renderBaseline(makeBaseline(assessment)));
  } catch {
    throw new ZtaiError("ZTAI-OUT-003", `${file} cannot be written`, "give another file with --write-baseline");
  }
}
