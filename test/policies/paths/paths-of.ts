import { pathReportOf, renderPathsText, type AttackPath } from "../../../policies/paths";
import { loadFiles } from "../estate/loaders/hcl/hcl-folder";

/** A path as `internet read azurerm_storage_account.a`, with `maybe` before one that is only possible. */
export function lineOf({ entry, goal, target, certainty }: AttackPath): string {
  const names = [entry.resource?.address ?? entry.id, goal, target.resource?.address ?? target.id];
  return [...(certainty === "possible" ? ["maybe"] : []), ...names].join(" ");
}

/** The paths of HCL as lines, sorted. */
export async function pathLines(hcl: string): Promise<readonly string[]> {
  return pathReportOf((await loadFiles(hcl)).graph)
    .paths.map(lineOf)
    .sort();
}

/** The paths of HCL as a terminal shows them. */
export async function pathText(hcl: string): Promise<string> {
  return renderPathsText(pathReportOf((await loadFiles(hcl)).graph));
}
