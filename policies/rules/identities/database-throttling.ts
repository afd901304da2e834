import { notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { isOneOf, meets } from "../shared/require";

/** Without throttling a password can be guessed as fast as the network allows. */
export default rule({
  id: "database-throttling",
  control: "ZTAI-ID-02",
  title: "Database does not slow down failed sign-ins",
  severity: "low",
  covers: [
    "checkov:CKV_AZURE_32",
    "kics:2b3c671f-1b76-4741-8789-ed1fe0785dc4",
    "datadog-iac:2b3c671f-1b76-4741-8789-ed1fe0785dc4",
    "trivy:AZU-0021",
    "cnspec:mondoo-azure-security-postgresql-connection-throttling-enabled",
  ],
  on: ["azurerm_postgresql_configuration", "azurerm_postgresql_flexible_server_configuration"],
  check: (setting) => {
    const name = setting.value("name");
    if (name.state === "unknown") return unknown(`name is unknown: ${name.reason}`);
    if (!/^connection_thrott(ling|le\.enable)$/i.test(text(name) ?? ""))
      return notApplicable("it does not set throttling");
    return meets(setting, isOneOf("value", ["on", "true", "1"]));
  },
  fix: "Leave connection_throttling on.",
  examples: {
    pass: { resource: { azurerm_postgresql_configuration: { a: { name: "connection_throttling", value: "on" } } } },
    fail: {
      resource: {
        azurerm_postgresql_flexible_server_configuration: { a: { name: "connection_throttle.enable", value: "off" } },
      },
    },
  },
});
