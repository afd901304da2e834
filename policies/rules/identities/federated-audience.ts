import { rule } from "../../engine/rule";
import { noItem } from "../shared/judge";
import { isSet, meets } from "../shared/require";

const exchange = /^api:\/\/AzureADTokenExchange(USGov|China)?$/i;

/** The audience keeps a token that was made for another service from being used here. */
export default rule({
  id: "federated-audience",
  control: "ZTAI-ID-14",
  title: "Federated credential takes tokens made for others",
  severity: "medium",
  on: ["azuread_application_federated_identity_credential", "azurerm_federated_identity_credential"],
  check: (credential) => {
    const path = credential.type === "azurerm_federated_identity_credential" ? "audience" : "audiences";
    const given = meets(credential, isSet(path));
    return given.verdict === "fail" ? given : noItem(credential, path, (audience) => !exchange.test(audience));
  },
  fix: "Use api://AzureADTokenExchange.",
  examples: {
    pass: { resource: { azurerm_federated_identity_credential: { a: { audience: ["api://AzureADTokenExchange"] } } } },
    fail: { resource: { azurerm_federated_identity_credential: { a: { audience: ["https://example.com"] } } } },
  },
});
