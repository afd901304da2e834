import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";

const onboarding = "azurerm_sentinel_log_analytics_workspace_onboarding";

/** Logs that nothing reads for signs of attack are an archive. */
export default rule({
  id: "sentinel-onboarded",
  control: "ZTAI-VS-05",
  title: "No workspace is onboarded to Sentinel",
  severity: "high",
  on: ["azurerm_log_analytics_workspace"],
  check: (workspace, graph) => {
    const { found, uncertain } = graph.companions(workspace, onboarding);
    if (found.length > 0) return pass();
    if (uncertain) return unknown(uncertain);
    const elsewhere = graph.all(onboarding).length > 0;
    return elsewhere ? pass() : fail("no Sentinel onboarding names a workspace of the input");
  },
  fix: "Onboard the central workspace to Sentinel.",
  examples: {
    pass: {
      resource: {
        azurerm_log_analytics_workspace: { a: { name: "log-central" } },
        [onboarding]: { a: { workspace_id: "${azurerm_log_analytics_workspace.a.id}" } },
      },
    },
    fail: { resource: { azurerm_log_analytics_workspace: { a: { name: "log-central" } } } },
  },
});
