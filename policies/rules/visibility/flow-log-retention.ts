import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Graph, Target } from "../../estate/graph";
import { rule } from "../../engine/rule";
import { is, meets, orAbsent, type Requirement } from "../shared/require";

/** Zero days mean for ever. */
const longEnough: Requirement = {
  path: "retention_policy.days",
  must: "at least 90, or 0 for ever",
  holds: (days) => Number(days) === 0 || Number(days) >= 90,
  repair: 90,
};

function managed(account: Target, graph: Graph): Outcome {
  if (account.kind !== "resource") return unknown("the retention of the account it writes to is not in the input");
  const { found } = graph.companions(account.resource, "azurerm_storage_management_policy");
  return found.length > 0
    ? pass()
    : fail("neither retention_policy nor a lifecycle policy of the account is switched on");
}

/** Attackers stay for months before they are found; the flows of their first day must still be there. */
export default rule({
  id: "flow-log-retention",
  control: "ZTAI-VS-03",
  title: "Flow logs are kept for less than 90 days",
  severity: "medium",
  covers: [
    "checkov:CKV_AZURE_12",
    "kics:7750fcca-dd03-4d38-b663-4b70289bcfd4",
    "datadog-iac:7750fcca-dd03-4d38-b663-4b70289bcfd4",
    "trivy:AZU-0049",
  ],
  on: ["azurerm_network_watcher_flow_log"],
  check: (log, graph) => {
    const enabled = meets(log, is("retention_policy.enabled", true));
    if (enabled.verdict === "fail" && log.armType !== undefined)
      return managed(graph.target(log, "storage_account_id"), graph);
    return all([meets(log, orAbsent(is("enabled", true))), enabled, meets(log, longEnough)]);
  },
  fix: "Switch retention on with 90 days or more.",
  examples: {
    pass: {
      resource: {
        azurerm_network_watcher_flow_log: { a: { enabled: true, retention_policy: { enabled: true, days: 90 } } },
      },
    },
    fail: {
      resource: {
        azurerm_network_watcher_flow_log: { a: { enabled: true, retention_policy: { enabled: true, days: 30 } } },
      },
    },
  },
});
