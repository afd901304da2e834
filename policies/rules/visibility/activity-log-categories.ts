import { fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Graph } from "../../engine/graph";
import type { Resource } from "../../engine/resource";
import { text } from "../../engine/value";
import { rule } from "../../engine/rule";

const needed = ["Administrative", "Security", "Alert", "Policy"];
const subscription = /^(\/subscriptions\/[^/]+\/?|data\.azurerm_subscription\..*)$/i;
const written = /^\$\{data\.azurerm_subscription\.[^}]+\}$/;

/** Whether the setting is one of a whole subscription; undefined when its target is not known. */
function isOfSubscription(setting: Resource, graph: Graph): boolean | undefined {
  const raw = setting.rawAt("target_resource_id");
  if (typeof raw === "string" && (written.test(raw) || /^\/subscriptions\/\$\{[^}]+\}$/.test(raw))) return true;
  const target = graph.target(setting, "target_resource_id");
  if (target.kind === "unknown") return undefined;
  if (target.kind === "resource") return target.resource.type === "azurerm_subscription" && target.suffix === "";
  return target.kind === "outside" && subscription.test(target.id);
}

function complete(setting: Resource): Outcome {
  const logs = setting.blocks("enabled_log");
  if (logs.state === "unknown") return unknown(logs.reason);
  const values = logs.blocks.flatMap((log) => [log.value("category"), log.value("category_group")]);
  const sent = values.flatMap((value) => text(value) ?? []);
  const missing = needed.filter((category) => !sent.includes(category));
  if (missing.length === 0 || sent.some((group) => group.toLowerCase() === "alllogs")) return pass();
  if (values.some(({ state }) => state === "unknown")) return unknown("a log category is not known");
  return fail(`it does not send ${missing.join(", ")}`);
}

/** Who changed a role, a policy or a network shows in the activity log of the subscription alone. */
export default rule({
  id: "activity-log-categories",
  control: "ZTAI-VS-02",
  title: "Activity log is sent without its security categories",
  severity: "high",
  covers: ["cnspec:mondoo-azure-security-diagnostic-settings-essential-categories"],
  on: ["azurerm_monitor_diagnostic_setting"],
  check: (setting, graph) => {
    const answer = isOfSubscription(setting, graph);
    if (answer === false) return notApplicable("it is not about a subscription");
    const verdict = complete(setting);
    if (verdict.verdict === "fail" && answer === undefined) return unknown("target_resource_id is not known");
    return verdict;
  },
  fix: "Send the categories Administrative, Security, Alert and Policy.",
  examples: {
    pass: {
      resource: {
        azurerm_monitor_diagnostic_setting: {
          a: {
            target_resource_id: "/subscriptions/00000000-0000-0000-0000-000000000001",
            enabled_log: [
              { category: "Administrative" },
              { category: "Security" },
              { category: "Alert" },
              { category: "Policy" },
            ],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_monitor_diagnostic_setting: {
          a: {
            target_resource_id: "/subscriptions/00000000-0000-0000-0000-000000000001",
            enabled_log: [{ category: "Administrative" }],
          },
        },
      },
    },
  },
});
