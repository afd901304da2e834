import type { Block } from "../../../estate/block";
import { all, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { everyBlock } from "../judge";

/** Blocks that hold containers, by type. */
const paths: Readonly<Record<string, readonly string[]>> = {
  azurerm_container_app: ["template.container", "template.init_container"],
  azurerm_container_app_job: ["template.container", "template.init_container"],
  azurerm_container_group: ["container", "init_container"],
  azapi_session_pool: ["template.container"],
};

/** Types whose containers the rules read. */
export const containerTypes: readonly string[] = Object.keys(paths);

/** Judges every container of an app, a job or a group, those that run first included. */
export function everyContainer(owner: Resource, judge: (container: Block) => Outcome): Outcome {
  return all((paths[owner.type] ?? []).map((path) => everyBlock(owner, path, judge)));
}
