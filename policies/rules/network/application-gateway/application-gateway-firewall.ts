import type { JsonObject } from "../../../../common/json";
import type { Block } from "../../../estate/block";
import { all, any, fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { rule, type TerraformJson } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { isGiven } from "../../shared/given";
import { is, meets, orAbsent } from "../../shared/require";

const policyType = "azurerm_web_application_firewall_policy";

/** A policy protects when it is switched on; one outside the input is judged there. */
function policyIsOn(gateway: Resource, graph: Graph, within: Block = gateway): Outcome {
  const policy = graph.target(gateway, "firewall_policy_id", within);
  switch (policy.kind) {
    case "resource":
      return policy.resource.type === policyType
        ? meets(policy.resource, orAbsent(is("policy_settings.enabled", true)))
        : fail(`firewall_policy_id names ${policy.resource.address}, which is not a firewall policy`);
    case "unknown":
      return unknown(`firewall_policy_id is unknown: ${policy.reason}`);
    default:
      return isGiven(within, "firewall_policy_id");
  }
}

/** The gateway's own firewall, and the policies that take its place for single listeners. */
function firewallIsOn(gateway: Resource, graph: Graph): Outcome {
  const listeners = gateway.blocks("http_listener");
  if (listeners.state === "unknown") return unknown(listeners.reason);
  const own = listeners.blocks.filter((listener) => isGiven(listener, "firewall_policy_id").verdict !== "fail");
  const ofListeners = own.map((listener) => policyIsOn(gateway, graph, listener));
  if (own.length > 0 && own.length === listeners.blocks.length) return all(ofListeners);
  const common = any(
    [policyIsOn(gateway, graph), meets(gateway, is("waf_configuration.enabled", true))],
    "neither firewall_policy_id nor waf_configuration gives it a firewall that is on",
  );
  return all([common, ...ofListeners]);
}

/** Tiers other than WAF and WAF_v2 have no firewall, whatever else is written. */
function tierHasOne(gateway: Resource): Outcome {
  const tier = gateway.value("sku.tier");
  const name = tier.state === "absent" ? gateway.value("sku.name") : tier;
  if (name.state === "unknown") return unknown(`sku.tier is unknown: ${name.reason}`);
  const written = text(name);
  return written === undefined || /^waf/i.test(written) ? pass() : fail(`the tier ${written} has no firewall`);
}

function attached(gateway: JsonObject, policy: JsonObject = {}): TerraformJson {
  return {
    resource: {
      [policyType]: { a: { policy_settings: { enabled: true, mode: "Prevention", ...policy } } },
      azurerm_application_gateway: {
        a: { firewall_policy_id: "${azurerm_web_application_firewall_policy.a.id}", ...gateway },
      },
    },
  };
}

const standard: JsonObject = { sku: { name: "Standard_v2", tier: "Standard_v2" } };
const guarded: JsonObject = { sku: { name: "WAF_v2", tier: "WAF_v2" } };

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
  check: (gateway, graph) => all([tierHasOne(gateway), firewallIsOn(gateway, graph)]),
  fix: "Give it a web application firewall policy in Prevention mode.",
  examples: {
    pass: attached(guarded),
    fail: {
      resource: {
        azurerm_application_gateway: {
          a: { waf_configuration: { enabled: false, firewall_mode: "Prevention", rule_set_version: "3.2" } },
        },
      },
    },
  },
  edges: [
    { when: "a tier without a firewall applies no policy", given: attached(standard), verdict: "fail" },
    {
      when: "a tier without a firewall has none of its own",
      given: {
        resource: { azurerm_application_gateway: { a: { ...standard, waf_configuration: { enabled: true } } } },
      },
      verdict: "fail",
    },
    { when: "a policy that is off protects nothing", given: attached(guarded, { enabled: false }), verdict: "fail" },
    {
      when: "of a policy that nobody declares nothing is known",
      given: {
        resource: {
          azurerm_application_gateway: {
            a: { ...guarded, firewall_policy_id: "${azurerm_web_application_firewall_policy.b.id}" },
          },
        },
      },
      verdict: "unknown",
    },
    {
      when: "a policy of a listener takes the place of the gateway's",
      given: {
        resource: {
          [policyType]: { on: { name: "on" }, off: { policy_settings: { enabled: false } } },
          azurerm_application_gateway: {
            a: {
              ...guarded,
              firewall_policy_id: "${azurerm_web_application_firewall_policy.on.id}",
              http_listener: [
                { name: "a", firewall_policy_id: "${azurerm_web_application_firewall_policy.off.id}" },
                { name: "b", protocol: "Https" },
              ],
            },
            b: {
              ...guarded,
              http_listener: [{ name: "a", firewall_policy_id: "${azurerm_web_application_firewall_policy.on.id}" }],
            },
          },
        },
      },
      verdict: { "azurerm_application_gateway.a": "fail", "azurerm_application_gateway.b": "pass" },
    },
  ],
});
