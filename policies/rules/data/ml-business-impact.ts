import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** High business impact limits what the service collects for its own diagnosis, and encrypts scratch disks. */
export default attributeRule({
  id: "ml-business-impact",
  control: "ZTAI-DA-04",
  title: "AI workspace sends diagnostic data of its content",
  severity: "low",
  requirements: {
    azurerm_ai_foundry: [is("high_business_impact_enabled", true)],
    azurerm_machine_learning_workspace: [is("high_business_impact", true)],
  },
  fix: "Switch high business impact on when the workspace is created.",
  examples: {
    pass: { resource: { azurerm_machine_learning_workspace: { a: { high_business_impact: true } } } },
    fail: { resource: { azurerm_machine_learning_workspace: { a: { name: "mlw" } } } },
  },
});
