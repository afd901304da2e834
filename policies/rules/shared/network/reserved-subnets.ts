import type { Resource } from "../../../estate/resource";
import { mayBe } from "../../../estate/partly";
import { text, type UnknownValue } from "../../../estate/value";

/**
 * Subnets that Azure keeps for its own gateways. A security group on the first two is refused, on the others it needs
 * rules of the service's own.
 * https://learn.microsoft.com/azure/firewall/firewall-faq, https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings
 */
const withoutSecurityGroup = [
  "AzureFirewallSubnet",
  "AzureFirewallManagementSubnet",
  "GatewaySubnet",
  "RouteServerSubnet",
];

/** Subnets whose traffic does not go to the firewall: its own, and those whose service must reach the internet directly. */
const withoutFirewallRoute = [...withoutSecurityGroup, "AzureBastionSubnet"];

type From = "security-group" | "firewall-route";

/** Whether a subnet is one of Azure's own; unknown when its name is. */
export function isReserved(subnet: Resource, from: From): boolean | UnknownValue {
  const name = subnet.value("name");
  if (name.state !== "unknown") return isReservedName(text(name) ?? "", from);
  const { shape = {} } = name;
  return reservedNames(from).some((reserved) => mayBe(shape, reserved)) ? name : false;
}

/** Whether a name is one that Azure keeps. */
export function isReservedName(name: string, from: From): boolean {
  return reservedNames(from).includes(name);
}

function reservedNames(from: From): readonly string[] {
  return from === "security-group" ? withoutSecurityGroup : withoutFirewallRoute;
}
