import { attributeRule } from "../shared/attribute-rule";
import { isAtLeast } from "../shared/require";

/** With one replica every update of the service is an outage of all that ground on it. */
export default attributeRule({
  id: "search-query-replicas",
  control: "ZTAI-IN-07",
  title: "Search answers from a single replica",
  severity: "low",
  covers: ["checkov:CKV_AZURE_209", "psrule:Azure.Search.QuerySLA"],
  requirements: { azurerm_search_service: [isAtLeast("replica_count", 2)] },
  fix: "Set replica_count to 2 or more.",
  examples: {
    pass: { resource: { azurerm_search_service: { a: { replica_count: 2 } } } },
    fail: { resource: { azurerm_search_service: { a: { replica_count: 1 } } } },
  },
});
