import { attributeRule } from "../../shared/attribute-rule";
import { is } from "../../shared/require";

/** What Front Door passes on in the clear crosses the networks between it and the origin. */
export default attributeRule({
  id: "front-door-https",
  control: "ZTAI-NW-15",
  title: "Front Door passes plain HTTP on",
  severity: "medium",
  requirements: {
    azurerm_cdn_frontdoor_route: [is("https_redirect_enabled", true), is("forwarding_protocol", "HttpsOnly")],
  },
  fix: "Redirect to HTTPS and set forwarding_protocol to HttpsOnly.",
  examples: {
    pass: {
      resource: {
        azurerm_cdn_frontdoor_route: { a: { https_redirect_enabled: true, forwarding_protocol: "HttpsOnly" } },
      },
    },
    fail: { resource: { azurerm_cdn_frontdoor_route: { a: { https_redirect_enabled: true } } } },
  },
});
