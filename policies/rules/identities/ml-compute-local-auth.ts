import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Local users of a compute node are in no directory and in no review. */
export default attributeRule({
  id: "ml-compute-local-auth",
  control: "ZTAI-ID-02",
  title: "Machine learning compute has local users",
  severity: "high",
  covers: ["checkov:CKV_AZURE_142", "psrule:Azure.ML.DisableLocalAuth"],
  requirements: {
    azurerm_machine_learning_compute_cluster: [is("local_auth_enabled", false)],
    azurerm_machine_learning_compute_instance: [is("local_auth_enabled", false)],
  },
  fix: "Set local_auth_enabled to false.",
  examples: {
    pass: { resource: { azurerm_machine_learning_compute_cluster: { a: { local_auth_enabled: false } } } },
    fail: { resource: { azurerm_machine_learning_compute_cluster: { a: { name: "gpu" } } } },
  },
});
