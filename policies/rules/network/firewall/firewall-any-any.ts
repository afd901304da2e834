import { any, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Block } from "../../../estate/block";
import { text } from "../../../estate/value";
import { rule } from "../../../engine/rule";
import { everyBlock, noItem } from "../../shared/judge";

const everything = ["*", "0.0.0.0/0", "::/0", "any"];

function isEverything(item: string): boolean {
  return everything.includes(item.toLowerCase());
}

/** Fails when both ends are open; one closed end is enough. */
function limited(network: Block): Outcome {
  const ends = ["source_addresses", "destination_addresses"].map((list) => noItem(network, list, isEverything));
  return any(ends, `${text(network.value("name")) ?? "a rule"} allows any source to reach any destination`);
}

function judge(collection: Block): Outcome {
  const action = collection.value("action");
  if (text(action)?.toLowerCase() === "deny") return pass();
  const verdict = everyBlock(collection, "rule", limited);
  return verdict.verdict === "fail" && action.state === "unknown" ? unknown("the action is not known") : verdict;
}

/** One such rule makes all others of the firewall meaningless. */
export default rule({
  id: "firewall-any-any",
  control: "ZTAI-NW-08",
  title: "Firewall allows everything to everywhere",
  severity: "high",
  covers: ["cnspec:mondoo-azure-security-firewall-no-any-any-allow-rule"],
  on: ["azurerm_firewall_policy_rule_collection_group", "azurerm_firewall_network_rule_collection"],
  check: (group) =>
    group.type === "azurerm_firewall_network_rule_collection"
      ? judge(group)
      : everyBlock(group, "network_rule_collection", judge),
  fix: "Name the sources, destinations and ports of each rule.",
  examples: {
    pass: {
      resource: {
        azurerm_firewall_policy_rule_collection_group: {
          a: {
            network_rule_collection: {
              action: "Allow",
              rule: { name: "dns", source_addresses: ["10.0.0.0/16"], destination_addresses: ["10.0.0.4"] },
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_firewall_policy_rule_collection_group: {
          a: {
            network_rule_collection: {
              action: "Allow",
              rule: { name: "all", source_addresses: ["*"], destination_addresses: ["*"] },
            },
          },
        },
      },
    },
  },
});
