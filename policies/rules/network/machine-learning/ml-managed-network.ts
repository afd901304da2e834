import { attributeRule } from "../../shared/attribute-rule";
import { isOneOf } from "../../shared/require";

const approvedOnly = isOneOf("managed_network.isolation_mode", ["AllowOnlyApprovedOutbound"]);

/** Training code and agents that may call any host may also send the data there. */
export default attributeRule({
  id: "ml-managed-network",
  control: "ZTAI-NW-09",
  title: "AI hub or machine learning workspace may call any host",
  severity: "medium",
  requirements: { azurerm_ai_foundry: [approvedOnly], azurerm_machine_learning_workspace: [approvedOnly] },
  fix: "Set managed_network.isolation_mode to AllowOnlyApprovedOutbound.",
  examples: {
    pass: {
      resource: { azurerm_ai_foundry: { a: { managed_network: { isolation_mode: "AllowOnlyApprovedOutbound" } } } },
    },
    fail: { resource: { azurerm_ai_foundry: { a: { managed_network: { isolation_mode: "AllowInternetOutbound" } } } } },
  },
});
