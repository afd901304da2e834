import { fail, notApplicable, pass, unknown } from "../../engine/outcome";
import { text } from "../../estate/value";
import { beginsWith } from "../../estate/partly";
import { rule } from "../../engine/rule";
import {
  credentialExample,
  federatedCredentials,
  isCluster,
  laterKnownIssuers,
} from "../shared/identities/federated-credential";

const platform = /^https:\/\/token\.actions\.githubusercontent\.com\/?/i;
/** Owner and name may carry their numbers; what follows the repository narrows it further. */
const repository = /^repo:[\w.-]+(@\d+)?\/[\w.-]+(@\d+)?(:[^*?]+)?$/;

const github = { issuer: "https://token.actions.githubusercontent.com" };

/**
 * The subject is all that separates this repository from every other on the same platform.
 * https://docs.github.com/actions/reference/security/oidc
 */
export default rule({
  id: "federated-repository",
  control: "ZTAI-ID-14",
  title: "Federated credential trusts more than one repository of a shared platform",
  severity: "high",
  covers: ["checkov:CKV_AZURE_249"],
  on: federatedCredentials,
  check: (credential, graph) => {
    const issuer = credential.value("issuer");
    const subject = credential.value("subject");
    if (issuer.state === "known" && !platform.test(text(issuer) ?? ""))
      return notApplicable("the issuer is not GitHub Actions");
    if (isCluster(credential, graph)) return notApplicable("the issuer is a cluster");
    if (issuer.state === "unknown" && beginsWith(issuer.shape ?? {}, "https://token.actions.") === false)
      return notApplicable("the issuer is not GitHub Actions");
    if (subject.state === "unknown") return unknown(`subject is unknown: ${subject.reason}`);
    if (repository.test(text(subject) ?? "")) return pass();
    if (issuer.state === "unknown") return unknown(`issuer is unknown: ${issuer.reason}`);
    return fail(
      `subject is ${JSON.stringify(text(subject) ?? "")}; it must start with one repository, as repo:owner/name`,
    );
  },
  fix: "Write repo:owner/name:environment:production, and protect that environment.",
  examples: {
    pass: credentialExample({ a: { ...github, subject: "repo:contoso/chat:environment:production" } }),
    fail: credentialExample({ a: { ...github, subject: "repo:contoso/*:environment:production" } }),
  },
  edges: [
    {
      when: "the issuer is a cluster or a tenant, whatever its address",
      given: laterKnownIssuers,
      verdict: "not-applicable",
    },
    {
      when: "the subject narrows the repository further, or names none",
      given: credentialExample({
        branch: { ...github, subject: "repo:contoso/chat:ref:refs/heads/main" },
        owner: { ...github, subject: "repo:contoso/*:ref:refs/heads/main" },
        environment: { ...github, subject: "environment:production" },
        open: { ...github, subject: "${var.subject}" },
      }),
      verdict: {
        "azurerm_federated_identity_credential.branch": "pass",
        "azurerm_federated_identity_credential.owner": "fail",
        "azurerm_federated_identity_credential.environment": "fail",
        "azurerm_federated_identity_credential.open": "unknown",
      },
    },
  ],
});
