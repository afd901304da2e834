import { all, notApplicable, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { is, isOneOf, meets, orAbsent, type Requirement } from "../../shared/require";

const tls12 = ["1.2", "1.3"];
const oldServer = [
  is("ssl_enforcement_enabled", true),
  orAbsent(isOneOf("ssl_minimal_tls_version_enforced", ["TLS1_2", "TLS1_3"])),
];
const requirements: Readonly<Record<string, readonly Requirement[]>> = {
  azurerm_mariadb_server: oldServer,
  azurerm_mssql_managed_instance: [isOneOf("minimum_tls_version", tls12)],
  azurerm_mssql_server: [isOneOf("minimum_tls_version", tls12)],
  azurerm_mysql_server: oldServer,
  azurerm_postgresql_server: oldServer,
  azurerm_redis_enterprise_cluster: [isOneOf("minimum_tls_version", tls12)],
  azurerm_redis_enterprise_database: [isOneOf("client_protocol", ["Encrypted"])],
};
const configurations = [
  "azurerm_postgresql_flexible_server_configuration",
  "azurerm_mysql_flexible_server_configuration",
];
const settings: ReadonlyMap<string, Requirement> = new Map([
  ["require_secure_transport", isOneOf("value", ["on", "1"])],
  ["ssl_min_protocol_version", isOneOf("value", ["TLSv1.2", "TLSv1.3"])],
  ["tls_version", isOneOf("value", ["TLSv1.2", "TLSv1.3", "TLSv1.2,TLSv1.3"])],
]);

/** Without encryption, or with an old one, rows and passwords can be read on the way. */
export default rule({
  id: "database-transport",
  control: "ZTAI-NW-15",
  title: "Database accepts unencrypted or weakly encrypted connections",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_29",
    "checkov:CKV_AZURE_147",
    "kics:0437633b-daa6-4bbc-8526-c0d2443b946e",
    "datadog-iac:93f9tyjk-e5f6-7890-ab12-cd34ef567890",
    "trivy:AZU-0020",
    "trivy:AZU-0026",
    "psrule:Azure.PostgreSQL.MinTLS",
    "psrule:Azure.PostgreSQL.UseSSL",
    "psrule:Azure.RedisEnterprise.MinTLS",
    "policy-library-avm:AVM_SEC_29",
    "cnspec:mondoo-azure-security-ensure-that-ssl-enabled-postgresql",
  ],
  on: [...Object.keys(requirements), ...configurations],
  check: (server) => {
    if (!configurations.includes(server.type))
      return all((requirements[server.type] ?? []).map((requirement) => meets(server, requirement)));
    const name = server.value("name");
    if (name.state === "unknown") return unknown(`name is unknown: ${name.reason}`);
    const setting = settings.get(text(name) ?? "");
    return setting ? meets(server, setting) : notApplicable("it sets nothing about transport");
  },
  fix: "Require TLS 1.2 or later.",
  examples: {
    pass: {
      resource: {
        azurerm_mssql_server: { a: { name: "sql-memory" } },
        azurerm_postgresql_server: { b: { name: "psql-old", ssl_enforcement_enabled: true } },
      },
    },
    fail: {
      resource: {
        azurerm_postgresql_flexible_server_configuration: { a: { name: "require_secure_transport", value: "OFF" } },
      },
    },
  },
});
