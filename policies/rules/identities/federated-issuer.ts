import { oncePer } from "../../../common/kept";
import { isOwnGitLab, platformOf, tenantOfIssuer } from "../../azure/token-issuers";
import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { piecesOf, text } from "../../estate/value";
import { rule } from "../../engine/rule";
import { credentialExample, federatedCredentials, isCluster } from "../shared/identities/federated-credential";

/** Tenants that the estate names as its own: those of its providers and vaults. */
const ownTenants = oncePer((graph: Graph): ReadonlySet<string> => {
  const blocks = graph.all("azurerm_key_vault", "data.azurerm_client_config", "data.azuread_client_config");
  const providers = graph
    .all("terraform")
    .flatMap((stack) => [stack.value("provider.azurerm.tenant_id"), stack.value("provider.azuread.tenant_id")]);
  const values = [...blocks.map((block) => block.value("tenant_id")), ...providers];
  return new Set(values.flatMap((value) => text(value)?.toLowerCase() ?? []));
});

/** What issuers of Entra begin with, before the tenant. */
const signsForTenants = /^https:\/\/(login\.microsoftonline\.com|sts\.windows\.net)\/$/i;

/** Whether the issuer is the tenant that Terraform signs in to, whatever its id. */
function isTenantOfTerraform(credential: Resource, graph: Graph): boolean {
  const [host, tenant] = piecesOf(credential.value("issuer"));
  if (typeof host !== "string" || typeof tenant !== "object" || !signsForTenants.test(host)) return false;
  const found = graph.originsOfValue(credential, tenant)?.found ?? [];
  return (
    found.length > 0 &&
    found.every(
      ({ attribute, resource }) => attribute === "tenant_id" && /_(client_config|subscription)$/.test(resource.type),
    )
  );
}

function judged(issuer: string, graph: Graph): Outcome {
  if (isOwnGitLab(issuer))
    return unknown(`issuer is ${issuer}, a GitLab; whether the organisation runs it is not known`);
  const platform = platformOf(issuer);
  if (platform === undefined)
    return fail(
      `issuer is ${issuer}, which is not a platform that the kit knows; whoever runs it decides who signs in`,
    );
  const tenant = tenantOfIssuer(issuer);
  const own = ownTenants(graph);
  if (tenant === undefined || own.has(tenant)) return pass();
  return own.size > 0
    ? fail(`issuer is the tenant ${tenant}, which is not the one of the estate`)
    : unknown(`issuer is the tenant ${tenant}, and what was given does not say which tenant is its own`);
}

/** Whoever runs the issuer signs what he likes, and Entra believes it. */
export default rule({
  id: "federated-issuer",
  control: "ZTAI-ID-14",
  title: "Federated credential believes an unknown issuer",
  severity: "high",
  on: [...federatedCredentials, "azuread_application_flexible_federated_identity_credential"],
  check: (credential: Resource, graph) => {
    if (isCluster(credential, graph) || isTenantOfTerraform(credential, graph)) return pass();
    const issuer = credential.value("issuer");
    if (issuer.state === "unknown") return unknown(`issuer is unknown: ${issuer.reason}`);
    const found = text(issuer);
    return found ? judged(found, graph) : fail("issuer is not set");
  },
  fix: "Federate with the platform that runs the pipeline, or with a cluster of your own, and remove the credential.",
  examples: {
    pass: credentialExample({ a: { issuer: "https://token.actions.githubusercontent.com" } }),
    fail: credentialExample({ a: { issuer: "https://tokens.example" } }),
  },
  edges: [
    {
      when: "platforms, clusters of the estate, and what looks like them",
      given: {
        resource: {
          azurerm_kubernetes_cluster: { k: { name: "aks" } },
          azurerm_federated_identity_credential: {
            cluster: { issuer: "${azurerm_kubernetes_cluster.k.oidc_issuer_url}" },
            looked: { issuer: "${data.azurerm_kubernetes_cluster.k.oidc_issuer_url}" },
            devops: { issuer: "https://vstoken.dev.azure.com/00000000-0000-0000-0000-000000000001" },
            gitlab: { issuer: "https://gitlab.com" },
            runner: { issuer: "https://gitlab.contoso.example" },
            disguise: { issuer: "https://gitlab-contoso.example" },
            lookalike: { issuer: "https://token.actions.githubusercontent.com.evil.example" },
            path: { issuer: "https://evil.example/token.actions.githubusercontent.com" },
            plain: { issuer: "http://token.actions.githubusercontent.com" },
            open: { issuer: "${var.issuer}" },
          },
        },
        data: { azurerm_kubernetes_cluster: { k: { name: "aks" } } },
      },
      verdict: {
        "azurerm_federated_identity_credential.cluster": "pass",
        "azurerm_federated_identity_credential.looked": "pass",
        "azurerm_federated_identity_credential.devops": "pass",
        "azurerm_federated_identity_credential.gitlab": "pass",
        "azurerm_federated_identity_credential.runner": "unknown",
        "azurerm_federated_identity_credential.disguise": "fail",
        "azurerm_federated_identity_credential.lookalike": "fail",
        "azurerm_federated_identity_credential.path": "fail",
        "azurerm_federated_identity_credential.plain": "fail",
        "azurerm_federated_identity_credential.open": "unknown",
      },
    },
    {
      when: "the issuer is a tenant, and the estate says which one is its own",
      given: {
        resource: {
          azurerm_key_vault: { v: { name: "kv", tenant_id: "11111111-1111-1111-1111-111111111111" } },
          azuread_application_federated_identity_credential: {
            own: { issuer: "https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111/v2.0" },
            foreign: { issuer: "https://login.microsoftonline.com/99999999-0000-0000-0000-000000000009/v2.0" },
          },
        },
      },
      verdict: {
        "azuread_application_federated_identity_credential.own": "pass",
        "azuread_application_federated_identity_credential.foreign": "fail",
      },
    },
    {
      when: "the issuer is the tenant that Terraform signs in to",
      given: {
        data: { azurerm_client_config: { me: {} } },
        resource: {
          azurerm_federated_identity_credential: {
            a: { issuer: "https://login.microsoftonline.com/${data.azurerm_client_config.me.tenant_id}/v2.0" },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "the issuer is a tenant, and nothing says which one is the estate's",
      given: {
        resource: {
          azuread_application_flexible_federated_identity_credential: {
            a: { issuer: "https://login.microsoftonline.com/99999999-0000-0000-0000-000000000009/v2.0" },
          },
        },
      },
      verdict: "unknown",
    },
  ],
});
