import { attributeRule } from "../../shared/attribute-rule";
import { isOneOf } from "../../shared/require";

/** Only Premium registries can be closed to the internet. */
export default attributeRule({
  id: "registry-tier",
  control: "ZTAI-NW-02",
  title: "Registry is of a tier without private endpoints",
  severity: "medium",
  covers: ["psrule:Azure.ACR.MinSku"],
  requirements: { azurerm_container_registry: [isOneOf("sku", ["Premium"])] },
  fix: "Use the SKU Premium.",
  examples: {
    pass: { resource: { azurerm_container_registry: { a: { sku: "Premium" } } } },
    fail: { resource: { azurerm_container_registry: { a: { sku: "Basic" } } } },
  },
});
