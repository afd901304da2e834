import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** An admin key reads and rewrites every index that grounds the model. */
export default attributeRule({
  id: "search-api-keys",
  control: "ZTAI-ID-02",
  title: "Search service accepts API keys",
  severity: "critical",
  requirements: {
    azurerm_search_service: [is("local_authentication_enabled", false)],
  },
  fix: "Switch API keys off and leave authentication_failure_mode unset; grant search roles instead.",
  examples: {
    pass: { resource: { azurerm_search_service: { a: { sku: "standard", local_authentication_enabled: false } } } },
    fail: { resource: { azurerm_search_service: { a: { sku: "standard" } } } },
  },
});
