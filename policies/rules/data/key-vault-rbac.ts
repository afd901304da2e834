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
  edges: [
    {
      when: "azurerm 3 calls the argument otherwise",
      given: {
        terraform: { required_providers: { azurerm: { source: "hashicorp/azurerm", version: "~> 3.100" } } },
        resource: { azurerm_key_vault: { a: { enable_rbac_authorization: true } } },
      },
      verdict: "pass",
    },
    {
      when: "azurerm 5 calls it as azurerm 4 does",
      given: {
        terraform: { required_providers: { azurerm: { source: "hashicorp/azurerm", version: "~> 5.0" } } },
        resource: { azurerm_key_vault: { a: { rbac_authorization_enabled: true } } },
      },
      verdict: "pass",
    },
    {
      when: "it is left out in azurerm 4",
      given: {
        terraform: { required_providers: { azurerm: { source: "hashicorp/azurerm", version: "~> 4.0" } } },
        resource: { azurerm_key_vault: { a: { name: "kv" } } },
      },
      verdict: "fail",
    },
    {
      when: "a body leaves it out, and the version of the API decides",
      given: {
        resource: {
          azapi_resource: {
            old: { type: "Microsoft.KeyVault/vaults@2023-07-01" },
            current: { type: "Microsoft.KeyVault/vaults@2026-02-01" },
            later: { type: "Microsoft.KeyVault/vaults@2026-06-01-preview" },
          },
        },
      },
      verdict: {
        "azapi_resource.old": "fail",
        "azapi_resource.current": "pass",
        "azapi_resource.later": "pass",
      },
    },
  ],
});
