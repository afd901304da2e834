import { all, notApplicable } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import { isGiven } from "../../shared/given";
import { addressList, notEverybody } from "../../shared/network/address-list";
import { is, meets } from "../../shared/require";

const excepted = "threat_intelligence_allowlist.ip_addresses";

function allowing(...ip_addresses: readonly string[]): TerraformJson {
  return {
    resource: {
      azurerm_firewall_policy: {
        a: { threat_intelligence_mode: "Deny", threat_intelligence_allowlist: { ip_addresses } },
      },
    },
  };
}

/** In alert mode the firewall tells about a connection to a known attacker, and makes it. */
export default rule({
  id: "firewall-threat-intelligence",
  control: "ZTAI-NW-07",
  title: "Firewall lets known-bad addresses through",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_216",
    "psrule:Azure.Firewall.Mode",
    "psrule:Azure.Firewall.PolicyMode",
    "cnspec:mondoo-azure-security-firewall-threat-intel-deny",
  ],
  on: ["azurerm_firewall", "azurerm_firewall_policy"],
  check: (firewall) => {
    if (firewall.type === "azurerm_firewall_policy")
      return all([
        meets(firewall, is("threat_intelligence_mode", "Deny")),
        notEverybody(addressList(firewall, excepted), excepted),
      ]);
    const own = meets(firewall, is("threat_intel_mode", "Deny"));
    if (own.verdict === "pass") return own;
    const policy = isGiven(firewall, "firewall_policy_id");
    if (policy.verdict === "pass") return notApplicable("its policy decides");
    return policy.verdict === "unknown" ? policy : own;
  },
  fix: "Set threat intelligence to Deny.",
  examples: {
    pass: { resource: { azurerm_firewall_policy: { a: { threat_intelligence_mode: "Deny" } } } },
    fail: { resource: { azurerm_firewall_policy: { a: { threat_intelligence_mode: "Alert" } } } },
  },
  edges: [
    {
      when: "an exception for everybody switches it off",
      given: allowing("0.0.0.0/1", "128.0.0.0/1"),
      verdict: "fail",
    },
    { when: "an exception for one partner leaves it on", given: allowing("203.0.113.0/28"), verdict: "pass" },
  ],
});
