import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** A service account's token reads every dashboard, and with them what is logged. */
export default attributeRule({
  id: "grafana-keys",
  control: "ZTAI-ID-02",
  title: "Grafana gives out API keys",
  severity: "low",
  requirements: { azurerm_dashboard_grafana: [orAbsent(is("api_key_enabled", false))] },
  fix: "Leave API keys off and sign in with Entra identities.",
  examples: {
    pass: { resource: { azurerm_dashboard_grafana: { a: { name: "graf-ai" } } } },
    fail: { resource: { azurerm_dashboard_grafana: { a: { name: "graf-ai", api_key_enabled: true } } } },
  },
});
