import { attributeRule } from "../../shared/attribute-rule";
import { is, orAbsent } from "../../shared/require";

/** Alerts and invitations go to whoever answers in the name of the mail server. */
export default attributeRule({
  id: "grafana-mail-verification",
  control: "ZTAI-NW-15",
  title: "Grafana takes any certificate of its mail server",
  severity: "low",
  requirements: { azurerm_dashboard_grafana: [orAbsent(is("smtp.verification_skip_enabled", false))] },
  fix: "Leave verification_skip_enabled off.",
  examples: {
    pass: {
      resource: {
        azurerm_dashboard_grafana: {
          a: { name: "graf-ai", smtp: { enabled: true, host: "smtp.contoso.example:587" } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_dashboard_grafana: {
          a: {
            name: "graf-ai",
            smtp: { enabled: true, host: "smtp.contoso.example:587", verification_skip_enabled: true },
          },
        },
      },
    },
  },
});
