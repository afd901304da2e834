import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** An export that is switched off tells the workspace nothing. */
export default attributeRule({
  id: "defender-export",
  control: "ZTAI-VS-06",
  title: "Export of Defender's alerts is switched off",
  severity: "low",
  requirements: { azurerm_security_center_automation: [orAbsent(is("enabled", true))] },
  fix: "Set enabled to true, with an action to the central workspace.",
  examples: {
    pass: { resource: { azurerm_security_center_automation: { a: { name: "export", enabled: true } } } },
    fail: { resource: { azurerm_security_center_automation: { a: { name: "export", enabled: false } } } },
  },
});
