import type { JsonObject } from "../../../common/json";
import { fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";

/** Blocks that hold many resources. */
const containers = new Set(["azurerm_management_group", "azurerm_resource_group", "azurerm_subscription"]);

/** Whether an id holds more than one resource. */
function isWide(scope: string): boolean {
  return !/\/providers\/(?!Microsoft\.Management\/)/i.test(scope);
}

function check(suppression: Resource, graph: Graph): Outcome {
  const enabled = suppression.value("enabled");
  if (enabled.state === "known" && enabled.value === false) return notApplicable("it is switched off");
  const limits = [suppression.blocks("schedule"), suppression.blocks("condition")];
  if (limits.some((limit) => limit.state === "known" && limit.blocks.length > 0)) return pass();
  const open = limits.find((limit) => limit.state === "unknown");
  if (open?.state === "unknown") return unknown(open.reason);
  const targets = suppression.written("scopes").items.map((item) => graph.targetOfItem(suppression, item));
  const wide = targets.some((target) => {
    if (target.kind === "resource") return containers.has(target.resource.type) && target.suffix === "";
    if (target.kind !== "outside") return false;
    return target.block ? containers.has(target.block.type) && target.block.suffix === "" : isWide(target.id);
  });
  if (wide) return fail("it silences the alerts of everything in its scope, always and of any kind");
  const unclear = targets.find((target) => target.kind === "unknown");
  return unclear?.kind === "unknown" ? unknown(`what it silences is unknown: ${unclear.reason}`) : pass();
}

function silenced(scope: string, more: JsonObject = {}): TerraformJson {
  const rule_ = { name: "quiet", resource_group_name: "rg", scopes: [scope], ...more };
  return {
    variable: { any: {} },
    resource: {
      azurerm_resource_group: { rg: { name: "rg" } },
      azurerm_linux_virtual_machine: { vm: { name: "vm" } },
      azurerm_monitor_alert_processing_rule_suppression: { a: rule_ },
    },
  };
}

function incidents(action: JsonObject, more: JsonObject = {}): TerraformJson {
  const rule_ = { display_name: "r", order: 1, log_analytics_workspace_id: "/w", action_incident: action, ...more };
  return { variable: { any: {} }, resource: { azurerm_sentinel_automation_rule: { a: rule_ } } };
}

/** An automation rule that closes what it has not looked at. */
function closing(automation: Resource): Outcome {
  const enabled = automation.value("enabled");
  if (enabled.state === "known" && enabled.value === false) return notApplicable("it is switched off");
  const actions = automation.blocks("action_incident");
  if (actions.state === "unknown") return unknown(actions.reason);
  const statuses = actions.blocks.map((action) => action.value("status"));
  const condition = automation.value("condition_json");
  if (condition.state === "known" && condition.value !== "[]") return pass();
  if (statuses.some((status) => text(status)?.toLowerCase() === "closed")) {
    return condition.state === "unknown"
      ? unknown(`condition_json is unknown: ${condition.reason}`)
      : fail("it closes every incident as soon as it is there");
  }
  const open = statuses.find((status) => status.state === "unknown");
  return open?.state === "unknown" ? unknown(`status is unknown: ${open.reason}`) : pass();
}

/** A detection that nobody hears of is none. */
export default rule({
  id: "alert-suppression",
  control: "ZTAI-VS-10",
  title: "Alerts or incidents are silenced without limit",
  severity: "high",
  on: ["azurerm_monitor_alert_processing_rule_suppression", "azurerm_sentinel_automation_rule"],
  check: (resource, graph) =>
    resource.type === "azurerm_sentinel_automation_rule" ? closing(resource) : check(resource, graph),
  fix: "Limit it to a time, to one resource or to alerts of one kind; close incidents on a condition only.",
  examples: {
    pass: silenced("${azurerm_resource_group.rg.id}", {
      schedule: { effective_from: "2026-12-01T00:00:00", effective_until: "2026-12-02T00:00:00" },
    }),
    fail: silenced("${azurerm_resource_group.rg.id}"),
  },
  edges: [
    { when: "the whole subscription is wide", given: silenced("/subscriptions/0"), verdict: "fail" },
    { when: "one machine is narrow", given: silenced("${azurerm_linux_virtual_machine.vm.id}"), verdict: "pass" },
    {
      when: "alerts of one rule are narrow",
      given: silenced("/subscriptions/0", {
        condition: { alert_rule_name: { operator: "Equals", values: ["backup"] } },
      }),
      verdict: "pass",
    },
    { when: "a scope that is not known is not known", given: silenced("${var.any}"), verdict: "unknown" },
    {
      when: "one that is off silences nothing",
      given: silenced("/subscriptions/0", { enabled: false }),
      verdict: "not-applicable",
    },
    { when: "closing every incident silences all", given: incidents({ order: 1, status: "Closed" }), verdict: "fail" },
    {
      when: "closing on a condition is an answer to it",
      given: incidents({ order: 1, status: "Closed" }, { condition_json: '[{"conditionType":"Property"}]' }),
      verdict: "pass",
    },
    { when: "setting an owner closes nothing", given: incidents({ order: 1, owner_id: "x" }), verdict: "pass" },
    { when: "a status that is not known is not known", given: incidents({ status: "${var.any}" }), verdict: "unknown" },
  ],
});
