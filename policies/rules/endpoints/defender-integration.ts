import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Without the link, endpoint alerts and cloud alerts are two halves of one story. */
export default attributeRule({
  id: "defender-integration",
  control: "ZTAI-EP-03",
  title: "Integration of Defender is switched off",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-defender-for-endpoint-enabled"],
  requirements: { azurerm_security_center_setting: [is("enabled", true)] },
  fix: "Set enabled to true.",
  examples: {
    pass: { resource: { azurerm_security_center_setting: { a: { setting_name: "WDATP", enabled: true } } } },
    fail: { resource: { azurerm_security_center_setting: { a: { setting_name: "WDATP", enabled: false } } } },
  },
});
