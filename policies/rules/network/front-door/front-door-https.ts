import { all, pass, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { is, isOneOf, meets, orAbsent } from "../../shared/require";

/** Front Door takes a redirect only for a route that hears both protocols; one that hears HTTPS alone has none to make. */
function redirects(route: Resource): Outcome {
  const heard = route.items("supported_protocols");
  const protocols = heard.state === "known" ? heard.items.map((item) => text(item)?.toLowerCase()) : [];
  return protocols.length > 0 && protocols.every((protocol) => protocol === "https")
    ? pass()
    : meets(route, is("https_redirect_enabled", true));
}

/** What Front Door passes on in the clear crosses the networks between it and the origin. */
export default rule({
  id: "front-door-https",
  control: "ZTAI-NW-15",
  title: "Front Door passes plain HTTP on or speaks old TLS",
  severity: "medium",
  on: ["azurerm_cdn_frontdoor_custom_domain", "azurerm_cdn_frontdoor_route"],
  check: (resource) =>
    resource.type === "azurerm_cdn_frontdoor_custom_domain"
      ? meets(resource, orAbsent(isOneOf("tls.minimum_tls_version", ["TLS12", "TLS13"])))
      : all([redirects(resource), meets(resource, is("forwarding_protocol", "HttpsOnly"))]),
  fix: "Redirect to HTTPS, set forwarding_protocol to HttpsOnly, and speak TLS 1.2 at least.",
  examples: {
    pass: {
      resource: {
        azurerm_cdn_frontdoor_route: { a: { https_redirect_enabled: true, forwarding_protocol: "HttpsOnly" } },
      },
    },
    fail: { resource: { azurerm_cdn_frontdoor_route: { a: { https_redirect_enabled: true } } } },
  },
  edges: [
    {
      when: "a body leaves the redirect out, and the service makes none",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.Cdn/profiles/afdEndpoints/routes@2025-04-15",
              body: { properties: { forwardingProtocol: "HttpsOnly" } },
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "a domain of one's own speaks old TLS",
      given: { resource: { azurerm_cdn_frontdoor_custom_domain: { a: { tls: { minimum_tls_version: "TLS10" } } } } },
      verdict: "fail",
    },
    {
      when: "a route that hears HTTPS alone has nothing to redirect",
      given: {
        resource: {
          azurerm_cdn_frontdoor_route: {
            alone: { supported_protocols: ["Https"], https_redirect_enabled: false, forwarding_protocol: "HttpsOnly" },
            both: {
              supported_protocols: ["Http", "Https"],
              https_redirect_enabled: false,
              forwarding_protocol: "HttpsOnly",
            },
            passed: { supported_protocols: ["Https"], https_redirect_enabled: false, forwarding_protocol: "HttpOnly" },
          },
        },
      },
      verdict: {
        "azurerm_cdn_frontdoor_route.alone": "pass",
        "azurerm_cdn_frontdoor_route.both": "fail",
        "azurerm_cdn_frontdoor_route.passed": "fail",
      },
    },
  ],
});
