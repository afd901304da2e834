import { attributeRule } from "../../shared/attribute-rule";
import { isOneOf } from "../../shared/require";

/** In learning mode the perimeter writes down what it would have refused. */
export default attributeRule({
  id: "security-perimeter-enforced",
  control: "ZTAI-NW-01",
  title: "Network security perimeter only watches",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-network-security-perimeter-enforced"],
  requirements: { azurerm_network_security_perimeter_association: [isOneOf("access_mode", ["Enforced"])] },
  fix: "Set access_mode to Enforced once the learned rules are complete.",
  examples: {
    pass: { resource: { azurerm_network_security_perimeter_association: { a: { access_mode: "Enforced" } } } },
    fail: { resource: { azurerm_network_security_perimeter_association: { a: { access_mode: "Learning" } } } },
  },
});
