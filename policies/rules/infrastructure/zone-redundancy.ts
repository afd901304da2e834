import { all, type Outcome } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { everyBlock } from "../shared/judge";
import { is, meets, type Requirement } from "../shared/require";

const zones: Requirement = {
  path: "zones",
  must: "two zones or more",
  holds: (found) => Array.isArray(found) && found.length > 1,
};
const zonalGateway: Requirement = {
  path: "sku",
  must: "a SKU that ends in AZ",
  holds: (sku) => /AZ$/i.test(String(sku)),
};

function judge(service: Resource): Outcome {
  const flag = is("zone_redundancy_enabled", true);
  switch (service.type) {
    case "azurerm_container_app_environment":
      return meets(service, flag);
    case "azurerm_container_registry":
      return all([meets(service, flag), everyBlock(service, "georeplications", (copy) => meets(copy, flag))]);
    case "azurerm_cosmosdb_account":
      return everyBlock(service, "geo_location", (region) => meets(region, is("zone_redundant", true)));
    case "azurerm_virtual_network_gateway":
      return meets(service, zonalGateway);
    default:
      return meets(service, zones);
  }
}

/** A zone is a building or a few; services that stand in several outlast the loss of one. */
export default rule({
  id: "zone-redundancy",
  control: "ZTAI-IN-07",
  title: "Service stands in one availability zone",
  severity: "low",
  covers: [
    "checkov:CKV_AZURE_233",
    "psrule:Azure.AppGw.AvailabilityZone",
    "psrule:Azure.Firewall.AvailabilityZone",
    "psrule:Azure.PublicIP.AvailabilityZone",
    "policy-library-avm:deploy_application_gateway_in_a_zone_redundant_configuration",
    "policy-library-avm:deploy_azure_firewall_across_multiple_availability_zones",
    "policy-library-avm:public_ip_use_standard_sku_and_zone_redundant_ip",
    "policy-library-avm:virtual_network_gateway_use_zone_redundant_sku",
  ],
  on: [
    "azurerm_application_gateway",
    "azurerm_container_app_environment",
    "azurerm_container_registry",
    "azurerm_cosmosdb_account",
    "azurerm_firewall",
    "azurerm_public_ip",
    "azurerm_virtual_network_gateway",
  ],
  check: judge,
  fix: "Spread it over the zones of the region.",
  examples: {
    pass: { resource: { azurerm_firewall: { a: { zones: ["1", "2", "3"] } } } },
    fail: { resource: { azurerm_firewall: { a: { zones: ["1"] } } } },
  },
});
