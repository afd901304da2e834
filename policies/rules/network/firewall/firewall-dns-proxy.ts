import { attributeRule } from "../../shared/attribute-rule";
import { is } from "../../shared/require";

/** Names in network rules mean the same to the firewall and to its clients only when both ask the same resolver. */
export default attributeRule({
  id: "firewall-dns-proxy",
  control: "ZTAI-NW-08",
  title: "Firewall is not the resolver of its clients",
  severity: "medium",
  requirements: { azurerm_firewall_policy: [is("dns.proxy_enabled", true)] },
  fix: "Switch the DNS proxy on and point the networks' DNS servers to the firewall.",
  examples: {
    pass: { resource: { azurerm_firewall_policy: { a: { dns: { proxy_enabled: true } } } } },
    fail: { resource: { azurerm_firewall_policy: { a: { dns: { servers: ["10.0.0.4"] } } } } },
  },
});
