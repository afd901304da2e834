import type { JsonObject } from "../../../../common/json";
import { any } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import { isInPerimeter, openNamespace, perimeterEdges } from "../../shared/network/security-perimeter";
import { is, isOneOf, meets } from "../../shared/require";

/** A namespace that ARM's own type describes, with its network rules. */
function ruleSet(block: string, how: JsonObject = {}, defaultAction = "Deny"): TerraformJson {
  const type = "Microsoft.ServiceBus/namespaces";
  const id = "${azapi_resource.a.id}";
  const place: JsonObject =
    block === "azapi_resource"
      ? { parent_id: id, name: "default" }
      : { resource_id: `${id}/networkRuleSets/default`, ...how };
  const rules = { type: `${type}/networkRuleSets@2024-01-01`, ...place, body: { properties: { defaultAction } } };
  const namespace = { type: `${type}@2024-01-01`, name: "sbns-ai", body: { sku: { name: "Premium" } } };
  return {
    resource:
      block === "azapi_resource"
        ? { azapi_resource: { a: namespace, rules } }
        : { azapi_resource: { a: namespace }, [block]: { rules } },
  };
}

/** Events tell what agents did; without a default deny every address may fetch them. */
export default rule({
  id: "messaging-firewall",
  control: "ZTAI-NW-01",
  title: "Messaging service lets in networks that no rule names",
  severity: "medium",
  covers: ["psrule:Azure.EventHub.Firewall"],
  on: ["azurerm_eventhub_namespace", "azurerm_servicebus_namespace"],
  check: (namespace, graph) => {
    const block = namespace.type === "azurerm_eventhub_namespace" ? "network_rulesets" : "network_rule_set";
    return any(
      [
        meets(namespace, is("public_network_access_enabled", false)),
        meets(namespace, isOneOf(`${block}.default_action`, ["Deny"])),
        isInPerimeter(namespace, graph),
      ],
      `public network access is on, and ${block}.default_action is not Deny`,
    );
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
  edges: [
    ...perimeterEdges(openNamespace),
    { when: "the rules of an azapi namespace stand below it", given: ruleSet("azapi_resource"), verdict: "pass" },
    { when: "an update sets them", given: ruleSet("azapi_update_resource"), verdict: "pass" },
    { when: "a PUT sets them", given: ruleSet("azapi_resource_action", { method: "PUT" }), verdict: "pass" },
    { when: "a POST sets nothing", given: ruleSet("azapi_resource_action", { method: "POST" }), verdict: "fail" },
    { when: "rules that allow deny nobody", given: ruleSet("azapi_resource", {}, "Allow"), verdict: "fail" },
  ],
});
