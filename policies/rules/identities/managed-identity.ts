import { attributeRule } from "../shared/attribute-rule";
import { appServiceTypes } from "../shared/applications/web-app-types";
import { isSet } from "../shared/require";
import { sameFor } from "../shared/same-for";

const identity = isSet("identity.type");

/** Without an identity of its own a resource can only call others with a stored secret. */
export default attributeRule({
  id: "managed-identity",
  control: "ZTAI-ID-01",
  title: "Resource has no managed identity",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_16",
    "checkov:CKV_AZURE_71",
    "kics:b61cce4b-0cc4-472b-8096-15617a6d769b",
    "kics:c87749b3-ff10-41f5-9df2-c421e8151759",
    "datadog-iac:b61cce4b-0cc4-472b-8096-15617a6d769b",
    "trivy:AZU-0002",
    "psrule:Azure.AppService.ManagedIdentity",
    "psrule:Azure.AKS.ManagedIdentity",
    "psrule:Azure.APIM.ManagedIdentity",
    "checkov:CKV_AZURE_238",
    "checkov:CKV_AZURE_207",
    "checkov:CKV2_AZURE_28",
    "psrule:Azure.AI.ManagedIdentity",
    "psrule:Azure.ContainerApp.ManagedIdentity",
    "psrule:Azure.ML.UserManagedIdentity",
    "psrule:Azure.Search.ManagedIdentity",
    "cnspec:mondoo-azure-security-cognitive-services-managed-identity",
    "cnspec:mondoo-azure-security-container-app-managed-identity",
  ],
  requirements: {
    azurerm_cognitive_account: [identity],
    azurerm_ai_services: [identity],
    azurerm_cognitive_account_project: [identity],
    azurerm_search_service: [identity],
    azurerm_api_management: [identity],
    azurerm_container_app: [identity],
    azurerm_container_app_job: [identity],
    azurerm_container_group: [identity],
    azurerm_machine_learning_compute_cluster: [identity],
    azurerm_machine_learning_workspace: [identity],
    ...sameFor(appServiceTypes, [identity]),
    azurerm_kubernetes_cluster: [identity],
  },
  fix: "Give it a user-assigned identity, or a system-assigned one where that does.",
  examples: {
    pass: { resource: { azurerm_search_service: { a: { identity: { type: "SystemAssigned" } } } } },
    fail: { resource: { azurerm_container_app: { a: { name: "ca-chat" } } } },
  },
});
