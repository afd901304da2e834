import { notApplicable } from "../../../engine/outcome";
import { text } from "../../../estate/value";
import { rule } from "../../../engine/rule";
import { openVault, perimeterEdges, unlessInPerimeter } from "../../shared/network/security-perimeter";
import { deniesByDefault, firewallBlocks } from "../../shared/network/service-firewall";

/** Network rules without a default deny let every address in as soon as somebody switches public access on. */
export default rule({
  id: "network-default-deny",
  control: "ZTAI-NW-01",
  title: "Service firewall does not deny by default",
  severity: "medium",
  covers: [
    "checkov:CKV_AZURE_35",
    "checkov:CKV_AZURE_109",
    "trivy:AZU-0012",
    "trivy:AZU-0013",
    "psrule:Azure.Storage.Firewall",
    "psrule:Azure.KeyVault.Firewall",
    "cnspec:mondoo-azure-security-default-network-access-rule-storage-accounts-deny",
    "cnspec:mondoo-azure-security-cognitive-services-network-acl-default-deny",
    "cnspec:mondoo-azure-security-acr-network-default-deny",
    "cnspec:mondoo-azure-security-managed-hsm-network-acls-deny",
  ],
  on: [...Object.keys(firewallBlocks), "azurerm_storage_account_network_rules"],
  check: (service, graph) => {
    const sku = service.type === "azurerm_container_registry" ? text(service.value("sku"))?.toLowerCase() : undefined;
    if (sku === "basic" || sku === "standard")
      return notApplicable(`a registry of the SKU ${sku} has no network rules`);
    return unlessInPerimeter(deniesByDefault(service, graph), service, graph);
  },
  fix: "Add network rules whose default action is Deny.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_account: { a: { name: "st" } },
        azurerm_storage_account_network_rules: {
          a: { storage_account_id: "${azurerm_storage_account.a.id}", default_action: "Deny" },
        },
      },
    },
    fail: { resource: { azurerm_key_vault: { a: { network_acls: { default_action: "Allow", bypass: "None" } } } } },
  },
  edges: [
    ...perimeterEdges(openVault),
    {
      when: "an account holds its rules itself",
      given: { resource: { azurerm_storage_account: { a: { network_rules: { default_action: "Deny" } } } } },
      verdict: "pass",
    },
    {
      when: "a registry of the lowest tier has no rules",
      given: { resource: { azurerm_container_registry: { a: { sku: "Basic" } } } },
      verdict: "not-applicable",
    },
    {
      when: "rules that stand apart count by themselves and for their account",
      given: {
        resource: {
          azurerm_storage_account: { a: { name: "st" } },
          azurerm_storage_account_network_rules: {
            a: { storage_account_id: "${azurerm_storage_account.a.id}", default_action: "Allow" },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
