import { any, notApplicable } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { missing, usesModels } from "../shared/presence-rule";
import { is, meets } from "../shared/require";

/** Logs that no detection reads are an archive. */
export default rule({
  id: "sentinel-detections",
  control: "ZTAI-VS-09",
  title: "Sentinel has no detection",
  severity: "high",
  on: ["estate"],
  check: (estate, graph) => {
    const isOnboarded = graph.all("azurerm_sentinel_log_analytics_workspace_onboarding").length > 0;
    if (!isOnboarded && !usesModels(graph)) return notApplicable("the input has no models and no Sentinel");
    const rules = graph.all(
      "azurerm_sentinel_alert_rule_scheduled",
      "azurerm_sentinel_alert_rule_nrt",
      "azurerm_sentinel_alert_rule_fusion",
    );
    if (rules.length === 0) return missing(estate, "detections, which may come from the content hub");
    return any(
      rules.map((detection) => meets(detection, is("enabled", true))),
      "every detection of the input is switched off",
    );
  },
  fix: "Add scheduled or near-real-time rules for attacks on AI to the onboarded workspace.",
  examples: {
    pass: {
      resource: {
        azurerm_sentinel_log_analytics_workspace_onboarding: {
          a: { workspace_id: "${azurerm_log_analytics_workspace.a.id}" },
        },
        azurerm_sentinel_alert_rule_scheduled: { a: { name: "jailbreak", severity: "High", query: "SecurityAlert" } },
      },
    },
    fail: {
      resource: {
        azurerm_sentinel_log_analytics_workspace_onboarding: {
          a: { workspace_id: "${azurerm_log_analytics_workspace.a.id}" },
        },
        azurerm_sentinel_alert_rule_scheduled: {
          a: { name: "jailbreak", severity: "High", query: "SecurityAlert", enabled: false },
        },
      },
    },
  },
});
