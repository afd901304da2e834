import type { JsonObject } from "../../../../common/json";
import type { TerraformJson } from "../../../engine/rule";
import { isMuchOfInternet } from "../../shared/network/address-set";
import { firewallTrafficRule } from "../../shared/network/firewall-traffic-rule";

function published(sources: JsonObject): TerraformJson {
  const translation: JsonObject = { action: "Dnat", rule: { name: "r", translated_port: 443, ...sources } };
  return {
    variable: { any: {} },
    resource: { azurerm_firewall_policy_rule_collection_group: { a: { nat_rule_collection: translation } } },
  };
}

/** A translation puts a private address on the internet, where no web application firewall stands before it. */
export default firewallTrafficRule(
  {
    id: "firewall-open-translation",
    control: "ZTAI-NW-12",
    title: "Firewall publishes a private address to everybody",
    severity: "high",
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
  },
  {
    kinds: ["nat_rule_collection"],
    isUnwanted: ({ sources }) => isMuchOfInternet(sources),
    what: "lets everybody in",
  },
);
