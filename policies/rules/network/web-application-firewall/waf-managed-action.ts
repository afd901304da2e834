import type { Block } from "../../../estate/block";
import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { everyBlock } from "../../shared/judge";

function acts(set: Block): Outcome {
  const action = set.value("action");
  if (action.state === "unknown") return unknown(`action is unknown: ${action.reason}`);
  const written = text(action);
  if (written === undefined || !/^(log|allow)$/i.test(written)) return pass();
  return fail(`the action of ${text(set.value("type")) ?? "a rule set"} is ${written}; it must block`);
}

/** A rule set that only logs lets through each attack that it finds, in prevention mode too. */
export default rule({
  id: "waf-managed-action",
  control: "ZTAI-NW-12",
  title: "Managed rules of the web application firewall do not block",
  severity: "high",
  on: ["azurerm_cdn_frontdoor_firewall_policy"],
  check: (policy) => everyBlock(policy, "managed_rule", acts),
  fix: "Set the action of managed rules to Block.",
  examples: {
    pass: {
      resource: {
        azurerm_cdn_frontdoor_firewall_policy: {
          a: { managed_rule: { type: "Microsoft_DefaultRuleSet", version: "2.1", action: "Block" } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_cdn_frontdoor_firewall_policy: {
          a: { managed_rule: { type: "Microsoft_DefaultRuleSet", version: "2.1", action: "Log" } },
        },
      },
    },
  },
});
