import { attributeRule } from "../../shared/attribute-rule";
import { is, orAbsent } from "../../shared/require";

/** Without the check any valid certificate will do, also that of an attacker. */
export default attributeRule({
  id: "front-door-origin-certificate",
  control: "ZTAI-NW-15",
  title: "Front Door does not check the name of its origin",
  severity: "medium",
  requirements: {
    azurerm_cdn_frontdoor_origin: [is("certificate_name_check_enabled", true)],
    azurerm_frontdoor: [orAbsent(is("backend_pool_settings.enforce_backend_pools_certificate_name_check", true))],
  },
  fix: "Switch the certificate name check on.",
  examples: {
    pass: { resource: { azurerm_cdn_frontdoor_origin: { a: { certificate_name_check_enabled: true } } } },
    fail: { resource: { azurerm_cdn_frontdoor_origin: { a: { certificate_name_check_enabled: false } } } },
  },
});
