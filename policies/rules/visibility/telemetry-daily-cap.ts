import { attributeRule } from "../shared/attribute-rule";
import { is, isAtLeast, orAbsent } from "../shared/require";

/** A cap that is used up by noon hides the afternoon, and nobody is told. */
export default attributeRule({
  id: "telemetry-daily-cap",
  control: "ZTAI-VS-12",
  title: "Telemetry ends when a small daily cap is used up",
  severity: "low",
  requirements: {
    azurerm_application_insights: [
      orAbsent(isAtLeast("daily_data_cap_in_gb", 1)),
      orAbsent(is("daily_data_cap_notifications_disabled", false)),
    ],
  },
  fix: "Allow a gigabyte a day at least, and leave the notifications on.",
  examples: {
    pass: { resource: { azurerm_application_insights: { a: { name: "appi-chat", daily_data_cap_in_gb: 10 } } } },
    fail: { resource: { azurerm_application_insights: { a: { name: "appi-chat", daily_data_cap_in_gb: 0.1 } } } },
  },
});
