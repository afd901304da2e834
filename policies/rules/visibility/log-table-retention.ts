import type { JsonObject } from "../../../common/json";
import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";

/** Days that logs are kept at least. */
const least = 90;

/** Basic and Auxiliary tables keep 30 days unless a longer total is set; Analytics keeps as long as the workspace. */
function check(table: Resource): Outcome {
  const plan = table.value("plan");
  const [kept, total] = ["retention_in_days", "total_retention_in_days"].map((name) => table.value(name));
  if (total?.state === "known" && Number(total.value) >= least) return pass();
  if (total?.state === "unknown") return unknown(`total_retention_in_days is unknown: ${total.reason}`);
  if (total?.state === "known")
    return fail(`total_retention_in_days is ${String(total.value)}; it must be at least ${least}`);
  if (kept?.state === "unknown") return unknown(`retention_in_days is unknown: ${kept.reason}`);
  if (kept?.state === "known" && Number(kept.value) < least)
    return fail(`retention_in_days is ${String(kept.value)}; it must be at least ${least}`);
  if (plan.state === "unknown") return unknown(`plan is unknown: ${plan.reason}`);
  if (/^(basic|auxiliary)$/i.test(text(plan) ?? "")) return fail(`a table of plan ${text(plan) ?? ""} keeps 30 days`);
  return pass();
}

function table(more: JsonObject): TerraformJson {
  return {
    variable: { any: {} },
    resource: {
      azurerm_log_analytics_workspace_table: { a: { name: "AzureDiagnostics", workspace_id: "/w", ...more } },
    },
  };
}

/** A table of its own retention forgets what the workspace would keep. */
export default rule({
  id: "log-table-retention",
  control: "ZTAI-VS-03",
  title: "Log table keeps less than 90 days",
  severity: "medium",
  on: ["azurerm_log_analytics_workspace_table", "azurerm_log_analytics_workspace_table_custom_log"],
  check,
  fix: "Set total_retention_in_days to 90 or more.",
  examples: {
    pass: table({ plan: "Basic", total_retention_in_days: 365 }),
    fail: table({ plan: "Basic" }),
  },
  edges: [
    { when: "a table without settings keeps as long as its workspace", given: table({}), verdict: "pass" },
    { when: "a month is too short", given: table({ retention_in_days: 30 }), verdict: "fail" },
    {
      when: "an archive counts",
      given: table({ retention_in_days: 30, total_retention_in_days: 90 }),
      verdict: "pass",
    },
    { when: "a plan that is not known is not known", given: table({ plan: "${var.any}" }), verdict: "unknown" },
  ],
});
