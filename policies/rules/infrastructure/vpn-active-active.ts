import { notApplicable, unknown } from "../../engine/outcome";
import { text } from "../../estate/value";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";

/** When the one instance is updated, every tunnel is down until the other has taken over. */
export default rule({
  id: "vpn-active-active",
  control: "ZTAI-IN-07",
  title: "VPN gateway has one active instance",
  severity: "low",
  covers: ["policy-library-avm:virtual_network_gateway_vpn_active_active"],
  on: ["azurerm_virtual_network_gateway"],
  check: (gateway) => {
    const type = gateway.value("type");
    if (type.state === "unknown") return unknown(`type is unknown: ${type.reason}`);
    if (text(type)?.toLowerCase() !== "vpn") return notApplicable("no VPN gateway");
    return meets(gateway, is("active_active", true));
  },
  fix: "Set active_active to true.",
  examples: {
    pass: { resource: { azurerm_virtual_network_gateway: { a: { type: "Vpn", active_active: true } } } },
    fail: { resource: { azurerm_virtual_network_gateway: { a: { type: "Vpn" } } } },
  },
});
