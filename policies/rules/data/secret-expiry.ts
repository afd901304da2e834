import { attributeRule } from "../attribute-rule";
import { isSet } from "../require";

/** A secret without an end is still valid years after it leaked. */
export default attributeRule({
  id: "secret-expiry",
  control: "ZTAI-DA-06",
  title: "Secret never expires",
  severity: "medium",
  requirements: { azurerm_key_vault_secret: [isSet("expiration_date")] },
  fix: "Give the secret an expiration date, or replace it with a managed identity.",
  examples: {
    pass: { resource: { azurerm_key_vault_secret: { a: { expiration_date: "2027-05-01T00:00:00Z" } } } },
    fail: { resource: { azurerm_key_vault_secret: { a: { name: "partner-api" } } } },
  },
});
