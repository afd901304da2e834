import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/**
 * Through a tunnel or a file copy, data leaves past the firewall and every log of it. The tunnel of native clients is the only
 * way in which Bastion moves files, and no recording sees it.
 * https://learn.microsoft.com/azure/bastion/vm-upload-download-native, https://learn.microsoft.com/azure/bastion/session-recording
 */
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
