import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Minutes count; a mail to the right people is the shortest way. */
export default attributeRule({
  id: "defender-contact-alerts",
  control: "ZTAI-VS-10",
  title: "Defender tells nobody about alerts",
  severity: "medium",
  covers: [
    "checkov:CKV_AZURE_21",
    "checkov:CKV_AZURE_22",
    "kics:9db38e87-f6aa-4b5e-a1ec-7266df259409",
    "trivy:AZU-0044",
    "trivy:AZU-0063",
    "trivy:AZU-0064",
    "cnspec:mondoo-azure-security-ensure-that-notify-about-alerts-with-high-severity-is-on",
    "cnspec:mondoo-azure-security-security-contact-enabled",
  ],
  requirements: { azurerm_security_center_contact: [is("alert_notifications", true), is("alerts_to_admins", true)] },
  fix: "Set alert_notifications and alerts_to_admins to true.",
  examples: {
    pass: {
      resource: {
        azurerm_security_center_contact: {
          a: { name: "default1", email: "soc@contoso.example", alert_notifications: true, alerts_to_admins: true },
        },
      },
    },
    fail: {
      resource: {
        azurerm_security_center_contact: {
          a: { name: "default1", email: "soc@contoso.example", alert_notifications: false, alerts_to_admins: true },
        },
      },
    },
  },
});
