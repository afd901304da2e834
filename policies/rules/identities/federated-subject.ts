import { all, pass } from "../../engine/outcome";
import { beginsWith } from "../../estate/partly";
import { rule } from "../../engine/rule";
import {
  credentialExample,
  federatedCredentials,
  isCluster,
  laterKnownIssuers,
  trustsOneIdentity,
} from "../shared/identities/federated-credential";
import { meets, type Requirement } from "../shared/require";

const exact: Requirement = {
  path: "subject",
  must: "one exact subject without wildcards",
  holds: (subject) => typeof subject === "string" && subject.length > 0 && !/[*?]/.test(subject),
  // What is known of its ends is enough to refuse it, and never to take it.
  decides: ({ shape }) => (/[*?]/.test(`${shape?.prefix ?? ""}${shape?.suffix ?? ""}`) ? false : undefined),
};
const https: Requirement = {
  path: "issuer",
  must: "an https address",
  holds: (issuer) => typeof issuer === "string" && issuer.startsWith("https://"),
  decides: ({ shape }) => shape && beginsWith(shape, "https://"),
};

const trustOf = (subject: string) => ({
  resource: {
    azurerm_user_assigned_identity: { a: { name: "id" } },
    azuread_application_federated_identity_credential: {
      a: { issuer: "https://login.microsoftonline.com/00000000-0000-0000-0000-000000000002/v2.0", subject },
    },
  },
});

/** A federated credential trusts everything its subject matches: one pipeline of one repository is enough. */
export default rule({
  id: "federated-subject",
  control: "ZTAI-ID-14",
  title: "Federated credential trusts more than one subject",
  severity: "high",
  covers: ["checkov:CKV_AZURE_249"],
  on: federatedCredentials,
  check: (credential, graph) =>
    all([
      trustsOneIdentity(credential, graph) ? pass() : meets(credential, exact),
      isCluster(credential, graph) ? pass() : meets(credential, https),
    ]),
  fix: "Name the one repository and environment, or service account, that may sign in.",
  examples: {
    pass: credentialExample({
      a: { issuer: "https://issuer.example", subject: "repo:contoso/estate:environment:prod" },
    }),
    fail: credentialExample({ a: { issuer: "https://issuer.example", subject: "repo:contoso/*" } }),
  },
  edges: [
    {
      when: "the issuer is a cluster, or a tenant that only Terraform knows",
      given: laterKnownIssuers,
      verdict: "pass",
    },
    {
      when: "the subject is the object id of an identity that Terraform makes",
      given: trustOf("${azurerm_user_assigned_identity.a.principal_id}"),
      verdict: "pass",
    },
    {
      when: "the subject is made of an object id and a wildcard",
      given: trustOf("${azurerm_user_assigned_identity.a.principal_id}*"),
      verdict: "fail",
    },
  ],
});
