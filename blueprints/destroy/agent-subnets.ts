import { objects, own } from "../../common/json";
import type { SynthesizedResource, WrittenStack } from "../synthesized-stacks";
import type { DestroyStep } from "./destroy-plan";
import { quoted } from "./quoted";
import { softDeletionOf } from "./soft-deletion";

const accounts = "azurerm_cognitive_account";

/** Subnets that the agents of an account run in, by ARM id. */
function agentSubnets({ type, attributes }: SynthesizedResource): string[] {
  if (type !== accounts) return [];
  return objects(own(attributes, "network_injection")).map((block) => String(own(block, "subnet_id")));
}

/** Whether an account has agents in a subnet: then it is purged as soon as it is deleted. */
export function hasAgentSubnet(resource: SynthesizedResource): boolean {
  return agentSubnets(resource).length > 0;
}

/**
 * What follows the deletion of an account whose agents ran in a subnet: Azure takes its own host of agents away only when the account is
 * purged, and with it the link that keeps the subnet, and so the network, from being deleted.
 * https://learn.microsoft.com/azure/foundry/agents/how-to/virtual-networks#template-deployment-errors
 */
export function releaseSteps(stack: WrittenStack): DestroyStep[] {
  return stack.resources.filter(hasAgentSubnet).flatMap((account) => {
    const purge = softDeletionOf(account)?.purge?.(account);
    return [
      {
        why: `Purge ${account.name}, for good: until then the subnet of its agents keeps a link to it (legionservicelink), and its network cannot be destroyed. It takes Microsoft.CognitiveServices/locations/resourceGroups/deletedAccounts/delete on the subscription.`,
        commands: purge === undefined ? [] : [purge],
        source: "https://learn.microsoft.com/azure/ai-services/recover-purge-resources",
      },
      {
        why: "Wait until Azure has taken the link away: about 20 minutes.",
        commands: agentSubnets(account).map(
          (subnet) =>
            `az network vnet subnet wait --ids ${quoted(subnet)} --custom ${quoted("!serviceAssociationLinks")} --interval 30 --timeout 3600`,
        ),
        source:
          "https://github.com/microsoft-foundry/foundry-samples/tree/main/infrastructure/infrastructure-setup-bicep/22-private-network-agent-setup",
      },
    ];
  });
}
