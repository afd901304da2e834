import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** The admin user is one shared password for pulling and replacing every image. */
export default attributeRule({
  id: "registry-admin-user",
  control: "ZTAI-ID-02",
  title: "Container registry has an admin user",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_137",
    "kics:b897dfbf-322c-45a8-b67c-1e698beeaa51",
    "psrule:Azure.ACR.AdminUser",
    "policy-library-avm:AVM_SEC_137",
    "cnspec:mondoo-azure-security-acr-admin-user-disabled",
  ],
  requirements: {
    azurerm_container_registry: [is("admin_enabled", false)],
  },
  fix: "Switch the admin user off and grant AcrPull or AcrPush.",
  examples: {
    pass: { resource: { azurerm_container_registry: { a: { sku: "Premium", admin_enabled: false } } } },
    fail: { resource: { azurerm_container_registry: { a: { sku: "Premium", admin_enabled: true } } } },
  },
});
