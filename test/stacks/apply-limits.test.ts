import { loadDeployment, type Deployment } from "../../blueprints/deployment";
import { nameProblem } from "../../constructs/core/naming";
import type { ResourceKind } from "../../constructs/core/resource-names";
import { examples } from "../helpers/examples";
import { synthEstate } from "../helpers/synth-example";
import type { Attributes } from "../helpers/synth-stack";

/** Types whose names follow a rule of the naming table; nothing tells of the rest before Azure does. */
const kinds: Readonly<Record<string, ResourceKind>> = {
  azurerm_cognitive_account: "foundryAccount",
  azurerm_cognitive_account_project: "foundryProject",
  azurerm_container_app: "containerApp",
  azurerm_container_app_environment: "containerAppsEnvironment",
  azurerm_container_app_job: "containerAppJob",
  azurerm_container_registry: "containerRegistry",
  azurerm_cosmosdb_account: "cosmosAccount",
  azurerm_firewall: "firewall",
  azurerm_firewall_policy: "firewallPolicy",
  azurerm_firewall_policy_rule_collection_group: "ruleCollectionGroup",
  azurerm_key_vault: "keyVault",
  azurerm_log_analytics_workspace: "logAnalyticsWorkspace",
  azurerm_monitor_private_link_scope: "monitorPrivateLinkScope",
  azurerm_network_security_group: "networkSecurityGroup",
  azurerm_private_endpoint: "privateEndpoint",
  azurerm_public_ip: "publicIp",
  azurerm_resource_group: "resourceGroup",
  azurerm_route_table: "routeTable",
  azurerm_search_service: "searchService",
  azurerm_search_shared_private_link_service: "sharedPrivateLink",
  azurerm_storage_account: "storageAccount",
  azurerm_subnet: "subnet",
  azurerm_user_assigned_identity: "userAssignedIdentity",
  azurerm_virtual_network: "virtualNetwork",
  azurerm_virtual_network_peering: "virtualNetworkPeering",
};

const listOf = (value: unknown) => (Array.isArray(value) ? (value as Attributes[]) : []);
const within = (value: unknown, least: number, most: number) => Number(value) >= least && Number(value) <= most;

/** What Azure refuses and no plan does, with the page that says so. */
const limits: readonly (readonly [what: string, type: RegExp, holds: (resource: Attributes) => boolean])[] = [
  [
    // https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#security-rules
    "priorities of security rules are from 100 to 4096, each once in a direction",
    /^azurerm_network_security_group$/,
    ({ security_rule }) => {
      const rules = listOf(security_rule).map(({ direction, priority }) => `${String(direction)} ${String(priority)}`);
      return (
        new Set(rules).size === rules.length &&
        listOf(security_rule).every((rule) => within(rule["priority"], 100, 4096))
      );
    },
  ],
  [
    // https://learn.microsoft.com/azure/firewall/policy-rule-sets
    "priorities of a firewall policy are from 100 to 65000",
    /^azurerm_firewall_policy_rule_collection_group$/,
    ({ priority, network_rule_collection, application_rule_collection }) =>
      [{ priority }, ...listOf(network_rule_collection), ...listOf(application_rule_collection)].every((one) =>
        within(one["priority"], 100, 65000),
      ),
  ],
  [
    // https://learn.microsoft.com/azure/private-link/private-endpoint-dns#private-dns-zone-group
    "a private endpoint registers in one to five zones",
    /^azurerm_private_endpoint$/,
    ({ private_dns_zone_group }) => {
      const zones = (private_dns_zone_group as { private_dns_zone_ids: string[] }).private_dns_zone_ids;
      return within(zones.length, 1, 5) && new Set(zones).size === zones.length;
    },
  ],
  [
    // https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources
    "at most 15 tags, which the narrowest types take",
    /./,
    ({ tags }) => Object.keys((tags as object | undefined) ?? {}).length <= 15,
  ],
];

/** The longest names that the file takes. */
function longest(deployment: Deployment): Deployment {
  const [name, organization] = ["w".repeat(20), "o".repeat(20)];
  const workloads = deployment.workloads.map((workload) => ({ ...workload, name }));
  return { ...deployment, organization, environment: "e".repeat(8), workloads };
}

const load = (file: string) => loadDeployment(file, { today: "2026-11-20", env: {} });
const example = load("blueprints/rag-chat/ztai.example.yaml");
const estates: readonly (readonly [string, Deployment])[] = [
  ...examples.map((file) => [file, load(file)] as const),
  ["the example with the longest names", longest(example)],
];

describe.each(estates)("%s", (_file, deployment) => {
  const resources = Object.values(synthEstate(deployment).stacks).flatMap(({ json }) =>
    Object.entries(json["resource"] as Record<string, Record<string, Attributes>>).flatMap(([type, named]) =>
      Object.entries(named).map(([name, attributes]) => ({ type, address: `${type}.${name}`, attributes })),
    ),
  );

  test("every name fits what Azure takes", () => {
    const problems = resources.flatMap(({ type, address, attributes }) => {
      const kind = kinds[type];
      const problem = kind && nameProblem(kind, String(attributes["name"]));
      return problem === undefined ? [] : [`${address} ${String(attributes["name"])} ${problem}`];
    });
    expect(problems).toEqual([]);
  });

  test.each(limits)("%s", (_what, type, holds) => {
    const judged = resources.filter((resource) => type.test(resource.type));
    expect(judged.filter(({ attributes }) => !holds(attributes)).map(({ address }) => address)).toEqual([]);
  });
});
