import type { Json, JsonObject } from "../../../common/json";
import { graphOf } from "../judge-example";

function valueOf(type: string, raw: JsonObject, path: string, more: JsonObject = {}) {
  const [resource] = graphOf({ a: { resource: { [type]: { a: raw } }, ...more } }).all(type);
  return resource?.value(path);
}

const setTo = (value: Json) => ({ state: "known", value, origin: "set" });

describe("arguments of other majors are read under the name rules know", () => {
  test.each<readonly [string, JsonObject, string, Json]>([
    ["azurerm_redis_cache", { enable_non_ssl_port: true }, "non_ssl_port_enabled", true],
    ["azurerm_key_vault", { enable_rbac_authorization: true }, "rbac_authorization_enabled", true],
    ["azurerm_cosmosdb_account", { local_authentication_enabled: true }, "local_authentication_disabled", false],
    ["azurerm_log_analytics_workspace", { internet_query_access_type: "Disabled" }, "internet_query_enabled", false],
    [
      "azurerm_api_management",
      { security: { enable_backend_tls10: true, frontend_tls11_enabled: false } },
      "security.backend_tls10_enabled",
      true,
    ],
    [
      "azurerm_kubernetes_cluster",
      { default_node_pool: [{ name: "system", enable_host_encryption: true }] },
      "default_node_pool.host_encryption_enabled",
      true,
    ],
    [
      "azurerm_logic_app_standard",
      { site_config: { public_network_access_enabled: false } },
      "public_network_access",
      "Disabled",
    ],
  ])("%s %j", (type, raw, path, expected) => {
    expect(valueOf(type, raw, path)).toEqual(setTo(expected));
  });
});

test("the current name wins where both are written", () => {
  const raw = { non_ssl_port_enabled: false, enable_non_ssl_port: true };
  expect(valueOf("azurerm_redis_cache", raw, "non_ssl_port_enabled")).toEqual(setTo(false));
});

test("an unknown value stays unknown under the other name, also when it would be inverted", () => {
  const raw = { local_authentication_enabled: "${var.local}" };
  expect(valueOf("azurerm_cosmosdb_account", raw, "local_authentication_disabled")).toMatchObject({ state: "unknown" });
});

test("a variable's default is inverted, not copied", () => {
  const variable = { variable: { local: { default: false } } };
  const raw = { local_authentication_enabled: "${var.local}" };
  expect(valueOf("azurerm_cosmosdb_account", raw, "local_authentication_disabled", variable)).toEqual(setTo(true));
});

test("log blocks that are switched off are no logs", () => {
  const log: JsonObject[] = [
    { category: "AuditEvent", enabled: true },
    { category: "Other", enabled: false },
    { category: "Third" },
  ];
  const kept = [{ category: "AuditEvent" }, { category: "Third" }];
  expect(valueOf("azurerm_monitor_diagnostic_setting", { log }, "enabled_log")).toMatchObject({ state: "known" });
  const [setting] = graphOf({ a: { resource: { azurerm_monitor_diagnostic_setting: { a: { log } } } } }).all(
    "azurerm_monitor_diagnostic_setting",
  );
  expect(setting?.raw["enabled_log"]).toEqual(kept);
});

test("a dynamic block under the old name is unknown, not absent", () => {
  const dynamic = { log: { for_each: "${var.logs}", content: {} } };
  expect(valueOf("azurerm_monitor_diagnostic_setting", { dynamic }, "enabled_log")).toMatchObject({ state: "unknown" });
});
