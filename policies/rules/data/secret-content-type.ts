import { attributeRule } from "../shared/attribute-rule";
import { isSet } from "../shared/require";

/** Who has to rotate a secret must know what it opens; the content type is where that is written. */
export default attributeRule({
  id: "secret-content-type",
  control: "ZTAI-DA-06",
  title: "Secret does not say what it is",
  severity: "low",
  covers: ["checkov:CKV_AZURE_114", "kics:f8e08a38-fc6e-4915-abbe-a7aadf1d59ef", "trivy:AZU-0015"],
  requirements: { azurerm_key_vault_secret: [isSet("content_type")] },
  fix: "Set content_type.",
  examples: {
    pass: { resource: { azurerm_key_vault_secret: { a: { name: "token", content_type: "text/plain" } } } },
    fail: { resource: { azurerm_key_vault_secret: { a: { name: "token" } } } },
  },
});
