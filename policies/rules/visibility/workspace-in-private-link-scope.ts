import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";

/** A workspace closed to the internet and in no scope receives nothing. */
export default rule({
  id: "workspace-in-private-link-scope",
  control: "ZTAI-VS-11",
  title: "Workspace is in no private link scope",
  severity: "medium",
  on: ["azurerm_log_analytics_workspace", "azurerm_application_insights"],
  check: (workspace, graph) => {
    const { found, uncertain } = graph.companions(workspace, "azurerm_monitor_private_link_scoped_service");
    if (found.length > 0) return pass();
    return uncertain ? unknown(uncertain) : fail("no azurerm_monitor_private_link_scoped_service links it");
  },
  fix: "Link it to the private link scope of the network.",
  examples: {
    pass: {
      resource: {
        azurerm_log_analytics_workspace: { a: { name: "log-central" } },
        azurerm_monitor_private_link_scoped_service: {
          a: { linked_resource_id: "${azurerm_log_analytics_workspace.a.id}" },
        },
      },
    },
    fail: { resource: { azurerm_log_analytics_workspace: { a: { name: "log-central" } } } },
  },
});
