import { any } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { isGiven } from "../../shared/given";
import { isOneOf, meets } from "../../shared/require";

/** Compute without a subnet reaches the internet past every rule of it. */
export default rule({
  id: "ml-compute-subnet",
  control: "ZTAI-NW-10",
  title: "Machine learning compute stands outside the network",
  severity: "high",
  covers: ["psrule:Azure.ML.ComputeVnet"],
  on: ["azurerm_machine_learning_compute_cluster", "azurerm_machine_learning_compute_instance"],
  check: (compute, graph) => {
    const subnet = isGiven(compute, "subnet_resource_id");
    if (subnet.verdict !== "fail") return subnet;
    const workspace = graph.target(compute, "machine_learning_workspace_id");
    if (workspace.kind !== "resource") return subnet;
    // A managed network takes the place of a subnet.
    return any(
      [
        meets(
          workspace.resource,
          isOneOf("managed_network.isolation_mode", ["AllowOnlyApprovedOutbound", "AllowInternetOutbound"]),
        ),
        subnet,
      ],
      "neither subnet_resource_id nor a managed network of the workspace is set",
    );
  },
  fix: "Set subnet_resource_id, or give the workspace a managed network.",
  examples: {
    pass: {
      resource: {
        azurerm_subnet: { a: { name: "snet" } },
        azurerm_machine_learning_compute_cluster: { a: { subnet_resource_id: "${azurerm_subnet.a.id}" } },
      },
    },
    fail: { resource: { azurerm_machine_learning_compute_cluster: { a: { name: "gpu" } } } },
  },
});
