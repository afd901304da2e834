import { notApplicable } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { is, meets } from "../../shared/require";
import { isReserved } from "../../shared/network/reserved-subnets";

/** Default outbound access is an address of Azure's that nobody owns, filters or logs. */
export default rule({
  id: "subnet-default-outbound",
  control: "ZTAI-NW-06",
  title: "Subnet has default outbound access",
  severity: "medium",
  covers: ["psrule:Azure.VNET.PrivateSubnet", "cnspec:mondoo-azure-security-network-subnet-default-outbound-disabled"],
  on: ["azurerm_subnet"],
  check: (subnet) =>
    isReserved(subnet, "firewall-route") === true
      ? notApplicable("Azure keeps this subnet for a service of its own")
      : meets(subnet, is("default_outbound_access_enabled", false)),
  fix: "Switch default outbound access off (azurerm 3.107 or later can); the route table sends traffic to the firewall.",
  examples: {
    pass: { resource: { azurerm_subnet: { a: { name: "snet-apps", default_outbound_access_enabled: false } } } },
    fail: { resource: { azurerm_subnet: { a: { name: "snet-apps" } } } },
  },
  edges: [
    {
      when: "a body leaves it out, and the version of the API decides",
      given: {
        resource: {
          azapi_resource: {
            old: { type: "Microsoft.Network/virtualNetworks/subnets@2024-05-01", name: "snet-apps" },
            current: { type: "Microsoft.Network/virtualNetworks/subnets@2025-07-01", name: "snet-apps" },
          },
        },
      },
      verdict: { "azapi_resource.old": "fail", "azapi_resource.current": "pass" },
    },
    {
      when: "azurerm 3 leaves it as open as azurerm 4",
      given: {
        terraform: { required_providers: { azurerm: { source: "hashicorp/azurerm", version: "~> 3.0" } } },
        resource: { azurerm_subnet: { a: { name: "snet-apps" } } },
      },
      verdict: "fail",
    },
  ],
});
