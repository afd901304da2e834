import { logCategories } from "../../../azure/registry";
import type { Graph } from "../../../estate/graph";
import { all, any, fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import type { Check } from "../../../engine/rule";
import { isPresent, text } from "../../../estate/value";
import { hasBlock } from "../blocks";
import { entry } from "../../../../common/table";

const settingType = "azurerm_monitor_diagnostic_setting";

/** Types whose group `audit` holds reads of keys and leaves out the requests to models. */
const requestsApart = ["azurerm_ai_services", "azurerm_cognitive_account", "azurerm_cognitive_account_project"];

/** The account itself logs nothing: its services do. Kinds of account have different ones. */
const storageServices: Readonly<Record<string, readonly string[]>> = {
  BlobStorage: ["blob"],
  BlockBlobStorage: ["blob"],
  FileStorage: ["file"],
};

/** Asks that a diagnostic setting sends the logs of a resource, or of each of its services, to a workspace. */
export const sendsLogs: Check = (resource, graph) => {
  if (resource.type !== "azurerm_storage_account") return targetLogs(resource, "", graph);
  const services = entry(storageServices, text(resource.value("account_kind")) ?? "") ?? [
    "blob",
    "queue",
    "table",
    "file",
  ];
  return all(services.map((service) => targetLogs(resource, `/${service}Services/default`, graph)));
};

function targetLogs(resource: Resource, suffix: string, graph: Graph): Outcome {
  const { found, uncertain } = graph.companions(resource, settingType);
  const settings = found.filter((setting) => setting.suffix.toLowerCase() === suffix.toLowerCase());
  const verdict = any(
    settings.map((setting) => all([toWorkspace(setting.resource), complete(setting.resource, resource.type)])),
    settings.length === 0
      ? `no ${settingType} targets it${suffix && ` at ${suffix}`}`
      : `its diagnostic setting${suffix && ` at ${suffix}`} does not send all logs to a Log Analytics workspace`,
  );
  return verdict.verdict === "fail" && uncertain ? unknown(uncertain) : verdict;
}

/** Asks that a diagnostic setting sends the metrics of a resource itself to a workspace. */
export const sendsMetrics: Check = (resource, graph) => {
  const { found, uncertain } = graph.companions(resource, settingType);
  const settings = found.filter(({ suffix }) => suffix === "").map((setting) => setting.resource);
  const verdict = any(
    settings.map((setting) => all([toWorkspace(setting), hasBlock(setting, "enabled_metric", "it sends no metrics")])),
    `no ${settingType} sends its metrics to a Log Analytics workspace`,
  );
  return verdict.verdict === "fail" && uncertain ? unknown(uncertain) : verdict;
};

/** A workspace whose id is only known after apply is a workspace nonetheless. */
function toWorkspace(setting: Resource): Outcome {
  const workspace = setting.value("log_analytics_workspace_id");
  const isThere = isPresent(workspace);
  if (isThere !== undefined) return isThere ? pass() : fail("log_analytics_workspace_id is not set");
  return unknown(`log_analytics_workspace_id is unknown: ${workspace.state === "unknown" ? workspace.reason : ""}`);
}

function complete(setting: Resource, type: string): Outcome {
  const logs = setting.blocks("enabled_log");
  if (logs.state === "unknown") return unknown(logs.reason);
  const values = (name: string) => logs.blocks.map((log) => log.value(name));
  const groups = values("category_group").map((group) => text(group)?.toLowerCase());
  const isAudited = groups.includes("audit");
  if (groups.includes("alllogs") || (isAudited && !requestsApart.includes(type))) return pass();
  const sent = values("category").flatMap((category) => text(category) ?? []);
  if (isAudited) sent.push("Audit");
  const categories = logCategories[type] ?? [];
  if (categories.length > 0 && categories.every((category) => category.split("|").some((name) => sent.includes(name))))
    return pass();
  const open = [...values("category_group"), ...values("category")].some(({ state }) => state === "unknown");
  return open ? unknown("a log category is not known") : fail("not all log categories are sent");
}
