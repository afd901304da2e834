import { notApplicable } from "../../engine/outcome";
import { text } from "../../estate/value";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";

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
  check: (account) => {
    const kind = text(account.value("kind"));
    if (kind !== undefined && kind !== "GlobalDocumentDB")
      return notApplicable(`an account of the kind ${kind} knows keys only`);
    return meets(account, is("local_authentication_disabled", true));
  },
  fix: "Switch account keys off and grant Cosmos DB data roles.",
  examples: {
    pass: { resource: { azurerm_cosmosdb_account: { a: { local_authentication_disabled: true } } } },
    fail: { resource: { azurerm_cosmosdb_account: { a: { local_authentication_disabled: false } } } },
  },
  edges: [
    {
      when: "azurerm 5 says it the other way round",
      given: {
        variable: { keys: {} },
        resource: {
          azurerm_cosmosdb_account: {
            without: { local_authentication_enabled: false },
            with: { local_authentication_enabled: true },
            perhaps: { local_authentication_enabled: "${var.keys}" },
          },
        },
      },
      verdict: {
        "azurerm_cosmosdb_account.without": "pass",
        "azurerm_cosmosdb_account.with": "fail",
        "azurerm_cosmosdb_account.perhaps": "unknown",
      },
    },
    {
      when: "an account of a kind that knows keys only",
      given: { resource: { azurerm_cosmosdb_account: { a: { kind: "MongoDB" } } } },
      verdict: "not-applicable",
    },
  ],
});
