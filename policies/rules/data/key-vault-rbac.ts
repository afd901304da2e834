import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Access policies cover the whole vault, and whoever may change the vault may add himself. */
export default attributeRule({
  id: "key-vault-rbac",
  control: "ZTAI-DA-05",
  title: "Key vault hands out access by access policies",
  severity: "high",
  covers: ["psrule:Azure.KeyVault.RBAC", "cnspec:mondoo-azure-security-keyvault-rbac-enabled"],
  requirements: { azurerm_key_vault: [is("rbac_authorization_enabled", true)] },
  fix: "Use role-based access.",
  examples: {
    pass: { resource: { azurerm_key_vault: { a: { rbac_authorization_enabled: true } } } },
    fail: { resource: { azurerm_key_vault: { a: { name: "kv" } } } },
  },
});
