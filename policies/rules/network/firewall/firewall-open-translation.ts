import type { Block } from "../../../estate/block";
import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { classicCollections, everyAllowedRule } from "../../shared/network/firewall-collections";
import { muchOfInternet } from "../../shared/network/internet-share";

function named(translation: Block): Outcome {
  const name = text(translation.value("name")) ?? "a rule";
  const sources = translation.items("source_addresses");
  if (sources.state === "unknown") return unknown(`source_addresses of ${name} is unknown: ${sources.reason}`);
  const open = muchOfInternet(sources.items.flatMap((source) => text(source) ?? []));
  if (open.length > 0) return fail(`${name} lets ${open.join(", ")} in`);
  const unclear = sources.items.find((source) => source.state === "unknown");
  return unclear?.state === "unknown" ? unknown(`a source of ${name} is unknown: ${unclear.reason}`) : pass();
}

/** A translation puts a private address on the internet, where no web application firewall stands before it. */
export default rule({
  id: "firewall-open-translation",
  control: "ZTAI-NW-12",
  title: "Firewall publishes a private address to everybody",
  severity: "high",
  on: ["azurerm_firewall_policy_rule_collection_group", classicCollections.nat_rule_collection],
  check: (group) => everyAllowedRule(group, ["nat_rule_collection"], named),
  fix: "Publish the workload through a gateway with a web application firewall, or name the sources that may connect.",
  examples: {
    pass: {
      resource: {
        azurerm_firewall_policy_rule_collection_group: {
          a: {
            nat_rule_collection: {
              action: "Dnat",
              rule: { name: "partner", source_addresses: ["203.0.113.0/28"], translated_port: 443 },
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_firewall_policy_rule_collection_group: {
          a: {
            nat_rule_collection: {
              action: "Dnat",
              rule: { name: "web", source_addresses: ["*"], translated_port: 443 },
            },
          },
        },
      },
    },
  },
});
