import { attributeRule } from "../../shared/attribute-rule";
import { isOneOf, orAbsent } from "../../shared/require";

/** Network rules that allow by default let in every address that they do not name. */
export default attributeRule({
  id: "batch-account-network",
  control: "ZTAI-NW-01",
  title: "Batch account lets in addresses that no rule names",
  severity: "medium",
  requirements: {
    azurerm_batch_account: [
      orAbsent(isOneOf("network_profile.account_access.default_action", ["Deny"])),
      orAbsent(isOneOf("network_profile.node_management_access.default_action", ["Deny"])),
    ],
  },
  fix: "Set the default_action of account_access and node_management_access to Deny.",
  examples: {
    pass: {
      resource: {
        azurerm_batch_account: { a: { network_profile: { account_access: { default_action: "Deny" } } } },
      },
    },
    fail: {
      resource: {
        azurerm_batch_account: { a: { network_profile: { account_access: { default_action: "Allow" } } } },
      },
    },
  },
});
