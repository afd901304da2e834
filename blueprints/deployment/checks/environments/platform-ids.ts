import { networkIds } from "../../../../constructs/network/network-ids";
import { ZtaiError } from "../../../../common/ztai-error";
import type { Draft } from "../../draft";

/**
 * Id of the hub's network, in lower case: the one that the file names, or that of the hub it creates, so that one environment
 * is seen to use the hub of another. Undefined when the draft lacks what it is made of.
 */
export function hubId(draft: Draft): string | undefined {
  const hub = draft.platform?.network?.hub;
  const id =
    typeof hub === "object" ? (hub.virtualHubId ?? hub.virtualNetworkId) : createdNetwork(draft)?.virtualNetworkId;
  return id?.toLowerCase();
}

/** Id of the resource group with the private DNS zones, in lower case; undefined when the draft lacks what it is made of. */
export function zonesId(draft: Draft): string | undefined {
  const dns = draft.platform?.network?.dns;
  const id = typeof dns === "object" ? dns.resourceGroupId : createdNetwork(draft)?.resourceGroupId;
  return id?.toLowerCase();
}

/** The last name of an ARM id, for people. */
export function lastName(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

function createdNetwork({ organization, environment, tenantId, platform, naming }: Draft) {
  const { subscriptionId, location } = platform ?? {};
  if (organization === undefined || environment === undefined || subscriptionId === undefined || location === undefined)
    return undefined;
  const overrides = Object.fromEntries(
    Object.entries(naming?.overrides ?? {}).flatMap(([computed, wanted]) =>
      wanted === undefined ? [] : [[computed, wanted]],
    ),
  );
  const names = { organization, environment, subscriptionId, location, overrides };
  try {
    return networkIds({ ...names, tenantId: tenantId ?? "", owner: "" }, "hub");
  } catch (error) {
    // An override that Azure would not take is reported by the check of overrides.
    if (error instanceof ZtaiError) return undefined;
    throw error;
  }
}
