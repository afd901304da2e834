import { below, inGroup, type Card } from "./card";

/** Azure Firewall. */
export const firewall: readonly Card[] = [
  {
    azurerm: "azurerm_firewall",
    arm: "Microsoft.Network/azureFirewalls",
    id: inGroup,
    arguments: {
      threat_intel_mode: { default: "Alert" },
    },
    logs: ["AZFWApplicationRule", "AZFWNetworkRule", "AZFWThreatIntel", "AZFWIdpsSignature", "AZFWDnsQuery"],
  },
  {
    azurerm: "azurerm_firewall_policy",
    arm: "Microsoft.Network/firewallPolicies",
    id: inGroup,
    arguments: {
      "dns.proxy_enabled": { default: false },
      "intrusion_detection.mode": { default: "Off" },
      sku: { default: "Standard" },
      threat_intelligence_mode: { default: "Alert" },
    },
  },
  {
    azurerm: "azurerm_firewall_policy_rule_collection_group",
    arm: "Microsoft.Network/firewallPolicies/ruleCollectionGroups",
    id: below("firewall_policy_id"),
    links: ["firewall_policy_id"],
  },
];
