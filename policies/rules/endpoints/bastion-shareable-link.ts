import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Whoever has the link stands before the machine's sign-in, without one of Azure. */
export default attributeRule({
  id: "bastion-shareable-link",
  control: "ZTAI-EP-05",
  title: "Bastion hands out links to machines",
  severity: "high",
  requirements: { azurerm_bastion_host: [is("shareable_link_enabled", false)] },
  fix: "Switch shareable links off.",
  examples: {
    pass: { resource: { azurerm_bastion_host: { a: { shareable_link_enabled: false } } } },
    fail: { resource: { azurerm_bastion_host: { a: { shareable_link_enabled: true } } } },
  },
});
