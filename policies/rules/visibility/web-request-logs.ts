import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { webApps } from "../shared/applications/web-app-types";
import { hasBlock } from "../shared/blocks";
import { sendsLogs } from "../shared/visibility/diagnostics-rule";

/** Without the requests nobody can tell later who did what. */
export default rule({
  id: "web-request-logs",
  control: "ZTAI-VS-02",
  title: "App keeps no log of its requests",
  severity: "low",
  covers: ["checkov:CKV_AZURE_63"],
  on: webApps,
  check: (app, graph) => {
    const logs = app.blocks("logs");
    if (logs.state === "unknown") return unknown(logs.reason);
    const [own] = logs.blocks;
    const written = own ? hasBlock(own, "http_logs", "logs has no http_logs") : fail("it has no logs block");
    const exported = sendsLogs(app, graph);
    return exported.verdict === "pass" ? pass() : written;
  },
  fix: "Add a logs block with http_logs.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_web_app: {
          a: { name: "app-chat", logs: { http_logs: { file_system: { retention_in_days: 30, retention_in_mb: 35 } } } },
        },
      },
    },
    fail: { resource: { azurerm_linux_web_app: { a: { name: "app-chat" } } } },
  },
});
