import { attributeRule } from "../shared/attribute-rule";
import { isSet } from "../shared/require";

const tagged = [isSet("tags.owner"), isSet("tags.environment")];

/** A finding without an owner is repaired by nobody. */
export default attributeRule({
  id: "ownership-tags",
  control: "ZTAI-IN-08",
  title: "Resource states neither owner nor environment",
  severity: "low",
  requirements: {
    azurerm_resource_group: tagged,
    azurerm_cognitive_account: tagged,
    azurerm_cosmosdb_account: tagged,
    azurerm_key_vault: tagged,
    azurerm_search_service: tagged,
    azurerm_storage_account: tagged,
  },
  fix: "Add the tags owner and environment.",
  remedy: {
    hcl: 'tags = { owner = "team@contoso.example", environment = "prod" }',
    typescript: 'tags: { owner: "team@contoso.example", environment: "prod" }',
  },
  examples: {
    pass: { resource: { azurerm_resource_group: { a: { tags: { owner: "ai-team", environment: "prod" } } } } },
    fail: { resource: { azurerm_resource_group: { a: { tags: { owner: "ai-team" } } } } },
  },
});
