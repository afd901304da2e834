import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** Full addresses make telemetry personal data, and nobody needs them to find an error. */
export default attributeRule({
  id: "telemetry-address-masking",
  control: "ZTAI-VS-11",
  title: "Telemetry keeps the addresses of users",
  severity: "low",
  requirements: {
    azurerm_application_insights: [orAbsent(is("disable_ip_masking", false)), orAbsent(is("ip_masking_enabled", true))],
  },
  fix: "Leave masking of addresses on.",
  examples: {
    pass: { resource: { azurerm_application_insights: { a: { disable_ip_masking: false } } } },
    fail: { resource: { azurerm_application_insights: { a: { disable_ip_masking: true } } } },
  },
});
