import { all, pass } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { isGiven } from "../shared/given";
import { isWithin } from "../shared/lists";
import { isOneOf, meets } from "../shared/require";

/** The key of a batch account starts any program on any of its machines. */
export default rule({
  id: "key-authorization-batch",
  control: "ZTAI-ID-02",
  title: "Batch account accepts keys",
  severity: "medium",
  on: ["azurerm_batch_account"],
  check: (account) =>
    all([
      meets(account, isWithin("allowed_authentication_modes", ["AAD"])),
      isGiven(account, "storage_account_id").verdict === "pass"
        ? meets(account, isOneOf("storage_account_authentication_mode", ["BatchAccountManagedIdentity"]))
        : pass(),
    ]),
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
  edges: [
    {
      when: "the account reaches its storage with a key",
      given: {
        resource: {
          azurerm_batch_account: { a: { allowed_authentication_modes: ["AAD"], storage_account_id: "/st" } },
        },
      },
      verdict: "fail",
    },
  ],
});
