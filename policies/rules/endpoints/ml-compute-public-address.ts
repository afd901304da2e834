import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** Nodes run code of notebooks and packages; a public address lets the world reach it. */
export default attributeRule({
  id: "ml-compute-public-address",
  control: "ZTAI-EP-05",
  title: "Machine learning compute has public addresses",
  severity: "high",
  covers: ["cnspec:mondoo-azure-security-ml-compute-no-public-ip"],
  requirements: {
    azurerm_machine_learning_compute_cluster: [is("node_public_ip_enabled", false)],
    azurerm_machine_learning_compute_instance: [is("node_public_ip_enabled", false)],
    azurerm_machine_learning_workspace: [orAbsent(is("serverless_compute.public_ip_enabled", false))],
  },
  fix: "Set node_public_ip_enabled to false.",
  examples: {
    pass: { resource: { azurerm_machine_learning_compute_cluster: { a: { node_public_ip_enabled: false } } } },
    fail: { resource: { azurerm_machine_learning_compute_cluster: { a: { name: "gpu" } } } },
  },
});
