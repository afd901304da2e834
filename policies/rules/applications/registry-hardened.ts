import { attributeRule } from "../attribute-rule";
import { is } from "../require";

/** Whoever can pull knows the code; whoever can export takes it along. */
export default attributeRule({
  id: "registry-hardened",
  control: "ZTAI-AP-06",
  title: "Container registry allows anonymous pull or export",
  severity: "high",
  requirements: {
    azurerm_container_registry: [is("anonymous_pull_enabled", false), is("export_policy_enabled", false)],
  },
  fix: "Forbid anonymous pull and export; export can be forbidden once public access is off.",
  examples: {
    pass: { resource: { azurerm_container_registry: { a: { sku: "Premium", export_policy_enabled: false } } } },
    fail: { resource: { azurerm_container_registry: { a: { sku: "Premium" } } } },
  },
});
