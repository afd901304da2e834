import { attributeRule } from "../shared/attribute-rule";
import { isSet } from "../shared/require";

/** An alert that nobody receives is found by the auditor. */
export default attributeRule({
  id: "defender-contact",
  control: "ZTAI-VS-10",
  title: "Defender has no contact",
  severity: "medium",
  covers: [
    "checkov:CKV_AZURE_131",
    "kics:34664094-59e0-4524-b69f-deaa1a68cce3",
    "trivy:AZU-0062",
    "psrule:Azure.Defender.SecurityContact",
    "cnspec:mondoo-azure-security-security-contact-emails-configured",
  ],
  requirements: { azurerm_security_center_contact: [isSet("email")] },
  fix: "Set an e-mail address that people read.",
  examples: {
    pass: {
      resource: {
        azurerm_security_center_contact: {
          a: { name: "default1", email: "soc@contoso.example", alert_notifications: true, alerts_to_admins: true },
        },
      },
    },
    fail: {
      resource: { azurerm_security_center_contact: { a: { name: "default1", email: "", alert_notifications: true } } },
    },
  },
});
