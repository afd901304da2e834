import { rule } from "../../engine/rule";

/** Account keys read every conversation; metadata writes by key also reach around role assignments. */
export default rule({
  id: "cosmos-keys",
  control: "ZTAI-ID-02",
  title: "Cosmos DB accepts account keys",
  severity: "critical",
  on: ["azurerm_cosmosdb_account"],
  expect: {
    type: "object",
    properties: {
      local_authentication_disabled: { const: true },
      access_key_metadata_writes_enabled: { const: false },
    },
    required: ["local_authentication_disabled", "access_key_metadata_writes_enabled"],
  },
  fix: "Switch account keys off for data and for metadata, and grant Cosmos DB data roles.",
  remedy: {
    hcl: "local_authentication_disabled = true\naccess_key_metadata_writes_enabled = false",
    typescript: "localAuthenticationDisabled: true, accessKeyMetadataWritesEnabled: false",
  },
  examples: {
    pass: {
      resource: {
        azurerm_cosmosdb_account: {
          a: { local_authentication_disabled: true, access_key_metadata_writes_enabled: false },
        },
      },
    },
    fail: { resource: { azurerm_cosmosdb_account: { a: { local_authentication_disabled: true } } } },
  },
});
