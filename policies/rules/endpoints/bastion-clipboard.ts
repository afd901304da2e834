import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/**
 * What is copied leaves past the firewall and every log of it, a screen of data at a time.
 * https://learn.microsoft.com/azure/bastion/bastion-vm-copy-paste
 */
export default attributeRule({
  id: "bastion-clipboard",
  control: "ZTAI-EP-05",
  title: "Bastion lets the clipboard through",
  severity: "low",
  requirements: { azurerm_bastion_host: [is("copy_paste_enabled", false)] },
  fix: "Switch copy and paste off.",
  examples: {
    pass: { resource: { azurerm_bastion_host: { a: { copy_paste_enabled: false } } } },
    fail: { resource: { azurerm_bastion_host: { a: { name: "bas" } } } },
  },
});
