import type { Resource } from "../../engine/resource";
import { text, type Value } from "../../engine/value";

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

/** Whether a subnet is one of Azure's own; unknown when its name is. */
export function isReserved(
  subnet: Resource,
  from: "security-group" | "firewall-route",
): boolean | Extract<Value, { state: "unknown" }> {
  const name = subnet.value("name");
  if (name.state === "unknown") return name;
  const reserved = from === "security-group" ? withoutSecurityGroup : withoutFirewallRoute;
  return reserved.includes(text(name) ?? "");
}
