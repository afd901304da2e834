import { attributeRule } from "../../shared/attribute-rule";
import type { Requirement } from "../../shared/require";

const dedicated: Requirement = {
  path: "sku",
  must: "standard or a larger tier",
  holds: (sku) => /^(standard|storage_optimized)/i.test(String(sku)),
  repair: "standard",
};

/** The free tier is shared, has no identity and can only be reached over the internet. */
export default attributeRule({
  id: "search-tier",
  control: "ZTAI-NW-02",
  title: "Search service is of a tier without private endpoints",
  severity: "medium",
  covers: ["psrule:Azure.Search.SKU"],
  requirements: { azurerm_search_service: [dedicated] },
  fix: "Use the SKU standard.",
  examples: {
    pass: { resource: { azurerm_search_service: { a: { sku: "standard" } } } },
    fail: { resource: { azurerm_search_service: { a: { sku: "free" } } } },
  },
});
