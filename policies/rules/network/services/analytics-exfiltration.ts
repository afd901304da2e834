import { attributeRule } from "../../shared/attribute-rule";
import { is } from "../../shared/require";

/** A notebook that reads the whole lake may send it to any address, unless the workspace refuses. */
export default attributeRule({
  id: "analytics-exfiltration",
  control: "ZTAI-NW-08",
  title: "Analytics workspace may send data anywhere",
  severity: "medium",
  requirements: {
    azurerm_synapse_workspace: [
      is("managed_virtual_network_enabled", true),
      is("data_exfiltration_protection_enabled", true),
    ],
    azurerm_data_factory: [is("managed_virtual_network_enabled", true)],
  },
  fix: "Set managed_virtual_network_enabled and data_exfiltration_protection_enabled to true; an existing workspace has to be replaced.",
  examples: {
    pass: {
      resource: {
        azurerm_synapse_workspace: {
          a: { name: "syn-ai", managed_virtual_network_enabled: true, data_exfiltration_protection_enabled: true },
        },
      },
    },
    fail: { resource: { azurerm_synapse_workspace: { a: { name: "syn-ai", managed_virtual_network_enabled: true } } } },
  },
});
