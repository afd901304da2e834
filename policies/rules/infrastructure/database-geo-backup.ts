import { notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { is, meets } from "../shared/require";

/** A backup in the same region is gone with the region. */
export default rule({
  id: "database-geo-backup",
  control: "ZTAI-IN-07",
  title: "Backups of the database stay in one region",
  severity: "low",
  covers: [
    "checkov:CKV_AZURE_136",
    "checkov:CKV_AZURE_102",
    "kics:8b042c30-e441-453f-b162-7696982ebc58",
    "psrule:Azure.PostgreSQL.GeoRedundantBackup",
    "policy-library-avm:postgresql_flexible_server_geo_redundant_backup_enabled",
    "cnspec:mondoo-azure-security-postgresql-flexible-geo-backup",
  ],
  on: [
    "azurerm_postgresql_flexible_server",
    "azurerm_postgresql_server",
    "azurerm_mysql_flexible_server",
    "azurerm_mysql_server",
    "azurerm_mariadb_server",
  ],
  check: (server) => {
    const mode = server.value("create_mode");
    if (mode.state === "unknown") return unknown(`create_mode is unknown: ${mode.reason}`);
    if (text(mode) === "Replica") return notApplicable("a replica is backed up at its source");
    return meets(server, is("geo_redundant_backup_enabled", true));
  },
  fix: "Set geo_redundant_backup_enabled to true; an existing server has to be replaced.",
  examples: {
    pass: {
      resource: {
        azurerm_postgresql_flexible_server: { a: { name: "psql-memory", geo_redundant_backup_enabled: true } },
      },
    },
    fail: { resource: { azurerm_postgresql_flexible_server: { a: { name: "psql-memory" } } } },
  },
  edges: [
    {
      when: "a replica is backed up at its source",
      given: { resource: { azurerm_postgresql_flexible_server: { a: { create_mode: "Replica" } } } },
      verdict: "not-applicable",
    },
  ],
});
