import { all, any, notApplicable, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Block } from "../../../estate/block";
import { everyBlock, noItem } from "../../shared/judge";
import { isGiven } from "../../shared/given";
import { hasNoBlock } from "../../shared/blocks";

function leadsNowhere(subnet: Block): Outcome {
  const found = all([
    noItem(subnet, "service_endpoints", () => true),
    hasNoBlock(subnet, "service_endpoint", "service_endpoint opens a way past the firewall"),
  ]);
  if (found.verdict === "pass") return found;
  return any([isGiven(subnet, "service_endpoint_policy_ids"), found], "service endpoints without a policy on accounts");
}

/** Through a service endpoint a subnet reaches every account of that service, also that of an attacker. */
export default rule({
  id: "subnet-service-endpoint",
  control: "ZTAI-NW-06",
  title: "Service endpoint leads past the firewall",
  severity: "low",
  on: ["azurerm_subnet", "azurerm_virtual_network"],
  check: (resource) => {
    if (resource.type === "azurerm_subnet") return leadsNowhere(resource);
    return resource.written("subnet").isThere
      ? everyBlock(resource, "subnet", leadsNowhere)
      : notApplicable("its subnets stand beside it");
  },
  fix: "Use private endpoints, or limit the accounts with a service endpoint policy.",
  examples: {
    pass: { resource: { azurerm_subnet: { a: { name: "snet-apps" } } } },
    fail: { resource: { azurerm_subnet: { a: { service_endpoints: ["Microsoft.Storage"] } } } },
  },
  edges: [
    {
      when: "subnets stand within their network, as blocks or in its body",
      given: {
        resource: {
          azurerm_virtual_network: {
            open: { subnet: [{ name: "apps", service_endpoints: ["Microsoft.Storage"] }] },
            policy: {
              subnet: [
                { name: "apps", service_endpoints: ["Microsoft.Storage"], service_endpoint_policy_ids: ["/policy"] },
              ],
            },
            closed: { subnet: [{ name: "apps" }] },
            apart: { name: "vnet" },
          },
          azapi_resource: {
            body: {
              type: "Microsoft.Network/virtualNetworks@2024-05-01",
              name: "vnet",
              body: {
                properties: {
                  subnets: [{ name: "apps", properties: { serviceEndpoints: [{ service: "Microsoft.KeyVault" }] } }],
                },
              },
            },
          },
        },
      },
      verdict: {
        "azurerm_virtual_network.open": "fail",
        "azurerm_virtual_network.policy": "pass",
        "azurerm_virtual_network.closed": "pass",
        "azurerm_virtual_network.apart": "not-applicable",
        "azapi_resource.body": "fail",
      },
    },
  ],
});
