import { isObject, type JsonObject } from "../../common/json";
import { buildGraph } from "../../policies/estate/estate";
import { jsonDocument } from "../../policies/estate/document";
import { runRules } from "../../policies/engine/run";
import { rules } from "../../policies/rules";
import type { SynthesizedEstate } from "../helpers/synth-example";
import { synthExample } from "../helpers/synth-example";

const folder = "blueprints/published-chat";
const estates = {
  "on the internet": synthExample(`${folder}/ztai.example.yaml`),
  "at the edge": synthExample(`${folder}/ztai.bring-your-own.yaml`),
};
type Where = keyof typeof estates;

/** What these rules find wrong in an estate in which every resource of a type is changed. */
function failures(
  estate: SynthesizedEstate,
  ids: readonly string[],
  type = "",
  change = (values: JsonObject) => values,
) {
  const documents = Object.entries(estate.stacks).map(([name, { json }]) => {
    const { resource = {} } = json as { resource?: Record<string, Record<string, JsonObject>> };
    const named = Object.entries(resource[type] ?? {}).map(([key, values]) => [key, change(values)] as const);
    const changed = named.length > 0 ? { ...resource, [type]: Object.fromEntries(named) } : resource;
    return jsonDocument(name, `${name}/cdk.tf.json`, { ...json, resource: changed } as JsonObject, "");
  });
  const asked = rules.filter(({ id }) => ids.includes(id));
  return runRules(asked, buildGraph(documents)).filter(({ verdict }) => verdict === "fail");
}

/** Sets what stands at `path`, through the first of several blocks of a name; undefined takes it away. */
function set(path: string, value: unknown) {
  return (values: JsonObject): JsonObject => {
    const [key = "", ...rest] = path.split(".");
    const at = values[key];
    if (rest.length === 0) return { ...values, [key]: value } as JsonObject;
    const inner = Array.isArray(at) ? at[0] : at;
    const changed = set(rest.join("."), value)(isObject(inner) ? inner : {});
    return { ...values, [key]: Array.isArray(at) ? [changed, ...at.slice(1)] : changed };
  };
}

const gateway = "azurerm_application_gateway";
const firewall = "azurerm_web_application_firewall_policy";
const door = "azurerm_cdn_frontdoor_firewall_policy";
const protections: readonly (readonly [Where, string, string, string, unknown])[] = [
  ["on the internet", "application-gateway-firewall", gateway, "firewall_policy_id", undefined],
  ["on the internet", "application-gateway-https-listener", gateway, "http_listener.protocol", "Http"],
  ["on the internet", "application-gateway-backend-https", gateway, "backend_http_settings.protocol", "Http"],
  ["on the internet", "application-gateway-tls-version", gateway, "ssl_policy.policy_name", "AppGwSslPolicy20150501"],
  ["on the internet", "application-gateway-weak-ciphers", gateway, "ssl_policy.policy_name", "AppGwSslPolicy20220101"],
  ["on the internet", "application-gateway-instances", gateway, "autoscale_configuration", undefined],
  ["on the internet", "zone-redundancy", gateway, "zones", undefined],
  ["on the internet", "waf-prevention", firewall, "policy_settings.mode", "Detection"],
  ["on the internet", "waf-enabled", firewall, "policy_settings.enabled", false],
  ["on the internet", "waf-body-inspection", firewall, "policy_settings.request_body_check", false],
  ["on the internet", "waf-body-inspection", firewall, "policy_settings.request_body_enforcement", false],
  ["on the internet", "waf-body-inspection", firewall, "policy_settings.request_body_inspect_limit_in_kb", 8],
  ["on the internet", "waf-log-scrubbing", firewall, "policy_settings.log_scrubbing.enabled", false],
  ["on the internet", "waf-rate-limit", firewall, "custom_rules", []],
  ["on the internet", "waf-rule-set", firewall, "managed_rules.managed_rule_set.version", "1.0"],
  ["on the internet", "waf-bot-rules", firewall, "managed_rules.managed_rule_set", []],
  ["on the internet", "ddos-protection", "azurerm_public_ip", "ddos_protection_mode", "Disabled"],
  ["on the internet", "container-app-sign-in", "azapi_resource", "body.properties.platform.enabled", false],
  ["at the edge", "front-door-origin-private", "azurerm_cdn_frontdoor_origin", "private_link", undefined],
  [
    "at the edge",
    "front-door-origin-certificate",
    "azurerm_cdn_frontdoor_origin",
    "certificate_name_check_enabled",
    false,
  ],
  ["at the edge", "front-door-https", "azurerm_cdn_frontdoor_route", "forwarding_protocol", "HttpOnly"],
  ["at the edge", "front-door-https", "azurerm_cdn_frontdoor_route", "supported_protocols", ["Http", "Https"]],
  [
    "at the edge",
    "front-door-firewall",
    "azurerm_cdn_frontdoor_security_policy",
    "security_policies.firewall.association.patterns_to_match",
    ["/api/*"],
  ],
  ["at the edge", "waf-prevention", door, "mode", "Detection"],
  ["at the edge", "waf-enabled", door, "enabled", false],
  ["at the edge", "waf-body-inspection", door, "request_body_check_enabled", false],
  ["at the edge", "waf-managed-action", door, "managed_rule.action", "Log"],
  ["at the edge", "waf-rate-limit", door, "custom_rule", []],
  ["at the edge", "waf-log-scrubbing", door, "log_scrubbing", undefined],
];

test("nothing fails as it stands", () => {
  const ids = protections.map(([, id]) => id);
  for (const estate of Object.values(estates)) expect(failures(estate, ids)).toEqual([]);
});

test.each(protections)("%s %s notices a change of %s.%s to %j", (where, id, type, path, value) => {
  expect(failures(estates[where], [id], type, set(path, value))).not.toEqual([]);
});
