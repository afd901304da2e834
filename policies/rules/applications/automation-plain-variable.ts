import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** A variable that is not encrypted is shown to everybody who may read the account. */
export default attributeRule({
  id: "automation-plain-variable",
  control: "ZTAI-AP-05",
  title: "Variable of an automation account is not encrypted",
  severity: "medium",
  requirements: sameFor(
    [
      "azurerm_automation_variable_bool",
      "azurerm_automation_variable_datetime",
      "azurerm_automation_variable_int",
      "azurerm_automation_variable_object",
      "azurerm_automation_variable_string",
    ],
    [is("encrypted", true)],
  ),
  fix: "Set encrypted to true, or keep the value in the vault.",
  examples: {
    pass: { resource: { azurerm_automation_variable_string: { a: { name: "endpoint", encrypted: true } } } },
    fail: { resource: { azurerm_automation_variable_string: { a: { name: "endpoint" } } } },
  },
});
