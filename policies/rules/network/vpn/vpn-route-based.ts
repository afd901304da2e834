import { notApplicable, unknown } from "../../../engine/outcome";
import { text } from "../../../estate/value";
import { rule } from "../../../engine/rule";
import { isOneOf, meets } from "../../shared/require";

/** Policy-based gateways know IKEv1 only. */
export default rule({
  id: "vpn-route-based",
  control: "ZTAI-NW-15",
  title: "VPN gateway speaks the old key exchange",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-vpn-gateway-ikev2"],
  on: ["azurerm_virtual_network_gateway"],
  check: (gateway) => {
    const type = gateway.value("type");
    if (type.state === "unknown") return unknown(`type is unknown: ${type.reason}`);
    if (text(type)?.toLowerCase() !== "vpn") return notApplicable("no VPN gateway");
    return meets(gateway, isOneOf("vpn_type", ["RouteBased"]));
  },
  fix: "Use a route-based gateway.",
  examples: {
    pass: { resource: { azurerm_virtual_network_gateway: { a: { type: "Vpn", vpn_type: "RouteBased" } } } },
    fail: { resource: { azurerm_virtual_network_gateway: { a: { type: "Vpn", vpn_type: "PolicyBased" } } } },
  },
});
