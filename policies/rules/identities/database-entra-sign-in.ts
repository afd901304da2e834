import { rule } from "../../engine/rule";
import { hasBlock } from "../shared/blocks";
import { is, meets } from "../shared/require";

/** Without Entra sign-in every client needs a stored password. */
export default rule({
  id: "database-entra-sign-in",
  control: "ZTAI-ID-02",
  title: "Database does not know Entra",
  severity: "medium",
  covers: ["psrule:Azure.PostgreSQL.AAD", "psrule:Azure.Redis.EntraID"],
  on: ["azurerm_postgresql_flexible_server", "azurerm_mssql_server", "azurerm_redis_cache"],
  check: (server) => {
    if (server.type === "azurerm_mssql_server")
      return hasBlock(server, "azuread_administrator", "azuread_administrator is not set");
    if (server.type === "azurerm_redis_cache")
      return meets(server, is("redis_configuration.active_directory_authentication_enabled", true));
    return meets(server, is("authentication.active_directory_auth_enabled", true));
  },
  fix: "Switch Entra authentication on and name an administrator group.",
  examples: {
    pass: {
      resource: {
        azurerm_postgresql_flexible_server: {
          a: { name: "psql-memory", authentication: { active_directory_auth_enabled: true } },
        },
      },
    },
    fail: {
      resource: { azurerm_postgresql_flexible_server: { a: { name: "psql-memory", administrator_login: "ops" } } },
    },
  },
});
