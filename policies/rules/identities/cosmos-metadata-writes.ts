import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** With a key alone, containers can be changed and dropped past every role assignment. */
export default attributeRule({
  id: "cosmos-metadata-writes",
  control: "ZTAI-ID-04",
  title: "Account keys may change databases and containers",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_132",
    "psrule:Azure.Cosmos.DisableMetadataWrite",
    "cnspec:mondoo-azure-security-cosmosdb-key-based-metadata-write-disabled",
  ],
  requirements: { azurerm_cosmosdb_account: [is("access_key_metadata_writes_enabled", false)] },
  fix: "Set access_key_metadata_writes_enabled to false.",
  examples: {
    pass: { resource: { azurerm_cosmosdb_account: { a: { access_key_metadata_writes_enabled: false } } } },
    fail: { resource: { azurerm_cosmosdb_account: { a: { name: "cosmos" } } } },
  },
});
