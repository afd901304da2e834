import { attributeRule } from "../../shared/attribute-rule";
import { is, isOneOf, orAbsent } from "../../shared/require";

/** What Front Door passes on in the clear crosses the networks between it and the origin. */
export default attributeRule({
  id: "front-door-https",
  control: "ZTAI-NW-15",
  title: "Front Door passes plain HTTP on or speaks old TLS",
  severity: "medium",
  requirements: {
    azurerm_cdn_frontdoor_custom_domain: [orAbsent(isOneOf("tls.minimum_tls_version", ["TLS12", "TLS13"]))],
    azurerm_cdn_frontdoor_route: [is("https_redirect_enabled", true), is("forwarding_protocol", "HttpsOnly")],
  },
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
      when: "a domain of one's own speaks old TLS",
      given: { resource: { azurerm_cdn_frontdoor_custom_domain: { a: { tls: { minimum_tls_version: "TLS10" } } } } },
      verdict: "fail",
    },
  ],
});
