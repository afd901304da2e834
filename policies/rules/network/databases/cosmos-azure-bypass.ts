import { attributeRule } from "../../shared/attribute-rule";
import { is } from "../../shared/require";

/** The bypass is for services of everybody, not only of this subscription. */
export default attributeRule({
  id: "cosmos-azure-bypass",
  control: "ZTAI-NW-01",
  title: "Cosmos DB lets Azure services past its firewall",
  severity: "low",
  covers: ["cnspec:mondoo-azure-security-cosmosdb-network-acl-bypass-none"],
  requirements: { azurerm_cosmosdb_account: [is("network_acl_bypass_for_azure_services", false)] },
  fix: "Switch the bypass off and name single resources in network_acl_bypass_ids.",
  examples: {
    pass: { resource: { azurerm_cosmosdb_account: { a: { network_acl_bypass_for_azure_services: false } } } },
    fail: { resource: { azurerm_cosmosdb_account: { a: { network_acl_bypass_for_azure_services: true } } } },
  },
});
