import type { Graph } from "../estate/graph";
import type { Block } from "../estate/block";
import type { Resource } from "../estate/resource";
import { text } from "../estate/value";
import { itemsOf } from "../rules/shared/network/reading";
import { firewallsOf } from "../rules/shared/network/service-firewall";
import type { AttackGraph } from "./attack-graph";
import { capital, subjectOf, type Subject } from "./facts";

/** Where Azure's own services stand when firewalls trust them. */
const trusted: Subject = { id: "trusted services", name: "services that Azure's firewalls trust" };

/**
 * Workloads whose calls by their identity firewalls let through as trusted services.
 * https://learn.microsoft.com/azure/storage/common/storage-network-security-trusted-azure-services
 */
const callers = [
  "azurerm_api_management",
  "azurerm_cognitive_account_project",
  "azurerm_data_factory",
  "azurerm_logic_app_workflow",
  "azurerm_machine_learning_workspace",
];

/** Services whose firewall may trust others, and the argument that says so where it is not a block of network rules. */
const firewalls: Readonly<Record<string, string | undefined>> = {
  azurerm_ai_services: undefined,
  azurerm_cognitive_account: undefined,
  azurerm_container_registry: "network_rule_bypass_option",
  azurerm_key_vault: undefined,
  azurerm_search_service: "network_rule_bypass_option",
  azurerm_storage_account: undefined,
};

/**
 * A firewall that trusts services of Azure lets them in also where public access is off; which calls a service makes for others is for
 * itself to say, so that each is possible.
 * https://learn.microsoft.com/azure/key-vault/general/network-security
 */
export function addTrustedServices(paths: AttackGraph, graph: Graph): void {
  for (const workload of graph.all(...callers))
    paths.add({
      from: [paths.of("run", workload)],
      to: paths.fact("at", trusted),
      certainty: "certain",
      says: `${capital(subjectOf(workload).name)} is a service that firewalls may trust.`,
      cause: { id: `${workload.key} trusted`, allowedBy: "Azure", resource: workload },
    });
  for (const [type, argument] of Object.entries(firewalls))
    for (const service of graph.all(type)) if (trusts(service, argument, graph)) addTrust(paths, service);
}

/** Trust is for who has a right beside it: what has none gets as far as nothing. */
function addTrust(paths: AttackGraph, service: Resource): void {
  for (const power of ["read", "change", "use"] as const)
    paths.add({
      from: [paths.fact("at", trusted), paths.of(`may ${power}`, service)],
      to: paths.of(power, service),
      certainty: "possible",
      says: `The firewall of ${subjectOf(service).name} lets a trusted service in that has the right.`,
      cause: {
        id: `${service.key} bypass`,
        allowedBy: "bypass",
        resource: service,
        change: "Set the bypass to None where no service needs it.",
      },
    });
}

function trusts(service: Resource, argument: string | undefined, graph: Graph): boolean {
  const answers =
    argument === undefined
      ? firewallsOf(service, graph).blocks.map((block) => namesThem(block, "bypass"))
      : [namesThem(service, argument)];
  return answers.includes(true);
}

function namesThem(block: Block, argument: string): boolean {
  const items = itemsOf(block, argument);
  return (
    items.some((item) => text(item)?.toLowerCase() === "azureservices") ||
    items.some(({ state }) => state === "unknown")
  );
}
