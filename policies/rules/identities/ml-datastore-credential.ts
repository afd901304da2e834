import { fail, pass } from "../../engine/outcome";
import { rule } from "../../engine/rule";

const secrets = ["account_key", "shared_access_signature", "client_secret"] as const;

/** A key in a datastore reads the data for everybody in the workspace, whatever their own rights. */
export default rule({
  id: "ml-datastore-credential",
  control: "ZTAI-ID-02",
  title: "Datastore keeps a key",
  severity: "high",
  on: [
    "azurerm_machine_learning_datastore_blobstorage",
    "azurerm_machine_learning_datastore_datalake_gen2",
    "azurerm_machine_learning_datastore_fileshare",
  ],
  check: (store) => {
    const found = secrets.filter((secret) => store.written(secret).isThere);
    return found.length > 0 ? fail(`${found.join(", ")} is set`) : pass();
  },
  fix: "Remove the key and set service_data_auth_identity or service_data_identity.",
  examples: {
    pass: {
      resource: {
        azurerm_machine_learning_datastore_blobstorage: {
          a: { service_data_auth_identity: "WorkspaceSystemAssignedIdentity" },
        },
      },
    },
    fail: {
      resource: {
        azurerm_machine_learning_datastore_blobstorage: {
          a: { account_key: "${azurerm_storage_account.a.primary_access_key}" },
        },
      },
    },
  },
});
