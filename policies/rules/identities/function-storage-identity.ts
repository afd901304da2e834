import { any } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { functionApps } from "../shared/applications/web-app-types";
import { isGiven } from "../shared/given";
import { is, isOneOf, meets } from "../shared/require";

/** The key to a function's storage is the key to its code and its secrets. */
export default rule({
  id: "function-storage-identity",
  control: "ZTAI-ID-02",
  title: "Function app reaches its storage with a key",
  severity: "high",
  on: functionApps,
  check: (app) => {
    if (app.type === "azurerm_function_app_flex_consumption")
      return meets(app, isOneOf("storage_authentication_type", ["SystemAssignedIdentity", "UserAssignedIdentity"]));
    const identity = meets(app, is("storage_uses_managed_identity", true));
    if (identity.verdict !== "fail") return identity;
    return any(
      [identity, isGiven(app, "storage_key_vault_secret_id")],
      "storage_uses_managed_identity is not true, so a storage key is used",
    );
  },
  fix: "Set storage_uses_managed_identity, or for the flexible plan an identity as storage_authentication_type, and grant the data roles.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_function_app: {
          a: { name: "func-chat", storage_account_name: "stfunc", storage_uses_managed_identity: true },
        },
      },
    },
    fail: {
      resource: {
        azurerm_linux_function_app: {
          a: {
            name: "func-chat",
            storage_account_name: "stfunc",
            storage_account_access_key: "${azurerm_storage_account.a.primary_access_key}",
          },
        },
        azurerm_storage_account: { a: { name: "stfunc" } },
      },
    },
  },
});
