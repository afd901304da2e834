import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";
import { hasNoBlock } from "../shared/blocks";

/** Whoever signs in to a node by SSH has the identity of the node and its data. */
export default rule({
  id: "ml-compute-ssh",
  control: "ZTAI-EP-05",
  title: "Machine learning compute answers SSH",
  severity: "medium",
  on: ["azurerm_machine_learning_compute_cluster", "azurerm_machine_learning_compute_instance"],
  check: (compute) =>
    compute.type === "azurerm_machine_learning_compute_instance"
      ? hasNoBlock(compute, "ssh", "the ssh block opens the instance to SSH")
      : meets(compute, is("ssh_public_access_enabled", false)),
  fix: "Switch SSH off and use the studio's terminal.",
  examples: {
    pass: { resource: { azurerm_machine_learning_compute_cluster: { a: { ssh_public_access_enabled: false } } } },
    fail: { resource: { azurerm_machine_learning_compute_cluster: { a: { ssh_public_access_enabled: true } } } },
  },
  edges: [
    {
      when: "a body leaves the port to the service, which closes it in a network alone",
      given: {
        resource: {
          azapi_resource: {
            alone: {
              type: "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01",
              body: { properties: { computeType: "AmlCompute", properties: {} } },
            },
            joined: {
              type: "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01",
              body: { properties: { computeType: "AmlCompute", properties: { subnet: { id: "/subnet" } } } },
            },
            unspecified: {
              type: "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01",
              body: {
                properties: {
                  computeType: "AmlCompute",
                  properties: { subnet: { id: "/subnet" }, remoteLoginPortPublicAccess: "NotSpecified" },
                },
              },
            },
            closed: {
              type: "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01",
              body: {
                properties: { computeType: "AmlCompute", properties: { remoteLoginPortPublicAccess: "Disabled" } },
              },
            },
          },
        },
      },
      verdict: {
        "azapi_resource.alone": "fail",
        "azapi_resource.joined": "pass",
        "azapi_resource.unspecified": "pass",
        "azapi_resource.closed": "pass",
      },
    },
  ],
});
