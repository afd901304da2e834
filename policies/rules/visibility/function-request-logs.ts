import { rule } from "../../engine/rule";
import { isGiven } from "../shared/given";
import { is, meets, orAbsent } from "../shared/require";

/** Without the log of its runs nobody can tell what a tool did for an agent. */
export default rule({
  id: "function-request-logs",
  control: "ZTAI-VS-02",
  title: "Function app keeps no log of its runs",
  severity: "low",
  covers: ["checkov:CKV_AZURE_159"],
  on: [
    "azurerm_linux_function_app",
    "azurerm_linux_function_app_slot",
    "azurerm_windows_function_app",
    "azurerm_windows_function_app_slot",
  ],
  check: (app) => {
    const builtIn = meets(app, orAbsent(is("builtin_logging_enabled", true)));
    if (builtIn.verdict !== "fail") return builtIn;
    const telemetry = isGiven(app, "site_config.application_insights_connection_string");
    return telemetry.verdict === "fail" ? builtIn : telemetry;
  },
  fix: "Leave builtin_logging_enabled on, or send telemetry to Application Insights.",
  examples: {
    pass: { resource: { azurerm_linux_function_app: { a: { name: "func-chat" } } } },
    fail: { resource: { azurerm_linux_function_app: { a: { name: "func-chat", builtin_logging_enabled: false } } } },
  },
});
