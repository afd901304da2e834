import { any, type Outcome } from "../../../engine/outcome";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { rule } from "../../../engine/rule";
import { isGiven } from "../../shared/given";
import { is, meets, orAbsent } from "../../shared/require";

/** A policy protects when it is switched on; one outside the input is judged there. */
function policyIsOn(gateway: Resource, graph: Graph): Outcome {
  const policy = graph.target(gateway, "firewall_policy_id");
  return policy.kind === "resource" && policy.resource.type === "azurerm_web_application_firewall_policy"
    ? meets(policy.resource, orAbsent(is("policy_settings.enabled", true)))
    : isGiven(gateway, "firewall_policy_id");
}

/** A public entry without a firewall passes every known attack on to the application. */
export default rule({
  id: "application-gateway-firewall",
  control: "ZTAI-NW-12",
  title: "Gateway has no web application firewall",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_120",
    "kics:2e48d91c-50e4-45c8-9312-27b625868a72",
    "psrule:Azure.AppGw.UseWAF",
    "psrule:Azure.AppGw.WAFEnabled",
  ],
  on: ["azurerm_application_gateway"],
  check: (gateway, graph) =>
    any(
      [policyIsOn(gateway, graph), meets(gateway, is("waf_configuration.enabled", true))],
      "neither firewall_policy_id nor waf_configuration gives it a firewall that is on",
    ),
  fix: "Give it a web application firewall policy in Prevention mode.",
  examples: {
    pass: {
      resource: {
        azurerm_web_application_firewall_policy: { a: { policy_settings: { enabled: true, mode: "Prevention" } } },
        azurerm_application_gateway: { a: { firewall_policy_id: "${azurerm_web_application_firewall_policy.a.id}" } },
      },
    },
    fail: {
      resource: {
        azurerm_application_gateway: {
          a: { waf_configuration: { enabled: false, firewall_mode: "Prevention", rule_set_version: "3.2" } },
        },
      },
    },
  },
});
