import { isOwnGitLab, platformOf } from "../../azure/token-issuers";
import { text } from "../../estate/value";
import { rule } from "../../engine/rule";
import { credentialExample, federatedCredentials } from "../shared/identities/federated-credential";
import { noItem } from "../shared/judge";
import { isSet, meets } from "../shared/require";

const exchange = /^api:\/\/AzureADTokenExchange(USGov|China)?$/i;

/** The audience keeps a token that was made for another service from being used here. */
export default rule({
  id: "federated-audience",
  control: "ZTAI-ID-14",
  title: "Federated credential takes tokens made for others",
  severity: "medium",
  on: federatedCredentials,
  check: (credential) => {
    const path = credential.type === "azurerm_federated_identity_credential" ? "audience" : "audiences";
    const given = meets(credential, isSet(path));
    // The tokens of GitLab are made for it unless a job says otherwise.
    const issuer = text(credential.value("issuer"))?.replace(/\/$/, "");
    const own = issuer !== undefined && (platformOf(issuer) === "GitLab" || isOwnGitLab(issuer)) ? issuer : undefined;
    const isMeant = (audience: string) => exchange.test(audience) || audience.replace(/\/$/, "") === own;
    return given.verdict === "fail" ? given : noItem(credential, path, (audience) => !isMeant(audience));
  },
  fix: "Use api://AzureADTokenExchange.",
  examples: {
    pass: credentialExample({ a: { audience: ["api://AzureADTokenExchange"] } }),
    fail: credentialExample({ a: { audience: ["https://example.com"] } }),
  },
  edges: [
    {
      when: "GitLab makes its tokens for itself",
      given: credentialExample({
        lab: { issuer: "https://gitlab.com", audience: ["https://gitlab.com"] },
        other: { issuer: "https://gitlab.com", audience: ["https://example.com"] },
        hub: {
          issuer: "https://token.actions.githubusercontent.com",
          audience: ["https://token.actions.githubusercontent.com"],
        },
      }),
      verdict: {
        "azurerm_federated_identity_credential.lab": "pass",
        "azurerm_federated_identity_credential.other": "fail",
        "azurerm_federated_identity_credential.hub": "fail",
      },
    },
  ],
});
