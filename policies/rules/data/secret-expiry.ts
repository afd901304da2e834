import { rule } from "../../engine/rule";
import { isSet, meets } from "../shared/require";

/** A secret without an end is still valid years after it leaked. */
export default rule({
  id: "secret-expiry",
  control: "ZTAI-DA-06",
  title: "Secret never expires",
  severity: "medium",
  covers: [
    "checkov:CKV_AZURE_41",
    "kics:dfa20ffa-f476-428f-a490-424b41e91c7f",
    "trivy:AZU-0017",
    "cnspec:mondoo-azure-security-ensure-the-expiration-date-is-set-for-all-keys-and-secrets-in-kv",
  ],
  on: ["azurerm_key_vault_secret"],
  check: (secret) => meets(secret, isSet("expiration_date")),
  fix: "Give the secret an expiration date, or replace it with a managed identity.",
  examples: {
    pass: { resource: { azurerm_key_vault_secret: { a: { expiration_date: "2027-05-01T00:00:00Z" } } } },
    fail: { resource: { azurerm_key_vault_secret: { a: { name: "partner-api" } } } },
  },
  edges: [
    {
      when: "the date is computed when Terraform runs",
      given: {
        variable: { expires: {} },
        resource: {
          azurerm_key_vault_secret: {
            year: { expiration_date: '${timeadd(timestamp(), "8760h")}' },
            rotated: { expiration_date: "${time_rotating.a.rotation_rfc3339}" },
            open: { expiration_date: "${var.expires}" },
          },
        },
      },
      verdict: {
        "azurerm_key_vault_secret.year": "pass",
        "azurerm_key_vault_secret.rotated": "pass",
        "azurerm_key_vault_secret.open": "unknown",
      },
    },
  ],
});
