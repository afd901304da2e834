import { notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { isAtLeast, isOneOf, meets } from "../shared/require";

const logged = ["log_connections", "log_disconnections", "log_checkpoints", "log_duration", "log_retention"];

/** Who signed in and what took long tells an attack from a busy day. */
export default rule({
  id: "database-log-settings",
  control: "ZTAI-VS-02",
  title: "Database does not log connections and checkpoints",
  severity: "low",
  covers: [
    "checkov:CKV_AZURE_30",
    "checkov:CKV_AZURE_31",
    "checkov:CKV_AZURE_146",
    "kics:ffb02aca-0d12-475e-b77c-a726f7aeff4b",
    "kics:3790d386-be81-4dcf-9850-eaa7df6c10d9",
    "kics:c640d783-10c5-4071-b6c1-23507300d333",
    "kics:16e0879a-c4ae-4ff8-a67d-a2eed5d67b8f",
    "kics:07f7134f-9f37-476e-8664-670c218e4702",
    "kics:261a83f8-dd72-4e8c-b5e1-ebf06e8fe606",
    "datadog-iac:3790d386-be81-4dcf-9850-eaa7df6c10d9",
    "datadog-iac:c640d783-10c5-4071-b6c1-23507300d333",
    "datadog-iac:16e0879a-c4ae-4ff8-a67d-a2eed5d67b8f",
    "trivy:AZU-0024",
    "trivy:AZU-0019",
    "cnspec:mondoo-azure-security-postgresql-log-connections-enabled",
    "cnspec:mondoo-azure-security-postgresql-log-checkpoints-enabled",
  ],
  on: ["azurerm_postgresql_configuration", "azurerm_postgresql_flexible_server_configuration"],
  check: (setting) => {
    const name = setting.value("name");
    if (name.state === "unknown") return unknown(`name is unknown: ${name.reason}`);
    const known = text(name)?.toLowerCase() ?? "";
    if (known === "log_retention_days" || known === "logfiles.retention_days")
      return meets(setting, isAtLeast("value", 4));
    return logged.includes(known)
      ? meets(setting, isOneOf("value", ["on", "true", "1"]))
      : notApplicable("it is not a log setting");
  },
  fix: "Leave log_connections, log_disconnections, log_checkpoints, log_duration and log_retention on.",
  examples: {
    pass: {
      resource: { azurerm_postgresql_flexible_server_configuration: { a: { name: "log_connections", value: "on" } } },
    },
    fail: { resource: { azurerm_postgresql_configuration: { a: { name: "log_checkpoints", value: "OFF" } } } },
  },
});
