import { after, between, demand, from, oneOf, unverified } from "./apply-rule";
import { logs } from "./log-source";
import { nameRule } from "./name-rule";
import { azurermPage, learn, templatePage } from "./pages";
import type { ServiceRoles } from "./role";
import type { AzureService } from "./service";
import { types } from "./service";
import { idOf, identityBlock, named } from "./shapes";

const names = {
  searchService: nameRule("srch", [2, 60], "lower-hyphens", "global"),
  sharedPrivateLink: nameRule("spl", [1, 60], "hyphens", "parent", "kit"),
};

const roles = {
  searchIndexDataReader: {
    guid: "1407120a-92aa-4202-b7e9-c0e197c71c8f",
    name: "Search Index Data Reader",
    purpose: "Queries indexes. For applications and developers.",
  },
  searchIndexDataContributor: {
    guid: "8ebe5a00-799e-43f5-93ac-243d3dce84a7",
    name: "Search Index Data Contributor",
    purpose: "Writes documents into indexes. For the ingestion identity, and for the agents of a project.",
  },
  searchServiceContributor: {
    guid: "7ca78c08-252a-4471-8644-bb5ff32d4ba0",
    name: "Search Service Contributor",
    purpose: "Designs indexes. For the agents of a project, on their own search service, which takes no keys.",
  },
} satisfies ServiceRoles;

const services = "Microsoft.Search/searchServices";
const links = `${services}/sharedPrivateLinkResources`;
const capacity = `${learn}/search/search-capacity-planning`;
const sharedLinks = `${learn}/search/search-indexer-howto-access-private`;

/** Sub-resources that a shared private link may ask for, by the Terraform type that it leads to. */
const sharedGroups: Readonly<Record<string, readonly string[]>> = {
  azurerm_cognitive_account: ["openai_account", "cognitiveservices_account", "foundry_account"],
  azurerm_key_vault: ["vault"],
  azurerm_storage_account: ["blob", "table", "dfs", "file"],
};

/** AI Search. */
export const search = {
  names,
  roles,
  privateLink: {
    searchService: {
      type: "azurerm_search_service",
      groupId: "searchService",
      zones: ["privatelink.search.windows.net"],
    },
  },
  logs: { searchService: logs(["OperationLogs"]) },
  types: types(
    {
      type: "azurerm_search_service",
      armType: services,
      source: templatePage(services),
      arguments: {
        name: from("https://learn.microsoft.com/rest/api/searchservice/naming-rules", named(names.searchService)),
        sku: oneOf(
          "free",
          "basic",
          "standard",
          "standard2",
          "standard3",
          "storage_optimized_l1",
          "storage_optimized_l2",
        ),
        hosting_mode: {
          ...oneOf("default", "highDensity"),
          says: "one of default, highDensity; highDensity with standard3 only",
          accepts: ({ value, block }) =>
            value === "default" || (value === "highDensity" && block["sku"] === "standard3"),
          source: azurermPage("azurerm_search_service"),
        },
        replica_count: from(capacity, between(1, 12)),
        partition_count: from(capacity, oneOf(1, 2, 3, 4, 6, 12)),
        semantic_search_sku: oneOf("free", "standard"),
        network_rule_bypass_option: oneOf("None", "AzureServices"),
        ...identityBlock("identity", "SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned"),
      },
      flags: [
        "customer_managed_key_enforcement_enabled",
        "local_authentication_enabled",
        "public_network_access_enabled",
      ],
      demands: [
        demand(
          "replicas times partitions is 36 at most",
          ({ block }) => Number(block["replica_count"]) * Number(block["partition_count"]) <= 36,
          capacity,
        ),
        demand(
          "without keys it takes no authentication_failure_mode",
          ({ block }) =>
            block["local_authentication_enabled"] !== false || block["authentication_failure_mode"] === undefined,
          azurermPage("azurerm_search_service"),
        ),
      ],
    },
    {
      type: "azurerm_search_shared_private_link_service",
      armType: links,
      source: templatePage(links),
      arguments: {
        name: from(sharedLinks, named(names.sharedPrivateLink)),
        request_message: unverified("a longest message; the kit's have at most 90 characters"),
        search_service_id: {
          ...idOf(services, "azurerm_search_service"),
          says: "id of a search service of SKU basic or larger",
          accepts: ({ written, target }) => {
            const sku = target(written)?.values["sku"];
            return sku !== undefined && sku !== "free";
          },
          source: `${sharedLinks}#prerequisites`,
        },
        target_resource_id: {
          kind: "reference",
          says: "id of a storage account, a Foundry account or a vault",
          accepts: ({ written, target }) => (target(written)?.type ?? "") in sharedGroups,
          source: `${sharedLinks}#supported-resource-types`,
        },
        subresource_name: {
          kind: "choice",
          says: "the group of what it leads to: blob, table, dfs or file; openai_account, cognitiveservices_account or foundry_account; vault",
          accepts: ({ value, block, target }) =>
            sharedGroups[target(block["target_resource_id"])?.type ?? ""]?.includes(String(value)) === true,
          source: `${sharedLinks}#supported-resource-types`,
        },
      },
      demands: [
        after(
          "after or before every other link of the service, never at the same time",
          ({ stack, before, resource }) =>
            stack
              .filter((each) => each.type === resource.type && each !== resource)
              .filter(({ values }) => values["search_service_id"] === resource.values["search_service_id"])
              .every((each) => before(resource).has(each) || before(each).has(resource)),
          sharedLinks,
        ),
      ],
    },
  ),
} satisfies AzureService;
