import { LandingZone } from "../../../constructs/core/landing-zone";
import type { Classification } from "../../../constructs/core/classification";
import type { CustomerKey, IKeyStore } from "../../../constructs/core/customer-key";
import { LogWorkspace } from "../../../constructs/visibility/log-workspace";
import { testEstate, testStack } from "../../helpers/synth-stack";

const group = `/subscriptions/${testEstate.subscriptionId}/resourceGroups/rg-network`;
/** Virtual network of the tests. */
export const networkId = `${group}/providers/Microsoft.Network/virtualNetworks/vnet-hr`;

/** A stack with a landing zone that has logs and private link. */
export function appFixture(classification?: Classification, location = testEstate.location) {
  const stack = testStack({ ...testEstate, location });
  const landingZone = new LandingZone(stack, "LandingZone", {
    label: "hr",
    purpose: "app",
    classification,
    logWorkspaceId: LogWorkspace.idFor(testEstate, "platform", "visibility"),
    privateLink: { subnetId: `${networkId}/subnets/snet-endpoints`, dnsZonesResourceGroupId: group },
  });
  return { stack, landingZone };
}

/** A key store whose keys exist already. */
export const existingKeys: IKeyStore = {
  customerKey: (_scope, label): CustomerKey => ({
    keyId: `https://kv-hr.vault.azure.net/keys/${label}`,
    versionedKeyId: `https://kv-hr.vault.azure.net/keys/${label}/1`,
    identityId: `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-${label}`,
    identityClientId: "00000000-0000-0000-0000-0000000000c1",
    ready: [],
  }),
};
