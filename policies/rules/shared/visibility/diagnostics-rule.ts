import { logCategories } from "../../../azure/registry";
import type { Companion, Companions, Graph } from "../../../estate/graph";
import { all, any, fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import type { Check } from "../../../engine/rule";
import { isPresent, text } from "../../../estate/value";
import type { LogCategory } from "../../../azure/card";
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
  const { found, ...doubt } = graph.companions(resource, settingType);
  const judged = suffixesOf(resource).map((suffix) => targetLogs(resource, suffix, found, graph));
  const missing = judged.filter(({ verdict }) => verdict === "fail").length;
  return unlessDoubted(all(judged), missing, doubt, (setting) => logs(setting, resource, graph));
};

/**
 * What follows the id of a resource in the targets of settings for its logs. A cache logs at its database.
 * https://learn.microsoft.com/azure/redis/monitor-diagnostic-settings
 */
function suffixesOf(resource: Resource): readonly string[] {
  if (resource.type === "azurerm_managed_redis") return ["/databases/default"];
  if (resource.type !== "azurerm_storage_account") return [""];
  const kind = text(resource.value("account_kind")) ?? "";
  const services = entry(storageServices, kind) ?? ["blob", "queue", "table", "file"];
  return services.map((service) => `/${service}Services/default`);
}

function targetLogs(resource: Resource, suffix: string, found: readonly Companion[], graph: Graph): Outcome {
  const settings = found.filter((setting) => setting.suffix.toLowerCase() === suffix.toLowerCase());
  return any(
    settings.map((setting) => logs(setting.resource, resource, graph)),
    settings.length === 0
      ? `no ${settingType} targets it${suffix && ` at ${suffix}`}`
      : `its diagnostic setting${suffix && ` at ${suffix}`} does not send all logs to a Log Analytics workspace`,
  );
}

function logs(setting: Resource, resource: Resource, graph: Graph): Outcome {
  return all([toWorkspace(setting), complete(setting, resource, graph)]);
}

/** Asks that a diagnostic setting sends the metrics of a resource itself to a workspace. */
export const sendsMetrics: Check = (resource, graph) => {
  const { found, ...doubt } = graph.companions(resource, settingType);
  const settings = found.filter(({ suffix }) => suffix === "").map((setting) => setting.resource);
  const verdict = any(settings.map(metrics), `no ${settingType} sends its metrics to a Log Analytics workspace`);
  return unlessDoubted(verdict, 1, doubt, metrics);
};

function metrics(setting: Resource): Outcome {
  return all([toWorkspace(setting), hasBlock(setting, "enabled_metric", "it sends no metrics")]);
}

/**
 * A failure is none for certain where settings whose target is not known may repair it: each that may do what is asked, for
 * one target.
 * @param missing number of targets that lack a setting
 */
function unlessDoubted(
  verdict: Outcome,
  missing: number,
  { uncertain, possible }: Omit<Companions, "found">,
  asked: (setting: Resource) => Outcome,
): Outcome {
  if (verdict.verdict !== "fail" || uncertain === undefined) return verdict;
  const able = possible?.filter((setting) => asked(setting).verdict !== "fail").length;
  return able !== undefined && able < missing ? verdict : unknown(uncertain);
}

/** A workspace whose id is only known after apply is a workspace nonetheless. */
function toWorkspace(setting: Resource): Outcome {
  const workspace = setting.value("log_analytics_workspace_id");
  const isThere = isPresent(workspace);
  if (isThere !== undefined) return isThere ? pass() : fail("log_analytics_workspace_id is not set");
  return unknown(`log_analytics_workspace_id is unknown: ${workspace.state === "unknown" ? workspace.reason : ""}`);
}

/** Whether a resource has a category of logs; undefined where that is not known. */
function hasCategory(category: LogCategory, resource: Resource, graph: Graph): boolean | undefined {
  if (typeof category === "string") return true;
  const { when } = category;
  if ("values" in when) {
    const given = when.orGiven === undefined ? false : isPresent(resource.value(when.orGiven));
    return given === false ? isWordIn(resource, when.argument, when.values) : given;
  }
  const { found, uncertain } = graph.companions(resource, when.companion);
  const judged = found.map((one) => isWordIn(one.resource, when.argument, [when.value]));
  if (judged.includes(true)) return true;
  return uncertain !== undefined || judged.includes(undefined) ? undefined : false;
}

function isWordIn(resource: Resource, argument: string, words: readonly string[]): boolean | undefined {
  const value = resource.value(argument);
  if (value.state === "unknown") return undefined;
  const word = text(value)?.toLowerCase();
  return words.some((one) => one.toLowerCase() === word);
}

function complete(setting: Resource, resource: Resource, graph: Graph): Outcome {
  const { type } = resource;
  const logs = setting.blocks("enabled_log");
  if (logs.state === "unknown") return unknown(logs.reason);
  const values = (name: string) => logs.blocks.map((log) => log.value(name));
  const groups = values("category_group").map((group) => text(group)?.toLowerCase());
  const isAudited = groups.includes("audit");
  if (groups.includes("alllogs") || (isAudited && !requestsApart.includes(type))) return pass();
  const sent = values("category").flatMap((category) => text(category) ?? []);
  if (isAudited) sent.push("Audit");
  const categories = logCategories[type] ?? [];
  const lacking = categories.filter((category) => {
    const names = typeof category === "string" ? category : category.category;
    return !names.split("|").some((name) => sent.includes(name)) && hasCategory(category, resource, graph) !== false;
  });
  if (lacking.length === 0) return pass();
  const open = [...values("category_group"), ...values("category")].some(({ state }) => state === "unknown");
  if (open) return unknown("a log category is not known");
  const isAsked = lacking.some((category) => hasCategory(category, resource, graph) === true);
  return isAsked ? fail("not all log categories are sent") : unknown("whether it has all log categories is not known");
}
