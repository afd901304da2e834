import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** An anonymous container is a public website of whatever lands in it. */
export default attributeRule({
  id: "storage-anonymous-access",
  control: "ZTAI-DA-03",
  title: "Storage may be read anonymously",
  severity: "critical",
  covers: [
    "checkov:CKV_AZURE_190",
    "checkov:CKV2_AZURE_47",
    "checkov:CKV_AZURE_34",
    "checkov:CKV2_AZURE_8",
    "kics:dd5230f8-a577-4bbb-b7ac-f2c2fe7d5299",
    "trivy:AZU-0007",
    "psrule:Azure.Storage.BlobPublicAccess",
    "psrule:Azure.Storage.BlobAccessType",
    "cnspec:mondoo-azure-security-public-access-level-private-blob-containers",
    "cnspec:mondoo-azure-security-storage-container-no-anonymous-access",
  ],
  requirements: {
    azurerm_storage_account: [is("allow_nested_items_to_be_public", false)],
    azurerm_storage_container: [is("container_access_type", "private")],
  },
  fix: "Forbid public containers on the account and keep every container private.",
  examples: {
    pass: { resource: { azurerm_storage_account: { a: { allow_nested_items_to_be_public: false } } } },
    fail: { resource: { azurerm_storage_account: { a: { name: "stchat" } } } },
  },
  edges: [
    {
      when: "a body leaves it out, and the service forbids it",
      given: { resource: { azapi_resource: { a: { type: "Microsoft.Storage/storageAccounts@2025-01-01" } } } },
      verdict: "pass",
    },
  ],
});
