import { attributeRule } from "../shared/attribute-rule";
import { isOneOf, orAbsent } from "../shared/require";
import { isWithin } from "../shared/lists";

/** The key of a batch account starts any program on any of its machines. */
export default attributeRule({
  id: "key-authorization-batch",
  control: "ZTAI-ID-02",
  title: "Batch account accepts keys",
  severity: "medium",
  requirements: {
    azurerm_batch_account: [
      isWithin("allowed_authentication_modes", ["AAD"]),
      orAbsent(isOneOf("storage_account_authentication_mode", ["BatchAccountManagedIdentity"])),
    ],
  },
  fix: "Set allowed_authentication_modes to AAD and storage_account_authentication_mode to BatchAccountManagedIdentity.",
  examples: {
    pass: {
      resource: {
        azurerm_batch_account: {
          a: {
            name: "batchai",
            allowed_authentication_modes: ["AAD"],
            storage_account_authentication_mode: "BatchAccountManagedIdentity",
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_batch_account: { a: { name: "batchai", allowed_authentication_modes: ["AAD", "SharedKey"] } },
      },
    },
  },
});
