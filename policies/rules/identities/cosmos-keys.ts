import { rule } from "../../engine/rule";

/** Account keys read every conversation and name no caller. */
export default rule({
  id: "cosmos-keys",
  control: "ZTAI-ID-02",
  title: "Cosmos DB accepts account keys",
  severity: "critical",
  covers: [
    "checkov:CKV_AZURE_140",
    "psrule:Azure.Cosmos.DisableLocalAuth",
    "cnspec:mondoo-azure-security-cosmosdb-local-auth-disabled",
  ],
  on: ["azurerm_cosmosdb_account"],
  expect: {
    type: "object",
    properties: {
      local_authentication_disabled: { const: true },
    },
    required: ["local_authentication_disabled"],
  },
  fix: "Switch account keys off and grant Cosmos DB data roles.",
  remedy: {
    hcl: "local_authentication_disabled = true",
    typescript: "localAuthenticationDisabled: true",
  },
  examples: {
    pass: {
      resource: {
        azurerm_cosmosdb_account: { a: { local_authentication_disabled: true } },
      },
    },
    fail: { resource: { azurerm_cosmosdb_account: { a: { local_authentication_disabled: false } } } },
  },
});
