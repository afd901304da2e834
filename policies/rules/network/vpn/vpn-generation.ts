import { notApplicable, unknown } from "../../../engine/outcome";
import { text } from "../../../estate/value";
import { rule } from "../../../engine/rule";
import { isOneOf, meets } from "../../shared/require";

/** The second generation encrypts on newer hardware, with stronger suites at full speed. */
export default rule({
  id: "vpn-generation",
  control: "ZTAI-NW-15",
  title: "VPN gateway is of the first generation",
  severity: "low",
  covers: ["cnspec:mondoo-azure-security-vpn-gateway-generation2"],
  on: ["azurerm_virtual_network_gateway"],
  check: (gateway) => {
    const type = gateway.value("type");
    if (type.state === "unknown") return unknown(`type is unknown: ${type.reason}`);
    if (text(type)?.toLowerCase() !== "vpn") return notApplicable("no VPN gateway");
    return meets(gateway, isOneOf("generation", ["Generation2"]));
  },
  fix: "Set generation to Generation2, with a SKU from VpnGw2 up.",
  examples: {
    pass: { resource: { azurerm_virtual_network_gateway: { a: { type: "Vpn", generation: "Generation2" } } } },
    fail: { resource: { azurerm_virtual_network_gateway: { a: { type: "Vpn", generation: "Generation1" } } } },
  },
});
