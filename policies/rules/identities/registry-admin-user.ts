import { attributeRule } from "../attribute-rule";
import { is } from "../require";

/** The admin user is one shared password for pulling and replacing every image. */
export default attributeRule({
  id: "registry-admin-user",
  control: "ZTAI-ID-02",
  title: "Container registry has an admin user",
  severity: "high",
  requirements: {
    azurerm_container_registry: [is("admin_enabled", false)],
  },
  fix: "Switch the admin user off and grant AcrPull or AcrPush.",
  examples: {
    pass: { resource: { azurerm_container_registry: { a: { sku: "Premium", admin_enabled: false } } } },
    fail: { resource: { azurerm_container_registry: { a: { sku: "Premium", admin_enabled: true } } } },
  },
});
