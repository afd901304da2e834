import { attributeRule } from "../shared/attribute-rule";
import { isAtLeast } from "../shared/require";

/** Writing to an index is only guaranteed with three replicas; corrections to grounding data wait otherwise. */
export default attributeRule({
  id: "search-index-replicas",
  control: "ZTAI-IN-07",
  title: "Search cannot index while a replica is away",
  severity: "low",
  covers: ["checkov:CKV_AZURE_208", "psrule:Azure.Search.IndexSLA"],
  requirements: { azurerm_search_service: [isAtLeast("replica_count", 3)] },
  fix: "Set replica_count to 3 or more.",
  examples: {
    pass: { resource: { azurerm_search_service: { a: { replica_count: 3 } } } },
    fail: { resource: { azurerm_search_service: { a: { replica_count: 2 } } } },
  },
});
