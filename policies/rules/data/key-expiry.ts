import { any } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { isSet, meets } from "../shared/require";

/** A key without an end still opens old backups years after it leaked. */
export default rule({
  id: "key-expiry",
  control: "ZTAI-DA-06",
  title: "Key never expires",
  severity: "medium",
  covers: [
    "checkov:CKV_AZURE_40",
    "kics:4d080822-5ee2-49a4-8984-68f3d4c890fc",
    "trivy:AZU-0014",
    "policy-library-avm:AVM_SEC_40",
    "cnspec:mondoo-azure-security-ensure-the-expiration-date-is-set-for-all-keys-and-secrets-in-kv",
    "cnspec:mondoo-azure-security-managed-hsm-key-expiration",
  ],
  on: ["azurerm_key_vault_key", "azurerm_key_vault_managed_hardware_security_module_key"],
  check: (key) =>
    any(
      [meets(key, isSet("expiration_date")), meets(key, isSet("rotation_policy.expire_after"))],
      "neither expiration_date nor rotation_policy.expire_after is set",
    ),
  fix: "Set expiration_date, or a rotation policy with expire_after.",
  examples: {
    pass: { resource: { azurerm_key_vault_key: { a: { expiration_date: "2027-11-20T00:00:00Z" } } } },
    fail: { resource: { azurerm_key_vault_key: { a: { key_type: "RSA" } } } },
  },
});
