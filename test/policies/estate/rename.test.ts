import { isObject, type Json, type JsonObject } from "../../../common/json";
import { renames } from "../../../policies/azure/registry";
import { graphOf } from "../judge-example";

function valueOf(type: string, raw: JsonObject, path: string, more: JsonObject = {}) {
  const { resources } = graphOf({ a: { resource: { [type]: { a: raw } }, ...more } });
  return resources.find(({ mode }) => mode === "managed")?.value(path);
}

const group = "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg";

/** An object with a value at a dotted path. */
function at(path: string, value: Json): JsonObject {
  const [name = "", ...rest] = path.split(".");
  return { [name]: rest.length === 0 ? value : at(rest.join("."), value) };
}

function merged(one: JsonObject, other: JsonObject): JsonObject {
  const shared = Object.entries(other).map(([key, value]) => {
    const before = one[key];
    return [key, isObject(before) && isObject(value) ? merged(before, value) : value] as const;
  });
  return { ...one, ...Object.fromEntries(shared) };
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

/** Two values under an old name that mean different things under the current one. */
const different: readonly (readonly [Json, Json])[] = [
  [true, false],
  ["one", "two"],
  ["DOTNETCORE|3.1", "DOTNETCORE|6.0"],
  ["NODE|14-lts", "NODE|20-lts"],
  ["PHP|7.4", "PHP|8.2"],
  ["PYTHON|3.9", "PYTHON|3.12"],
  [[{ category: "AuditEvent" }], [{ category: "Other" }]],
  ["Required", true],
];

const everyRename = Object.entries(renames).flatMap(([type, all]) =>
  all.map(({ from, to, convert = (value: Json) => value }) => ({ type, from, to, convert })),
);

describe("where both names are written", () => {
  test.each(everyRename)("$type $from and $to must agree", ({ type, from, to, convert }) => {
    const pair = different.find(
      (pair) =>
        !pair.map(convert).includes(null) && new Set(pair.map((value) => JSON.stringify(convert(value)))).size === 2,
    );
    const [old = null, other = null] = pair ?? [];
    const both = (current: Json) => merged(at(from, old), at(to, convert(current)));
    expect(valueOf(type, both(other), to)).toMatchObject({
      state: "unknown",
      reason: expect.stringContaining("both written and differ") as string,
    });
    expect(valueOf(type, both(old), to)).toEqual(setTo(convert(old)));
  });

  test("an old one that is not known leaves it open", () => {
    const raw = { non_ssl_port_enabled: false, enable_non_ssl_port: "${var.open}" };
    expect(valueOf("azurerm_redis_cache", raw, "non_ssl_port_enabled")).toMatchObject({ state: "unknown" });
  });

  test("a current one that is null leaves the old one", () => {
    const raw = { non_ssl_port_enabled: "${null}", enable_non_ssl_port: true };
    expect(valueOf("azurerm_redis_cache", raw, "non_ssl_port_enabled")).toEqual(setTo(true));
  });

  test.each<readonly [string, JsonObject, string]>([
    [
      "the name at the end of an id",
      {
        storage_account_name: "stchat",
        storage_account_id: `${group}/providers/Microsoft.Storage/storageAccounts/stchat`,
      },
      "storage_account_id",
    ],
    [
      "a word in another case",
      { internet_query_access_type: "DISABLED", internet_query_enabled: false },
      "internet_query_enabled",
    ],
  ])("%s is the same", (_, raw, path) => {
    const type = path === "storage_account_id" ? "azurerm_storage_container" : "azurerm_log_analytics_workspace";
    expect(valueOf(type, raw, path)).toMatchObject({ state: "known" });
  });

  test("dynamic blocks of both names are there", () => {
    const dynamic = { log: { for_each: [] }, enabled_log: { for_each: "${var.logs}", content: {} } };
    expect(valueOf("azurerm_monitor_diagnostic_setting", { dynamic }, "enabled_log")).toMatchObject({
      state: "unknown",
    });
  });
});

test.each(["true", "false"])("a switch that is written as the text %s is turned round", (written) => {
  const raw = { local_authentication_enabled: written };
  expect(valueOf("azurerm_cosmosdb_account", raw, "local_authentication_disabled")).toEqual(setTo(written === "false"));
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

test("log blocks that are switched off are not logs", () => {
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
