import { notApplicable } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { isGiven } from "../../shared/given";
import { is, meets } from "../../shared/require";

/** Names in network rules mean the same to the firewall and to its clients only when both ask the same resolver. */
export default rule({
  id: "firewall-dns-proxy",
  control: "ZTAI-NW-08",
  title: "Firewall is not the resolver of its clients",
  severity: "medium",
  on: ["azurerm_firewall", "azurerm_firewall_policy"],
  check: (resource) => {
    if (resource.type === "azurerm_firewall_policy") return meets(resource, is("dns.proxy_enabled", true));
    const policy = isGiven(resource, "firewall_policy_id");
    if (policy.verdict === "pass") return notApplicable("its policy says so");
    return policy.verdict === "unknown" ? policy : meets(resource, is("dns_proxy_enabled", true));
  },
  fix: "Switch the DNS proxy on and point the networks' DNS servers to the firewall.",
  examples: {
    pass: { resource: { azurerm_firewall_policy: { a: { dns: { proxy_enabled: true } } } } },
    fail: { resource: { azurerm_firewall_policy: { a: { dns: { servers: ["10.0.0.4"] } } } } },
  },
  edges: [
    {
      when: "a firewall without a policy says so itself",
      given: {
        resource: {
          azurerm_firewall: {
            on: { dns_proxy_enabled: true },
            off: { sku_tier: "Premium" },
            led: { firewall_policy_id: "/policy" },
          },
        },
      },
      verdict: {
        "azurerm_firewall.on": "pass",
        "azurerm_firewall.off": "fail",
        "azurerm_firewall.led": "not-applicable",
      },
    },
  ],
});
