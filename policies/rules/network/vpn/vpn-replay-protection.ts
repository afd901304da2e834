import { attributeRule } from "../../shared/attribute-rule";
import { is, orAbsent } from "../../shared/require";

/** Recorded packets can be sent again, and a WAN without encryption sends them readable. */
export default attributeRule({
  id: "vpn-replay-protection",
  control: "ZTAI-NW-15",
  title: "VPN goes without encryption or replay protection",
  severity: "medium",
  requirements: {
    azurerm_virtual_network_gateway: [orAbsent(is("ip_sec_replay_protection_enabled", true))],
    azurerm_virtual_wan: [orAbsent(is("disable_vpn_encryption", false))],
  },
  fix: "Leave encryption and replay protection on.",
  examples: {
    pass: { resource: { azurerm_virtual_wan: { a: { name: "vwan-corp" } } } },
    fail: { resource: { azurerm_virtual_wan: { a: { name: "vwan-corp", disable_vpn_encryption: true } } } },
  },
});
