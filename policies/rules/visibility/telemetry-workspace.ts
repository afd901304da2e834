import { pass } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { isSet, meets } from "../shared/require";

/** Telemetry outside the workspace has retention, access and network rules of its own that nobody watches. */
export default rule({
  id: "telemetry-workspace",
  control: "ZTAI-VS-11",
  title: "Application Insights keeps telemetry outside the workspace",
  severity: "medium",
  on: ["azurerm_application_insights"],
  check: (component, graph) => {
    const target = graph.target(component, "workspace_id");
    return target.kind === "resource" || target.kind === "outside" ? pass() : meets(component, isSet("workspace_id"));
  },
  fix: "Set workspace_id to the central Log Analytics workspace.",
  examples: {
    pass: {
      resource: {
        azurerm_log_analytics_workspace: { a: { name: "log-central" } },
        azurerm_application_insights: { a: { workspace_id: "${azurerm_log_analytics_workspace.a.id}" } },
      },
    },
    fail: { resource: { azurerm_application_insights: { a: { application_type: "web" } } } },
  },
});
