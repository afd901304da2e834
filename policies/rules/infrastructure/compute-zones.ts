import { isList } from "../../../common/json";
import { notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { is, isOneOf, meets, type Requirement } from "../shared/require";

const several = (path: string): Requirement => ({
  path,
  must: "two zones or more",
  holds: (found) => isList(found) && found.length > 1,
});

/** What asks for zones in each type; premium is what a SKU must say for zones to be offered. */
const requirements: Readonly<Record<string, { readonly zones: Requirement; readonly premium?: RegExp }>> = {
  azurerm_api_management: { zones: several("zones"), premium: /^premium_/i },
  azurerm_app_service_environment_v3: { zones: is("zone_redundant", true) },
  azurerm_kubernetes_cluster: { zones: several("default_node_pool.zones") },
  azurerm_kubernetes_cluster_node_pool: { zones: several("zones") },
  azurerm_postgresql_flexible_server: { zones: isOneOf("high_availability.mode", ["ZoneRedundant"]) },
  azurerm_redis_cache: { zones: several("zones"), premium: /^premium$/i },
  azurerm_service_plan: { zones: is("zone_balancing_enabled", true) },
};

/** A zone is a building or a few; what stands in several outlasts the loss of one. */
export default rule({
  id: "compute-zones",
  control: "ZTAI-IN-07",
  title: "Compute or database stands in one availability zone",
  severity: "low",
  covers: [
    "checkov:CKV_AZURE_231",
    "checkov:CKV_AZURE_225",
    "psrule:Azure.APIM.AvailabilityZone",
    "psrule:Azure.AKS.AvailabilityZone",
    "psrule:Azure.Redis.AvailabilityZone",
    "policy-library-avm:configure_aks_default_node_pool_zones",
    "policy-library-avm:enable_zone_redundancy_for_api_management",
    "policy-library-avm:enable_zone_redundancy_for_azure_cache_for_redis",
    "policy-library-avm:migrate_service_plan_to_availability_zone_support",
    "policy-library-avm:postgresql_flexible_server_high_availability_mode_zone_redundant",
  ],
  on: Object.keys(requirements),
  check: (service) => {
    const needed = requirements[service.type];
    if (!needed) return notApplicable("its type has no zones");
    const sku = needed.premium && service.value("sku_name");
    if (sku?.state === "unknown") return unknown(`sku_name is unknown: ${sku.reason}`);
    if (sku && !needed.premium?.test(text(sku) ?? "")) return notApplicable("its SKU offers no zones");
    return meets(service, needed.zones);
  },
  fix: "Spread it over the zones of the region.",
  examples: {
    pass: {
      resource: { azurerm_service_plan: { a: { name: "asp-ai", sku_name: "P1v3", zone_balancing_enabled: true } } },
    },
    fail: { resource: { azurerm_service_plan: { a: { name: "asp-ai", sku_name: "P1v3" } } } },
  },
});
