import { attributeRule } from "../../shared/attribute-rule";
import { is } from "../../shared/require";

/** Whoever may create a machine could otherwise take a name that clients trust. */
export default attributeRule({
  id: "private-dns-registration",
  control: "ZTAI-NW-03",
  title: "Machines register themselves in a private zone",
  severity: "low",
  covers: ["cnspec:mondoo-azure-security-private-dns-no-auto-registration"],
  requirements: { azurerm_private_dns_zone_virtual_network_link: [is("registration_enabled", false)] },
  fix: "Set registration_enabled to false.",
  examples: {
    pass: { resource: { azurerm_private_dns_zone_virtual_network_link: { a: { registration_enabled: false } } } },
    fail: { resource: { azurerm_private_dns_zone_virtual_network_link: { a: { registration_enabled: true } } } },
  },
});
