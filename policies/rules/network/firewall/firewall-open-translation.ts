import type { JsonObject } from "../../../../common/json";
import type { Block } from "../../../estate/block";
import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
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

function published(sources: JsonObject): TerraformJson {
  const translation: JsonObject = { action: "Dnat", rule: { name: "r", translated_port: 443, ...sources } };
  return {
    variable: { any: {} },
    resource: { azurerm_firewall_policy_rule_collection_group: { a: { nat_rule_collection: translation } } },
  };
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
    pass: published({ source_addresses: ["203.0.113.0/28"] }),
    fail: published({ source_addresses: ["*"] }),
  },
  edges: [
    {
      when: "two halves of the internet are everybody",
      given: published({ source_addresses: ["0.0.0.0/1", "128.0.0.0/1"] }),
      verdict: "fail",
    },
    { when: "the own network may connect", given: published({ source_addresses: ["10.0.0.0/8"] }), verdict: "pass" },
    {
      when: "a source that nobody knows decides nothing",
      given: published({ source_addresses: ["${var.any}"] }),
      verdict: "unknown",
    },
  ],
});
