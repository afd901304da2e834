import { oncePer } from "../../common/kept";
import type { Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { text } from "../estate/value";
import { Sightings, type IsOfKind, type Sighting } from "./sighting";

/** Arguments that hold the size of the machines, by type. */
const sizes: Readonly<Record<string, string>> = {
  azurerm_kubernetes_cluster: "default_node_pool.vm_size",
  azurerm_kubernetes_cluster_node_pool: "vm_size",
  azurerm_linux_virtual_machine: "size",
  azurerm_linux_virtual_machine_scale_set: "sku",
  azurerm_machine_learning_compute_cluster: "vm_size",
  azurerm_machine_learning_compute_instance: "virtual_machine_size",
  azurerm_orchestrated_virtual_machine_scale_set: "sku_name",
  azurerm_windows_virtual_machine: "size",
  azurerm_windows_virtual_machine_scale_set: "sku",
};

/**
 * Machines with graphics processors: sizes of the families NC, ND, NG and NV.
 * https://learn.microsoft.com/azure/virtual-machines/sizes/overview#gpu-accelerated
 */
const graphicsSize = /^(standard_)?n[cdgv]\d/i;

/** Machines with graphics processors: on them, models are trained and served without a service of Azure. */
export const graphicsMachines = oncePer(
  (graph: Graph): Sighting => new Sightings().ofTypes(graph, Object.keys(sizes), hasGraphics).sighting,
);

function hasGraphics(machine: Resource): IsOfKind {
  const size = machine.value(sizes[machine.type] ?? "");
  if (size.state === "unknown") return { reason: `the size of ${machine.address} is not known` };
  return graphicsSize.test(text(size) ?? "");
}
