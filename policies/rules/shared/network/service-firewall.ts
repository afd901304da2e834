import type { Block } from "../../../estate/block";
import type { Graph } from "../../../estate/graph";
import { all, unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { is, isOneOf, meets, type Requirement } from "../require";

/** Name of the block that holds a service's network rules, by type. */
export const firewallBlocks: Readonly<Record<string, string>> = {
  azurerm_ai_services: "network_acls",
  azurerm_cognitive_account: "network_acls",
  azurerm_container_registry: "network_rule_set",
  azurerm_key_vault: "network_acls",
  azurerm_key_vault_managed_hardware_security_module: "network_acls",
  azurerm_storage_account: "network_rules",
};

const rulesApart = "azurerm_storage_account_network_rules";
const denies = isOneOf("default_action", ["Deny"]);

/** Sets of network rules that apply to a service, and why there may be others. */
export interface Firewalls {
  readonly blocks: readonly Block[];
  /** @default - these are all */
  readonly reason?: string;
}

/** The sets of network rules that apply to a service: those that stand apart, else its own. */
export function firewallsOf(service: Resource, graph: Graph): Firewalls {
  if (service.type === rulesApart) return { blocks: [service] };
  if (service.type === "azurerm_storage_account") {
    const { found, uncertain } = graph.companions(service, rulesApart);
    if (found.length > 0) return { blocks: found.map(({ resource }) => resource) };
    if (uncertain) return { blocks: [], reason: uncertain };
  }
  const own = service.blocks(firewallBlocks[service.type] ?? "");
  return own.state === "unknown" ? { blocks: [], reason: own.reason } : { blocks: own.blocks };
}

/** Judges every set of network rules that applies to a service. */
export function eachFirewall(service: Resource, graph: Graph, judge: (rules: Block) => Outcome): readonly Outcome[] {
  const { blocks, reason } = firewallsOf(service, graph);
  return reason === undefined ? blocks.map(judge) : [unknown(reason)];
}

/** The service's network rules refuse whoever they do not name. */
export function deniesByDefault(service: Resource, graph: Graph): Outcome {
  const outcomes = eachFirewall(service, graph, (rules) => meets(rules, denies));
  const block = firewallBlocks[service.type] ?? "network_rules";
  // Without any rules the argument itself is what is missing.
  return outcomes.length > 0 ? all(outcomes) : meets(service, { ...denies, path: `${block}.default_action` });
}

const byFlag: Requirement = is("public_network_access_enabled", false);
const byWord: Requirement = isOneOf("public_network_access", ["Disabled", "SecuredByPerimeter"]);

/** The service refuses public addresses altogether. */
export function refusesPublic(service: Resource): Outcome {
  const wordy = /^azurerm_(ai_services|ai_foundry|container_app_environment|app_configuration|managed_redis)$/;
  return meets(service, wordy.test(service.type) ? byWord : byFlag);
}
