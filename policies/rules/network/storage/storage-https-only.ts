import { attributeRule } from "../../shared/attribute-rule";
import { is } from "../../shared/require";

/** Over plain HTTP, data and tokens can be read by whoever sits in between. */
export default attributeRule({
  id: "storage-https-only",
  control: "ZTAI-NW-15",
  title: "Storage answers plain HTTP",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_3",
    "kics:12944ec4-1fa0-47be-8b17-42a034f937c2",
    "datadog-iac:12944ec4-1fa0-47be-8b17-42a034f937c2",
    "psrule:Azure.Storage.SecureTransfer",
    "cnspec:mondoo-azure-security-secure-transfer-required-enabled",
  ],
  requirements: { azurerm_storage_account: [is("https_traffic_only_enabled", true)] },
  fix: "Accept HTTPS only.",
  examples: {
    pass: { resource: { azurerm_storage_account: { a: { https_traffic_only_enabled: true } } } },
    fail: { resource: { azurerm_storage_account: { a: { https_traffic_only_enabled: false } } } },
  },
  edges: [
    {
      when: "azurerm 3 calls the argument otherwise",
      given: { resource: { azurerm_storage_account: { a: { enable_https_traffic_only: false } } } },
      verdict: "fail",
    },
    {
      when: "the argument is left out",
      given: { resource: { azurerm_storage_account: { a: { name: "st" } } } },
      verdict: "pass",
    },
  ],
});
