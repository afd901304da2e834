import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** An export carries images out of the tenant past the network of the registry. */
export default attributeRule({
  id: "registry-export",
  control: "ZTAI-AP-06",
  title: "Images can be exported to any registry",
  severity: "medium",
  covers: ["psrule:Azure.ACR.ExportPolicy", "cnspec:mondoo-azure-security-acr-export-policy-disabled"],
  requirements: { azurerm_container_registry: [is("export_policy_enabled", false)] },
  fix: "Forbid export, which needs public access to be off.",
  examples: {
    pass: { resource: { azurerm_container_registry: { a: { export_policy_enabled: false } } } },
    fail: { resource: { azurerm_container_registry: { a: { export_policy_enabled: true } } } },
  },
});
