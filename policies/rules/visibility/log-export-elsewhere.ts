import type { JsonObject } from "../../../common/json";
import { fail, notApplicable, pass, unknown } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import { placeOfTarget } from "../shared/elsewhere";

const theirs = "/subscriptions/9/resourceGroups/e/providers/Microsoft.Storage/storageAccounts/e";

function exported(destination: string, more: JsonObject = {}): TerraformJson {
  const workspace_resource_id = "${azurerm_log_analytics_workspace.w.id}";
  const rule_ = { name: "x", workspace_resource_id, destination_resource_id: destination, enabled: true, ...more };
  return {
    variable: { any: {} },
    resource: {
      azurerm_log_analytics_workspace: { w: { name: "law" } },
      azurerm_storage_account: { s: { name: "st" } },
      azurerm_log_analytics_data_export_rule: { a: { ...rule_, table_names: ["AzureDiagnostics"] } },
    },
  };
}

/** An export hands every new row of its tables, prompts among them, to who owns the destination. */
export default rule({
  id: "log-export-elsewhere",
  control: "ZTAI-VS-11",
  title: "Logs are exported to another subscription or tenant",
  severity: "medium",
  on: ["azurerm_log_analytics_data_export_rule", "azurerm_monitor_diagnostic_setting"],
  check: (source, graph) => {
    if (source.type === "azurerm_monitor_diagnostic_setting") {
      const partner = source.value("partner_solution_id");
      if (partner.state === "absent") return notApplicable("it sends nothing to a partner");
      return partner.state === "known" ? fail("it sends logs to a solution of a partner") : unknown(partner.reason);
    }
    const enabled = source.value("enabled");
    if (enabled.state === "known" && enabled.value === false) return notApplicable("it is switched off");
    const place = placeOfTarget(graph.target(source, "destination_resource_id"), graph);
    if (place.kind === "own") return pass();
    if (place.kind === "elsewhere")
      return fail(`it exports to subscription ${place.subscription}, to which nothing else here belongs`);
    return unknown(`its destination is unknown${place.kind === "unknown" ? `: ${place.reason}` : ""}`);
  },
  fix: "Export to a store of the organisation; where it is in another subscription, read it by a data source.",
  examples: { pass: exported("${azurerm_storage_account.s.id}"), fail: exported(theirs) },
  edges: [
    { when: "a destination that is not known is not known", given: exported("${var.any}"), verdict: "unknown" },
    {
      when: "an export that is off sends nothing",
      given: exported(theirs, { enabled: false }),
      verdict: "not-applicable",
    },
    {
      when: "a diagnostic setting to a partner hands logs out",
      given: {
        resource: {
          azurerm_monitor_diagnostic_setting: {
            a: { name: "d", target_resource_id: "/x", partner_solution_id: "/subscriptions/0/x" },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
