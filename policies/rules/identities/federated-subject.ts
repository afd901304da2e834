import { attributeRule } from "../shared/attribute-rule";
import type { Requirement } from "../shared/require";

const exact: Requirement = {
  path: "subject",
  must: "one exact subject without wildcards",
  holds: (subject) => typeof subject === "string" && subject.length > 0 && !/[*?]/.test(subject),
};
const https: Requirement = {
  path: "issuer",
  must: "an https address",
  holds: (issuer) => typeof issuer === "string" && issuer.startsWith("https://"),
};

/** A federated credential trusts everything its subject matches: one pipeline of one repository is enough. */
export default attributeRule({
  id: "federated-subject",
  control: "ZTAI-ID-14",
  title: "Federated credential trusts more than one subject",
  severity: "high",
  covers: ["checkov:CKV_AZURE_249"],
  requirements: {
    azurerm_federated_identity_credential: [exact, https],
    azuread_application_federated_identity_credential: [exact, https],
  },
  fix: "Name the one repository and environment, or service account, that may sign in.",
  examples: {
    pass: {
      resource: {
        azurerm_federated_identity_credential: {
          a: { issuer: "https://issuer.example", subject: "repo:contoso/estate:environment:prod" },
        },
      },
    },
    fail: {
      resource: {
        azurerm_federated_identity_credential: {
          a: { issuer: "https://issuer.example", subject: "repo:contoso/*" },
        },
      },
    },
  },
});
