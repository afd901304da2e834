import { attributeRule } from "../attribute-rule";
import { is } from "../require";

/** A password can be guessed and reused; it also stands in the state. */
export default attributeRule({
  id: "machine-password",
  control: "ZTAI-EP-05",
  title: "Virtual machine accepts passwords",
  severity: "high",
  requirements: { azurerm_linux_virtual_machine: [is("disable_password_authentication", true)] },
  fix: "Switch password authentication off and sign in with Entra or a key.",
  examples: {
    pass: { resource: { azurerm_linux_virtual_machine: { a: { name: "vm-build" } } } },
    fail: { resource: { azurerm_linux_virtual_machine: { a: { disable_password_authentication: false } } } },
  },
});
