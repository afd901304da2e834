import { any, fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import type { Block } from "../../../estate/block";
import { blockOf, type Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { isGiven } from "../../shared/given";
import { everyBlock, someBlock } from "../../shared/judge";

const profileType = "azurerm_cdn_frontdoor_profile";
const policyType = "azurerm_cdn_frontdoor_security_policy";

/** Whether an association of a security policy holds for every path. */
function everyPath(association: Block): Outcome {
  const patterns = association.items("patterns_to_match");
  if (patterns.state === "unknown") return unknown(`patterns_to_match is unknown: ${patterns.reason}`);
  if (patterns.items.some((pattern) => text(pattern) === "/*")) return pass();
  const open = patterns.items.find((pattern) => pattern.state === "unknown");
  return open?.state === "unknown"
    ? unknown(`patterns_to_match is unknown: ${open.reason}`)
    : fail("it holds for some paths only");
}

/** Whether a security policy names a host, by whichever of its domains. */
function protects(policy: Resource, host: Resource, graph: Graph): Outcome {
  return someBlock(policy, "security_policies.firewall.association", "it has no association", (association) => {
    const named = someBlock(association, "domain", "it names no domain", (domain) => {
      const target = graph.target(policy, "cdn_frontdoor_domain_id", domain);
      if (target.kind === "unknown") return unknown(`a domain of ${policy.address} is unknown: ${target.reason}`);
      return blockOf(target) === host ? pass() : fail("no security policy names it");
    });
    return named.verdict === "pass" ? everyPath(association) : named;
  });
}

function checkHost(host: Resource, graph: Graph): Outcome {
  const enabled = host.value("enabled");
  if (enabled.state === "known" && enabled.value === false) return notApplicable("it is switched off");
  const profile = graph.target(host, "cdn_frontdoor_profile_id");
  if (profile.kind !== "resource") return unknown("its profile is not in the input, nor all of its security policies");
  const { found, uncertain } = graph.companions(profile.resource, policyType);
  if (found.length === 0 && !uncertain)
    return notApplicable("its profile has no security policy, which is judged there");
  const judged = found.map(({ resource }) => protects(resource, host, graph));
  return any(
    uncertain ? [...judged, unknown(uncertain)] : judged,
    "no security policy of its profile names it for every path",
  );
}

function checkProfile(profile: Resource, graph: Graph): Outcome {
  const { found, uncertain } = graph.companions(profile, policyType);
  if (found.length > 0) return pass();
  return uncertain ? unknown(uncertain) : fail(`no ${policyType} names it`);
}

/** A profile with two endpoints, and the security policy of the first. */
function guarded(association: NonNullable<TerraformJson["resource"]>, body?: TerraformJson["resource"]): TerraformJson {
  const cdn_frontdoor_profile_id = "${azurerm_cdn_frontdoor_profile.p.id}";
  return {
    resource: {
      [profileType]: { p: { name: "afd" } },
      azurerm_cdn_frontdoor_endpoint: {
        a: { name: "a", cdn_frontdoor_profile_id },
        b: { name: "b", cdn_frontdoor_profile_id },
      },
      [policyType]: { s: { cdn_frontdoor_profile_id, security_policies: { firewall: { association } } } },
      ...body,
    },
  };
}

const a = "azurerm_cdn_frontdoor_endpoint.a";
const b = "azurerm_cdn_frontdoor_endpoint.b";
const domainOf = (name: string) => ({ cdn_frontdoor_domain_id: `\${azurerm_cdn_frontdoor_endpoint.${name}.id}` });

/** Front Door answers the whole internet; its firewall is the first thing that reads what comes in. */
export default rule({
  id: "front-door-firewall",
  control: "ZTAI-NW-12",
  title: "Front Door has no web application firewall",
  severity: "high",
  on: [profileType, "azurerm_cdn_frontdoor_endpoint", "azurerm_cdn_frontdoor_custom_domain", "azurerm_frontdoor"],
  check: (door, graph) => {
    if (door.type === profileType) return checkProfile(door, graph);
    if (door.type !== "azurerm_frontdoor") return checkHost(door, graph);
    return everyBlock(door, "frontend_endpoint", (endpoint) =>
      isGiven(endpoint, "web_application_firewall_policy_link_id"),
    );
  },
  fix: "Attach a firewall policy to every endpoint and domain, for every path.",
  examples: {
    pass: guarded({ patterns_to_match: ["/*"], domain: [domainOf("a"), domainOf("b")] }),
    fail: { resource: { azurerm_cdn_frontdoor_profile: { a: { name: "afd" } } } },
  },
  edges: [
    {
      when: "the policy of one endpoint is not that of the other",
      given: guarded({ patterns_to_match: ["/*"], domain: [domainOf("a")] }),
      verdict: { [`${profileType}.p`]: "pass", [a]: "pass", [b]: "fail" },
    },
    {
      when: "the policy holds for some paths only",
      given: guarded({ patterns_to_match: ["/static/*"], domain: [domainOf("a"), domainOf("b")] }),
      verdict: { [`${profileType}.p`]: "pass", [a]: "fail", [b]: "fail" },
    },
    {
      when: "which endpoint the policy names is not known",
      given: {
        ...guarded({ patterns_to_match: ["/*"], domain: [{ cdn_frontdoor_domain_id: "${var.host}" }] }),
        variable: { host: {} },
      },
      verdict: { [`${profileType}.p`]: "pass", [a]: "unknown", [b]: "unknown" },
    },
    {
      when: "an endpoint that is switched off answers nobody",
      given: {
        resource: {
          ...guarded({ patterns_to_match: ["/*"], domain: [domainOf("a")] }).resource,
          azurerm_cdn_frontdoor_endpoint: {
            a: { name: "a", cdn_frontdoor_profile_id: "${azurerm_cdn_frontdoor_profile.p.id}" },
            b: { name: "b", enabled: false, cdn_frontdoor_profile_id: "${azurerm_cdn_frontdoor_profile.p.id}" },
          },
        },
      },
      verdict: { [`${profileType}.p`]: "pass", [a]: "pass", [b]: "not-applicable" },
    },
    {
      when: "azapi writes the policy, for a domain of one's own",
      given: {
        resource: {
          [profileType]: { p: { name: "afd" } },
          azurerm_cdn_frontdoor_custom_domain: {
            a: { name: "a", cdn_frontdoor_profile_id: "${azurerm_cdn_frontdoor_profile.p.id}" },
            b: { name: "b", cdn_frontdoor_profile_id: "${azurerm_cdn_frontdoor_profile.p.id}" },
          },
          azapi_resource: {
            s: {
              type: "Microsoft.Cdn/profiles/securityPolicies@2024-02-01",
              name: "waf",
              parent_id: "${azurerm_cdn_frontdoor_profile.p.id}",
              body: {
                properties: {
                  parameters: {
                    type: "WebApplicationFirewall",
                    wafPolicy: { id: "/subscriptions/s/x" },
                    associations: [
                      { domains: [{ id: "${azurerm_cdn_frontdoor_custom_domain.a.id}" }], patternsToMatch: ["/*"] },
                    ],
                  },
                },
              },
            },
          },
        },
      },
      verdict: {
        [`${profileType}.p`]: "pass",
        "azurerm_cdn_frontdoor_custom_domain.a": "pass",
        "azurerm_cdn_frontdoor_custom_domain.b": "fail",
      },
    },
  ],
});
