import { judgedGraph, type AssessOptions } from "../assessment/assess";
import { loadInputs, type LoadedEstate } from "../estate/loaders/load";
import type { FolderOptions } from "../estate/loaders/load-folder";
import { threatModelOf, type ThreatModel } from "./threat-model";

/** What is given besides the inputs. */
export interface ThreatOptions extends AssessOptions {
  /** Leaves open which controls are met: for a design of which nothing is built. @default false */
  readonly blank?: boolean;
}

/**
 * The threat model of the Terraform at the paths as one estate.
 * @throws PolicyInputError when no input could be read at all
 * @throws RangeError when `today` is not a date
 */
export async function modelThreats(
  paths: readonly string[],
  options: ThreatOptions & FolderOptions,
): Promise<ThreatModel> {
  return modelThreatsIn(await loadInputs(paths, options), options);
}

/** The threat model of an estate that was loaded. @throws as {@link modelThreats} */
export function modelThreatsIn(estate: LoadedEstate, options: ThreatOptions): ThreatModel {
  const { assessment, graph } = judgedGraph(estate, options);
  return threatModelOf(assessment, graph, options.blank);
}
