import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** While SQL logins work, a password is enough, and no Conditional Access asks for more. */
export default attributeRule({
  id: "managed-instance-entra-only",
  control: "ZTAI-ID-02",
  title: "Managed instance takes SQL logins beside Entra",
  severity: "medium",
  requirements: {
    azurerm_mssql_managed_instance_active_directory_administrator: [is("azuread_authentication_only", true)],
  },
  fix: "Set azuread_authentication_only to true.",
  examples: {
    pass: {
      resource: {
        azurerm_mssql_managed_instance_active_directory_administrator: {
          a: { managed_instance_id: "/mi", azuread_authentication_only: true },
        },
      },
    },
    fail: {
      resource: {
        azurerm_mssql_managed_instance_active_directory_administrator: { a: { managed_instance_id: "/mi" } },
      },
    },
  },
});
