import { CognitiveAccount } from "@cdktf/provider-azurerm/lib/cognitive-account";
import { Fn } from "cdktf";
import type { Construct } from "constructs";
import { AzapiResource } from "../core/azapi-resource";
import type { CustomerKey } from "../core/customer-key";
import type { LandingZone, Placement } from "../core/landing-zone";
import { accountEncryption } from "./account-encryption";

/** What an account of Foundry is made with, whichever provider makes it. */
export interface AccountSettings {
  readonly landingZone: LandingZone;
  /** Name, which is its subdomain too, location, resource group and tags. */
  readonly placement: Placement;
  /** Hosts that it may call. */
  readonly outboundHosts: readonly string[];
  /** @default - Microsoft's key */
  readonly key?: CustomerKey;
  /** Where agents run: in a subnet by its ARM id, or in a network that Azure manages. @default - in no network */
  readonly agents?: { readonly subnetId: string } | "managed";
}

/** An account, as what belongs to it needs it. */
export interface AccountResource {
  readonly id: string;
  /** Object id of its own identity. */
  readonly principalId: string;
}

/** The account, closed. azurerm makes it, or azapi where agents run in a network that Azure manages: azurerm cannot ask for that. */
export function accountResource(scope: Construct, settings: AccountSettings): AccountResource {
  if (settings.agents === "managed") return inManagedNetwork(scope, settings);
  const { placement, outboundHosts, key, agents } = settings;
  const account = new CognitiveAccount(scope, "Resource", {
    ...placement,
    kind: "AIServices",
    skuName: "S0",
    customSubdomainName: placement.name,
    projectManagementEnabled: true,
    localAuthEnabled: false,
    publicNetworkAccessEnabled: false,
    // Not even trusted services: the search service comes over a shared private link.
    networkAcls: { defaultAction: "Deny", bypass: "None", ipRules: [] },
    outboundNetworkAccessRestricted: true,
    fqdns: [...outboundHosts],
    networkInjection: agents && { scenario: "agent", subnetId: agents.subnetId },
    ...accountEncryption(key),
  });
  return { id: account.id, principalId: account.identity.principalId };
}

/**
 * Azure takes the network when it makes the account, and at no later time.
 * https://learn.microsoft.com/azure/foundry/how-to/managed-virtual-network
 */
function inManagedNetwork(scope: Construct, settings: AccountSettings): AccountResource {
  const { landingZone, placement, outboundHosts, key } = settings;
  const { name, location, tags } = placement;
  const account = new AzapiResource(scope, "Resource", {
    type: "Microsoft.CognitiveServices/accounts",
    name,
    location,
    parentId: landingZone.resourceGroup.id,
    tags,
    systemIdentity: true,
    identityIds: key && [key.identityId],
    dependsOn: key?.ready,
    body: {
      kind: "AIServices",
      sku: { name: "S0" },
      properties: {
        customSubDomainName: name,
        allowProjectManagement: true,
        disableLocalAuth: true,
        publicNetworkAccess: "Disabled",
        networkAcls: { defaultAction: "Deny", bypass: "None", ipRules: [] },
        restrictOutboundNetworkAccess: true,
        allowedFqdnList: outboundHosts,
        networkInjections: [{ scenario: "agent", subnetArmId: "", useMicrosoftManagedNetwork: true }],
        ...(key && { encryption: { keySource: "Microsoft.KeyVault", keyVaultProperties: keyParts(key) } }),
      },
    },
  });
  return { id: account.id, principalId: account.principalId };
}

/** ARM wants the parts of what azurerm takes as one URI. */
function keyParts({ versionedKeyId, identityClientId }: CustomerKey) {
  // The id of a key of the kit's vault is text but for its version.
  const written = /^https:\/\/([^/]+)\/keys\/([^/]+)\/([^/]+)$/.exec(versionedKeyId)?.slice(1);
  const part = (index: number): string => String(Fn.element(Fn.split("/", versionedKeyId), index));
  const [host, keyName, keyVersion] = written ?? [part(2), part(4), part(5)];
  return { keyVaultUri: `https://${host}/`, keyName, keyVersion, identityClientId };
}
