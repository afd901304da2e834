import { rule } from "../../../engine/rule";
import { isGiven } from "../../shared/given";

/** Rules of the firewall itself know neither intrusion detection nor inheritance from a central policy. */
export default rule({
  id: "firewall-policy-attached",
  control: "ZTAI-NW-07",
  title: "Firewall has no policy",
  severity: "medium",
  covers: ["checkov:CKV_AZURE_219", "cnspec:mondoo-azure-security-firewall-policy-configured"],
  on: ["azurerm_firewall"],
  check: (firewall) => isGiven(firewall, "firewall_policy_id"),
  fix: "Give it a firewall policy.",
  examples: {
    pass: {
      resource: {
        azurerm_firewall_policy: { a: { name: "afwp" } },
        azurerm_firewall: { a: { firewall_policy_id: "${azurerm_firewall_policy.a.id}" } },
      },
    },
    fail: { resource: { azurerm_firewall: { a: { name: "afw" } } } },
  },
});
