import type { Assessment, AssessOptions } from "../../policies";
import { judge, loadJsonInputs } from "../../policies";

/** Judges JSON inputs without waiting. */
export function assessJson(paths: readonly string[], options: AssessOptions): Assessment {
  return judge(loadJsonInputs(paths), options);
}
