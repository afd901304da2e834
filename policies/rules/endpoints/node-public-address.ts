import type { Block } from "../../estate/block";
import type { Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { hasNoBlock } from "../shared/blocks";
import { everyBlock } from "../shared/judge";
import { is, meets, orAbsent } from "../shared/require";

const scaleSets = [
  "azurerm_linux_virtual_machine_scale_set",
  "azurerm_orchestrated_virtual_machine_scale_set",
  "azurerm_windows_virtual_machine_scale_set",
];

function withoutAddress(card: Block): Outcome {
  return everyBlock(card, "ip_configuration", (configuration) =>
    hasNoBlock(configuration, "public_ip_address", "an ip_configuration has a public_ip_address"),
  );
}

/** A node with a public address is scanned within minutes. */
export default rule({
  id: "node-public-address",
  control: "ZTAI-EP-05",
  title: "Nodes have public addresses",
  severity: "high",
  covers: ["checkov:CKV_AZURE_143", "policy-library-avm:AVM_SEC_143", "psrule:Azure.VMSS.PublicIPAttached"],
  on: ["azurerm_kubernetes_cluster", "azurerm_kubernetes_cluster_node_pool", ...scaleSets],
  check: (nodes) => {
    if (nodes.type === "azurerm_kubernetes_cluster")
      return meets(nodes, orAbsent(is("default_node_pool.node_public_ip_enabled", false)));
    if (!scaleSets.includes(nodes.type)) return meets(nodes, is("node_public_ip_enabled", false));
    return everyBlock(nodes, "network_interface", withoutAddress);
  },
  fix: "Leave node_public_ip_enabled off and remove public_ip_address from scale sets.",
  examples: {
    pass: {
      resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", default_node_pool: { name: "system" } } } },
    },
    fail: { resource: { azurerm_kubernetes_cluster_node_pool: { a: { name: "gpu", enable_node_public_ip: true } } } },
  },
  edges: [
    {
      when: "azapi writes the pools of the cluster",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.ContainerService/managedClusters@2025-10-01",
              name: "aks-agents",
              body: { properties: { agentPoolProfiles: [{ name: "system", enableNodePublicIP: true }] } },
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
