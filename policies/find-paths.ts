import { PolicyInputError } from "./assessment/input-error";
import type { Problem } from "../common/problem";
import { buildGraph } from "./estate/estate";
import { loadInputs, type LoadedEstate } from "./estate/loaders/load";
import type { FolderOptions } from "./estate/loaders/load-folder";
import { pathReportOf, type PathReport } from "./paths";

/** Attack paths of what was loaded. */
export interface FoundPaths extends PathReport {
  /** Inputs and parts of them that were not read: paths through them are missing. */
  readonly problems: readonly Problem[];
}

/**
 * Finds the attack paths of the Terraform at the paths as one estate.
 * @throws PolicyInputError when no input could be read at all
 */
export async function findPaths(paths: readonly string[], options: FolderOptions = {}): Promise<FoundPaths> {
  return findPathsIn(await loadInputs(paths, options));
}

/** Finds the attack paths of an estate that was loaded. @throws as {@link findPaths} */
export function findPathsIn({ documents, problems }: LoadedEstate): FoundPaths {
  if (documents.length === 0) throw new PolicyInputError(problems);
  return { ...pathReportOf(buildGraph(documents)), problems };
}
