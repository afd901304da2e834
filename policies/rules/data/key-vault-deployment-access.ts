import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** These switches let whoever may deploy a template or a machine read secrets that no role grants him. */
export default attributeRule({
  id: "key-vault-deployment-access",
  control: "ZTAI-DA-05",
  title: "Deployments and machines may read the vault without a role",
  severity: "low",
  requirements: {
    azurerm_key_vault: [
      is("enabled_for_deployment", false),
      is("enabled_for_template_deployment", false),
      is("enabled_for_disk_encryption", false),
    ],
  },
  fix: "Switch the three access flags off and grant roles instead.",
  examples: {
    pass: { resource: { azurerm_key_vault: { a: { name: "kv" } } } },
    fail: { resource: { azurerm_key_vault: { a: { enabled_for_template_deployment: true } } } },
  },
});
