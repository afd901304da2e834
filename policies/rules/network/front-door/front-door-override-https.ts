import { attributeRule } from "../../shared/attribute-rule";
import { isOneOf, orAbsent } from "../../shared/require";

/** A rule that overrides its route decides alone how traffic goes to the origin. */
export default attributeRule({
  id: "front-door-override-https",
  control: "ZTAI-NW-15",
  title: "Front Door rule passes plain HTTP on",
  severity: "medium",
  requirements: {
    azurerm_cdn_frontdoor_rule: [
      orAbsent(isOneOf("actions.route_configuration_override_action.forwarding_protocol", ["HttpsOnly"])),
    ],
  },
  fix: "Set forwarding_protocol to HttpsOnly, or leave it to the route.",
  examples: {
    pass: {
      resource: {
        azurerm_cdn_frontdoor_rule: {
          a: { name: "api", actions: { route_configuration_override_action: { forwarding_protocol: "HttpsOnly" } } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_cdn_frontdoor_rule: {
          a: { name: "api", actions: { route_configuration_override_action: { forwarding_protocol: "MatchRequest" } } },
        },
      },
    },
  },
  edges: [
    {
      when: "a rule that overrides nothing leaves it to the route",
      given: {
        resource: {
          azurerm_cdn_frontdoor_rule: {
            a: {
              name: "header",
              actions: { response_header_action: [{ header_action: "Overwrite", header_name: "X" }] },
            },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
