import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Resource } from "../../estate/resource";
import { tagOf } from "../shared/tags";

function states(resource: Resource, name: string): Outcome {
  const tag = tagOf(resource, name);
  if (tag.state === "unknown") return unknown(`tags.${name} is unknown: ${tag.reason}`);
  return tag.state === "known" && tag.value !== "" && tag.value !== null
    ? pass()
    : fail(`tags.${name} is not set; it must be set`);
}

/** A finding without an owner is repaired by nobody. */
export default rule({
  id: "ownership-tags",
  control: "ZTAI-IN-08",
  title: "Resource states neither owner nor environment",
  severity: "low",
  on: [
    "azurerm_resource_group",
    "azurerm_cognitive_account",
    "azurerm_cosmosdb_account",
    "azurerm_key_vault",
    "azurerm_search_service",
    "azurerm_storage_account",
  ],
  check: (resource) => all([states(resource, "owner"), states(resource, "environment")]),
  fix: "Add the tags owner and environment.",
  remedy: {
    hcl: 'tags = { owner = "team@contoso.example", environment = "prod" }',
    typescript: 'tags: { owner: "team@contoso.example", environment: "prod" }',
  },
  examples: {
    pass: { resource: { azurerm_resource_group: { a: { tags: { owner: "ai-team", environment: "prod" } } } } },
    fail: { resource: { azurerm_resource_group: { a: { tags: { owner: "ai-team" } } } } },
  },
  edges: [
    {
      when: "Azure does not tell apart names that differ in case",
      given: { resource: { azurerm_key_vault: { a: { tags: { Owner: "ai-team", ENVIRONMENT: "prod" } } } } },
      verdict: "pass",
    },
    {
      when: "an empty tag says nothing",
      given: { resource: { azurerm_key_vault: { a: { tags: { owner: "", environment: "prod" } } } } },
      verdict: "fail",
    },
  ],
});
