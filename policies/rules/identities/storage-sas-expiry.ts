import { any } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, isSet, meets } from "../shared/require";

/** A shared access signature cannot be taken back alone; only a short life limits what a leaked one is worth. */
export default rule({
  id: "storage-sas-expiry",
  control: "ZTAI-ID-02",
  title: "Signatures on the storage account may be valid for ever",
  severity: "medium",
  covers: ["checkov:CKV2_AZURE_41"],
  on: ["azurerm_storage_account"],
  check: (account) =>
    any(
      [meets(account, is("shared_access_key_enabled", false)), meets(account, isSet("sas_policy.expiration_period"))],
      "shared keys are on and sas_policy.expiration_period is not set",
    ),
  fix: "Switch shared keys off, or limit the life of signatures with sas_policy.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_account: {
          a: { shared_access_key_enabled: true, sas_policy: { expiration_period: "00.08:00:00" } },
        },
      },
    },
    fail: { resource: { azurerm_storage_account: { a: { shared_access_key_enabled: true } } } },
  },
});
