import type { Outcome } from "../../../engine/outcome";
import type { Block } from "../../../estate/block";
import { rule } from "../../../engine/rule";
import { everyBlock } from "../../shared/judge";
import { meets, type Requirement } from "../../shared/require";

const otherPort: Requirement = {
  path: "translated_port",
  must: "neither 22 nor 3389",
  holds: (port) => !["22", "3389"].includes(String(port)),
  whenAbsent: "pass",
};

function judge(collection: Block): Outcome {
  return everyBlock(collection, "rule", (translation) => meets(translation, otherPort));
}

/** A translation to port 22 or 3389 puts a machine's sign-in on the internet. */
export default rule({
  id: "firewall-management-nat",
  control: "ZTAI-NW-12",
  title: "Firewall publishes SSH or remote desktop",
  severity: "high",
  covers: ["cnspec:mondoo-azure-security-firewall-no-dnat-management-ports"],
  on: ["azurerm_firewall_policy_rule_collection_group", "azurerm_firewall_nat_rule_collection"],
  check: (group) =>
    group.type === "azurerm_firewall_nat_rule_collection"
      ? judge(group)
      : everyBlock(group, "nat_rule_collection", judge),
  fix: "Remove the translation and reach machines through Azure Bastion.",
  examples: {
    pass: {
      resource: {
        azurerm_firewall_policy_rule_collection_group: {
          a: { nat_rule_collection: { action: "Dnat", rule: { name: "web", translated_port: 443 } } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_firewall_policy_rule_collection_group: {
          a: { nat_rule_collection: { action: "Dnat", rule: { name: "ssh", translated_port: 22 } } },
        },
      },
    },
  },
});
