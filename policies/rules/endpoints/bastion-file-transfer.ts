import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Through a tunnel or a file copy, data leaves past the firewall and every log of it. */
export default attributeRule({
  id: "bastion-file-transfer",
  control: "ZTAI-EP-05",
  title: "Bastion lets files and tunnels through",
  severity: "low",
  requirements: { azurerm_bastion_host: [is("file_copy_enabled", false), is("tunneling_enabled", false)] },
  fix: "Switch file copy and tunneling off.",
  examples: {
    pass: { resource: { azurerm_bastion_host: { a: { name: "bas" } } } },
    fail: { resource: { azurerm_bastion_host: { a: { tunneling_enabled: true } } } },
  },
});
