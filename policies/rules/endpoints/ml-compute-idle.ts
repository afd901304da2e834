import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** A node that runs without work is only there to be attacked, and to be paid for. */
export default attributeRule({
  id: "ml-compute-idle",
  control: "ZTAI-EP-05",
  title: "Machine learning nodes run when nobody needs them",
  severity: "low",
  covers: ["checkov:CKV_AZURE_150"],
  requirements: { azurerm_machine_learning_compute_cluster: [is("scale_settings.min_node_count", 0)] },
  fix: "Set scale_settings.min_node_count to 0.",
  examples: {
    pass: {
      resource: {
        azurerm_machine_learning_compute_cluster: { a: { scale_settings: { min_node_count: 0, max_node_count: 2 } } },
      },
    },
    fail: {
      resource: {
        azurerm_machine_learning_compute_cluster: { a: { scale_settings: { min_node_count: 1, max_node_count: 2 } } },
      },
    },
  },
});
