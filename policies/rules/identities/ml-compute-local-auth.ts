import type { JsonObject } from "../../../common/json";
import type { TerraformJson } from "../../engine/rule";
import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** A compute that an update gives local users. */
function opened(kind: "cluster" | "instance"): TerraformJson {
  const type = `azurerm_machine_learning_compute_${kind}`;
  const update: JsonObject = {
    type: "Microsoft.MachineLearningServices/workspaces/computes@2025-04-01",
    resource_id: `\${azurerm_machine_learning_compute_${kind}.a.id}`,
    body: { properties: { disableLocalAuth: false } },
  };
  const compute: JsonObject = { a: { name: "gpu", local_auth_enabled: false } };
  return { resource: { [type]: compute, azapi_update_resource: { u: update } } };
}

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
  edges: [
    { when: "an update opens a cluster, and does not say what it is", given: opened("cluster"), verdict: "fail" },
    { when: "an update opens an instance, and does not say what it is", given: opened("instance"), verdict: "fail" },
  ],
});
