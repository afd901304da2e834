import { rule } from "../../../engine/rule";
import { everyBlock } from "../../shared/judge";
import { is, isOneOf, meets, orAbsent } from "../../shared/require";

/** What the classic Front Door serves or passes on in the clear is read on the networks between. */
export default rule({
  id: "front-door-classic-https",
  control: "ZTAI-NW-15",
  title: "Classic Front Door serves or passes on plain HTTP",
  severity: "medium",
  on: ["azurerm_frontdoor", "azurerm_frontdoor_custom_https_configuration"],
  check: (resource) =>
    resource.type === "azurerm_frontdoor"
      ? everyBlock(resource, "routing_rule.forwarding_configuration", (forwarding) =>
          meets(forwarding, orAbsent(isOneOf("forwarding_protocol", ["HttpsOnly"]))),
        )
      : meets(resource, is("custom_https_provisioning_enabled", true)),
  fix: "Set forwarding_protocol to HttpsOnly and provision HTTPS for each domain, or move to Front Door Standard or Premium.",
  examples: {
    pass: {
      resource: {
        azurerm_frontdoor: {
          a: { routing_rule: [{ name: "api", forwarding_configuration: { forwarding_protocol: "HttpsOnly" } }] },
        },
      },
    },
    fail: {
      resource: {
        azurerm_frontdoor: {
          a: { routing_rule: [{ name: "api", forwarding_configuration: { forwarding_protocol: "MatchRequest" } }] },
        },
      },
    },
  },
  edges: [
    {
      when: "a domain has no certificate",
      given: {
        resource: { azurerm_frontdoor_custom_https_configuration: { a: { custom_https_provisioning_enabled: false } } },
      },
      verdict: "fail",
    },
    {
      when: "a rule that redirects passes nothing on",
      given: {
        resource: {
          azurerm_frontdoor: {
            a: { routing_rule: [{ name: "to-https", redirect_configuration: { redirect_protocol: "HttpsOnly" } }] },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
