import { unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { isWithin } from "../shared/lists";
import { is, meets, type Requirement } from "../shared/require";

const requirements: Readonly<Record<string, Requirement>> = {
  azurerm_mongo_cluster: isWithin("authentication_methods", ["MicrosoftEntraID"]),
  azurerm_mssql_managed_instance: is("azure_active_directory_administrator.azuread_authentication_only_enabled", true),
  azurerm_mssql_server: is("azuread_administrator.azuread_authentication_only", true),
  azurerm_postgresql_flexible_server: is("authentication.password_auth_enabled", false),
  azurerm_synapse_workspace: is("azuread_authentication_only", true),
};

/** A database password knows neither Conditional Access nor the person who uses it. */
export default rule({
  id: "database-password",
  control: "ZTAI-ID-02",
  title: "Database accepts passwords",
  severity: "high",
  covers: [
    "psrule:Azure.PostgreSQL.AADOnly",
    "cnspec:mondoo-azure-security-postgresql-flexible-server-password-auth-disabled",
  ],
  on: [
    "azurerm_postgresql_flexible_server",
    "azurerm_mssql_server",
    "azurerm_mssql_managed_instance",
    "azurerm_synapse_workspace",
    "azurerm_mongo_cluster",
  ],
  check: (server) => {
    const requirement = requirements[server.type];
    return requirement ? meets(server, requirement) : unknown("its sign-in is not known");
  },
  fix: "Sign in with Entra only and switch password authentication off.",
  examples: {
    pass: {
      resource: {
        azurerm_postgresql_flexible_server: {
          a: {
            name: "psql-memory",
            authentication: { active_directory_auth_enabled: true, password_auth_enabled: false },
          },
        },
      },
    },
    fail: { resource: { azurerm_mssql_server: { a: { name: "sql-memory", administrator_login: "ops" } } } },
  },
});
