import { fail, notApplicable, pass, unknown } from "../../engine/outcome";
import { text } from "../../estate/value";
import { beginsWith } from "../../estate/partly";
import { rule } from "../../engine/rule";
import { isCluster } from "../shared/identities/issuer";

const platform = /^https:\/\/token\.actions\.githubusercontent\.com\/?/i;
/** Owner and name may carry their numbers; what follows the repository narrows it further. */
const repository = /^repo:[\w.-]+(@\d+)?\/[\w.-]+(@\d+)?(:[^*?]+)?$/;

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
  on: ["azuread_application_federated_identity_credential", "azurerm_federated_identity_credential"],
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
    pass: {
      resource: {
        azurerm_federated_identity_credential: {
          a: {
            issuer: "https://token.actions.githubusercontent.com",
            subject: "repo:contoso/chat:environment:production",
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_federated_identity_credential: {
          a: {
            issuer: "https://token.actions.githubusercontent.com",
            subject: "repo:contoso/*:environment:production",
          },
        },
      },
    },
  },
  edges: [
    {
      when: "the issuer is a cluster or a tenant, whatever its address",
      given: {
        data: { azurerm_client_config: { me: {} } },
        resource: {
          azurerm_kubernetes_cluster: { k: { name: "aks" } },
          azurerm_federated_identity_credential: {
            cluster: {
              issuer: "${azurerm_kubernetes_cluster.k.oidc_issuer_url}",
              subject: "system:serviceaccount:chat:chat",
            },
            tenant: {
              issuer: "https://login.microsoftonline.com/${data.azurerm_client_config.me.tenant_id}/v2.0",
              subject: "/eid1/c/pub/t/x/a/y",
            },
          },
        },
      },
      verdict: "not-applicable",
    },
  ],
});
