import type { JsonObject } from "../../../../common/json";
import type { TerraformJson } from "../../../engine/rule";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { originOf } from "./origin";

/** Types of credentials that trust the tokens of an issuer for one subject, of an identity and of an application. */
export const federatedCredentials = [
  "azuread_application_federated_identity_credential",
  "azurerm_federated_identity_credential",
] as const;

/** Whether a credential believes a cluster of the estate, or one that it looks up: it signs for its own service accounts. */
export function isCluster(credential: Resource, graph: Graph): boolean {
  const origin = originOf(credential, credential.written("issuer"), graph);
  return (
    origin !== undefined && /(^|_)oidc_issuer_url$/.test(origin.attribute) && /^azurerm_/.test(origin.resource.type)
  );
}

/** Whether a credential trusts one identity of the estate, or one that it looks up: its object id is a whole subject. */
export function trustsOneIdentity(credential: Resource, graph: Graph): boolean {
  const origin = originOf(credential, credential.written("subject"), graph);
  return origin?.attribute === "principal_id" && origin.resource.type === "azurerm_user_assigned_identity";
}

/** Federated credentials of an identity, by the name of their block. */
export function credentialExample(credentials: Readonly<Record<string, JsonObject>>): TerraformJson {
  return { resource: { azurerm_federated_identity_credential: credentials } };
}

/** Credentials whose issuer is a cluster of the estate, or the tenant of whoever runs Terraform: addresses known later. */
export const laterKnownIssuers: TerraformJson = {
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
};
