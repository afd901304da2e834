import { all } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { everyBlock } from "../../shared/judge";
import { hasNoBlock } from "../../shared/blocks";

/** What is excluded from inspection is where an attack fits in. */
export default rule({
  id: "waf-exclusions",
  control: "ZTAI-NW-12",
  title: "Web application firewall leaves parts of requests out",
  severity: "low",
  covers: ["psrule:Azure.AppGwWAF.Exclusions", "psrule:Azure.AppGw.WAFRules"],
  on: ["azurerm_web_application_firewall_policy", "azurerm_application_gateway"],
  check: (firewall) =>
    firewall.type === "azurerm_application_gateway"
      ? everyBlock(firewall, "waf_configuration", (own) =>
          all([
            hasNoBlock(own, "disabled_rule_group", "disabled_rule_group switches rules off"),
            hasNoBlock(own, "exclusion", "exclusion leaves parts of requests out"),
          ]),
        )
      : everyBlock(firewall, "managed_rules", (rules) =>
          hasNoBlock(rules, "exclusion", "exclusion leaves parts of requests out"),
        ),
  fix: "Remove the exclusions, or narrow them to single rules.",
  examples: {
    pass: {
      resource: {
        azurerm_web_application_firewall_policy: { a: { managed_rules: { managed_rule_set: { version: "3.2" } } } },
      },
    },
    fail: {
      resource: {
        azurerm_web_application_firewall_policy: {
          a: {
            managed_rules: {
              exclusion: {
                match_variable: "RequestHeaderNames",
                selector: "x-prompt",
                selector_match_operator: "Equals",
              },
            },
          },
        },
      },
    },
  },
});
