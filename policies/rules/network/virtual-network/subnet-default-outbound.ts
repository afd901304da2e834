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
  fix: "Switch default outbound access off; the route table sends traffic to the firewall.",
  examples: {
    pass: { resource: { azurerm_subnet: { a: { name: "snet-apps", default_outbound_access_enabled: false } } } },
    fail: { resource: { azurerm_subnet: { a: { name: "snet-apps" } } } },
  },
});
