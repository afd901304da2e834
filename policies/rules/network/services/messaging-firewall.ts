import { any, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { is, isOneOf, meets } from "../../shared/require";

/** Events tell what agents did; without a default deny every address may fetch them. */
export default rule({
  id: "messaging-firewall",
  control: "ZTAI-NW-01",
  title: "Messaging service lets in networks that no rule names",
  severity: "medium",
  covers: ["psrule:Azure.EventHub.Firewall"],
  on: ["azurerm_eventhub_namespace", "azurerm_servicebus_namespace"],
  check: (namespace) => {
    const block = namespace.type === "azurerm_eventhub_namespace" ? "network_rulesets" : "network_rule_set";
    const verdict = any(
      [
        meets(namespace, is("public_network_access_enabled", false)),
        meets(namespace, isOneOf(`${block}.default_action`, ["Deny"])),
      ],
      `public network access is on, and ${block}.default_action is not Deny`,
    );
    // The rules of an azapi namespace are a resource of their own.
    return verdict.verdict === "fail" && namespace.armType ? unknown("its network rules stand apart") : verdict;
  },
  fix: "Set default_action to Deny in its network rules, or switch public network access off.",
  examples: {
    pass: {
      resource: {
        azurerm_eventhub_namespace: { a: { name: "evhns-ai", network_rulesets: [{ default_action: "Deny" }] } },
      },
    },
    fail: {
      resource: {
        azurerm_servicebus_namespace: { a: { name: "sbns-ai", network_rule_set: { default_action: "Allow" } } },
      },
    },
  },
});
