import { fail, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { everyAllowedRule } from "../../shared/network/firewall-rules";

/** A category holds sites that anybody may write to, and Microsoft decides which sites it holds tomorrow. */
export default rule({
  id: "firewall-web-categories",
  control: "ZTAI-NW-08",
  title: "Firewall allows whole categories of sites",
  severity: "medium",
  on: ["azurerm_firewall_policy_rule_collection_group"],
  check: (group, graph) =>
    everyAllowedRule(group, graph, ["application_rule_collection"], ({ name, block }) => {
      const categories = block.items("web_categories");
      if (categories.state === "unknown") return unknown(`web_categories of ${name} is unknown: ${categories.reason}`);
      const named = categories.items.map((category) => text(category) ?? "one that is not known");
      return named.length > 0 ? fail(`${name} allows the categories ${named.join(", ")}`) : pass();
    }),
  fix: "Name the hosts that are needed.",
  examples: {
    pass: {
      resource: {
        azurerm_firewall_policy_rule_collection_group: {
          a: {
            application_rule_collection: [
              { action: "Deny", rule: [{ name: "games", web_categories: ["Games"] }] },
              { action: "Allow", rule: [{ name: "sign-in", destination_fqdns: ["login.microsoftonline.com"] }] },
            ],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_firewall_policy_rule_collection_group: {
          a: {
            application_rule_collection: {
              action: "Allow",
              rule: [{ name: "search", web_categories: ["SearchEnginesAndPortals"] }],
            },
          },
        },
      },
    },
  },
  edges: [
    {
      when: "whether the collection allows is not known",
      given: {
        resource: {
          azurerm_firewall_policy_rule_collection_group: {
            a: {
              application_rule_collection: {
                action: "${var.any}",
                rule: { name: "games", web_categories: ["Games"] },
              },
            },
          },
        },
      },
      verdict: "unknown",
    },
  ],
});
