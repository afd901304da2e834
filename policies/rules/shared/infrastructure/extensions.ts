import { notApplicable, type Outcome } from "../../../engine/outcome";
import type { Block } from "../../../estate/block";
import type { Resource } from "../../../estate/resource";
import { everyBlock } from "../judge";

/** Sets whose extensions may be blocks of their own. */
const scaleSets = [
  "azurerm_linux_virtual_machine_scale_set",
  "azurerm_orchestrated_virtual_machine_scale_set",
  "azurerm_windows_virtual_machine_scale_set",
];

/** Types that are an extension of machines, or hold some. */
export const extensionTypes: readonly string[] = [
  "azurerm_virtual_machine_extension",
  "azurerm_virtual_machine_scale_set_extension",
  ...scaleSets,
];

/** Judges an extension, or each that a set holds. */
export function eachExtension(resource: Resource, judge: (extension: Block) => Outcome): Outcome {
  if (!scaleSets.includes(resource.type)) return judge(resource);
  if (!resource.written("extension").isThere) return notApplicable("its extensions stand beside it");
  return everyBlock(resource, "extension", judge);
}
