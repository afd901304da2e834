import { notApplicable, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { isOneOf, meets } from "../../shared/require";

/** Unless the subnet says otherwise, security groups and routes pass private endpoints by. */
export default rule({
  id: "endpoint-network-policies",
  control: "ZTAI-NW-05",
  title: "Security rules do not apply to private endpoints",
  severity: "low",
  on: ["azurerm_subnet"],
  check: (subnet, graph) => {
    const { found, uncertain } = graph.companions(subnet, "azurerm_private_endpoint", "subnet_id");
    if (found.length > 0)
      return meets(subnet, isOneOf("private_endpoint_network_policies", ["Enabled", "NetworkSecurityGroupEnabled"]));
    return uncertain ? unknown(uncertain) : notApplicable("the input puts no private endpoint into it");
  },
  fix: "Set private_endpoint_network_policies to Enabled.",
  examples: {
    pass: {
      resource: {
        azurerm_subnet: { a: { private_endpoint_network_policies: "Enabled" } },
        azurerm_private_endpoint: { a: { subnet_id: "${azurerm_subnet.a.id}" } },
      },
    },
    fail: {
      resource: {
        azurerm_subnet: { a: { name: "snet-endpoints" } },
        azurerm_private_endpoint: { a: { subnet_id: "${azurerm_subnet.a.id}" } },
      },
    },
  },
  edges: [
    {
      when: "azurerm 3 says it by flags",
      given: {
        resource: {
          azurerm_subnet: {
            on: { private_endpoint_network_policies_enabled: true },
            off: { private_endpoint_network_policies_enabled: false },
            enforced: { enforce_private_link_endpoint_network_policies: false },
            excepted: { enforce_private_link_endpoint_network_policies: true },
          },
          azurerm_private_endpoint: {
            on: { subnet_id: "${azurerm_subnet.on.id}" },
            off: { subnet_id: "${azurerm_subnet.off.id}" },
            enforced: { subnet_id: "${azurerm_subnet.enforced.id}" },
            excepted: { subnet_id: "${azurerm_subnet.excepted.id}" },
          },
        },
      },
      verdict: {
        "azurerm_subnet.on": "pass",
        "azurerm_subnet.off": "fail",
        "azurerm_subnet.enforced": "pass",
        "azurerm_subnet.excepted": "fail",
      },
    },
  ],
});
